package pavement.cli;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Person;

/// The person meant by an id, a whole name, or as much of it as only one person has.
final class Named {
    private static final int SHOWN = 10;

    private Named() {}

    static Person in(Book book, String who) {
        var exactly =
                people(
                        book,
                        person ->
                                person.id().toString().equalsIgnoreCase(who.strip())
                                        || person.name().full().equalsIgnoreCase(who.strip()));
        var named = exactly.isEmpty() ? people(book, person -> begins(person, who)) : exactly;
        if (named.isEmpty())
            throw new Refusal(
                    "There is nobody with the id or name \"" + who + "\". Try: pavement people");
        if (named.size() > 1) throw new Refusal(several(named));
        return named.getFirst();
    }

    private static List<Person> people(Book book, Predicate<Person> which) {
        return book.people().stream().filter(which).toList();
    }

    /// Every word that was given begins a word of the name.
    private static boolean begins(Person person, String who) {
        var name = List.of(folded(person.name().full()).split(" "));
        return !who.isBlank()
                && Stream.of(folded(who).split(" "))
                        .allMatch(word -> name.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String several(List<Person> named) {
        var some =
                named.stream()
                        .sorted(comparing(person -> person.name().full()))
                        .limit(SHOWN)
                        .map(person -> person.name().full() + "  " + person.id())
                        .collect(Collectors.joining("\n  "));
        var more = named.size() - SHOWN;
        return "Several people are called so. Give an id:\n  "
                + some
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
