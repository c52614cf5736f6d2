package pavement.search;

import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Person;

/// Somebody whom words fit, found without the index.
///
/// @param rank of the best place where a word stands; less is better
record Scan(Person person, int rank) {
    private static final List<Texts> QUICK = List.of(Texts.NAME, Texts.MAIL, Texts.JOB, Texts.TAG);

    static Optional<Scan> of(Book book, Person person, List<String> words, boolean everything) {
        var best = Integer.MAX_VALUE;
        for (var word : words) {
            var rank = rank(book, person, word, everything);
            if (rank.isEmpty()) return Optional.empty();
            best = Math.min(best, rank.get());
        }
        return Optional.of(new Scan(person, best));
    }

    private static Optional<Integer> rank(Book book, Person person, String word, boolean everything) {
        for (var text : everything ? List.of(Texts.values()) : QUICK)
            if (text.of(book, person).anyMatch(part -> Fold.starts(Fold.of(part), word) >= 0))
                return Optional.of(text.ordinal());
        var digits = Texts.digits(word).length() == word.length() && word.length() > 2;
        return digits && Texts.digits(person).stream().anyMatch(tail -> tail.startsWith(Texts.bare(word)))
                ? Optional.of(Texts.MAIL.ordinal())
                : Optional.empty();
    }
}
