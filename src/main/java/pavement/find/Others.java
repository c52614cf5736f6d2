package pavement.find;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import pavement.book.Book;
import pavement.book.Person;

/// Whether a sentence is about somebody else: "Dana is doing her books" proves nothing of the one
/// it was heard from.
///
/// @param called what people of the book are called
record Others(Set<String> called) {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private static final Pattern WHOSE = Pattern.compile("['’]s$");

    static Others of(Book book) {
        var called = new HashSet<String>();
        for (var person : book.people())
            if (!person.name().described()) called.add(low(person.name().called()));
        return new Others(Set.copyOf(called));
    }

    boolean namedIn(String sentence, Person person) {
        var own = low(person.name().full());
        var words = WORD.matcher(sentence);
        var other = false;
        while (words.find()) {
            var word = low(WHOSE.matcher(words.group()).replaceAll(""));
            if (own.contains(word)) return false;
            other |= called.contains(word);
        }
        return other;
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
