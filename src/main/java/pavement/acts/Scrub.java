package pavement.acts;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Reach;

/// Takes what a person is called, and where he is reached, out of texts that stay.
public final class Scrub {
    private static final String INSTEAD = "someone";

    private final List<String> everywhere;
    private final List<String> shared;

    private Scrub(Collection<String> everywhere, Collection<String> shared) {
        this.everywhere = longestFirst(everywhere);
        this.shared = longestFirst(shared);
    }

    /// A name that somebody else bears too is taken out only of texts the forgotten person had a
    /// part in.
    public static Scrub of(Person person, Book book) {
        var names = names(person).collect(Collectors.toSet());
        var others =
                book.people().stream()
                        .filter(each -> !each.id().equals(person.id()))
                        .flatMap(Scrub::names)
                        .map(Scrub::folded)
                        .collect(Collectors.toSet());
        var only = names.stream().filter(name -> !others.contains(folded(name))).toList();
        var reaches =
                person.reaches().stream()
                        .filter(reach -> reach.kind() != Reach.Kind.ADDRESS)
                        .flatMap(reach -> Stream.of(reach.value(), reach.key()))
                        .filter(value -> value.strip().length() > 4)
                        .collect(Collectors.toSet());
        return new Scrub(joined(only, reaches), joined(names, reaches));
    }

    /// Of a text about others.
    public String elsewhere(String text) {
        return without(text, everywhere);
    }

    /// Of a text he had a part in.
    String shared(String text) {
        return without(text, shared);
    }

    private static Stream<String> names(Person person) {
        var name = person.name();
        // Not the particles of "Vincent van Gogh", or every van in the book would go.
        var words =
                name.described()
                        ? Stream.<String>empty()
                        : Stream.of(name.full().split("\\s+"))
                                .filter(word -> !Character.isLowerCase(word.charAt(0)));
        return Stream.concat(
                        Stream.of(name.full(), name.given(), name.family(), name.nickname()), words)
                .map(String::strip)
                .filter(each -> each.codePointCount(0, each.length()) > 1);
    }

    private static Set<String> joined(Collection<String> one, Collection<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream().sorted(comparingInt(String::length).reversed()).toList();
    }

    private static String without(String text, List<String> words) {
        var next = text;
        for (var word : words) next = without(next, word);
        return next;
    }

    private static String without(String text, String word) {
        var folded = folded(text);
        var sought = folded(word);
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
            if (at < from || !whole(folded, at, at + sought.length())) continue;
            parts.add(text.substring(from, at));
            from = at + sought.length();
        }
        parts.add(text.substring(from));
        return String.join(INSTEAD, parts);
    }

    private static boolean whole(String text, int from, int until) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (until == text.length() || !Character.isLetterOrDigit(text.charAt(until)));
    }

    /// Letter by letter, so that a place in the folded text is the same place in the text.
    private static String folded(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++)
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        return String.valueOf(letters);
    }
}
