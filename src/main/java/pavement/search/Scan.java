package pavement.search;

import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Person;

/// Whether words fit somebody, found without the index.
final class Scan {
    private static final List<Texts> QUICK = List.of(Texts.NAME, Texts.MAIL, Texts.JOB, Texts.TAG);

    private Scan() {}

    /// The weight of the best place where one of the words stands; empty when one stands nowhere.
    static Optional<Float> weight(
            Book book, Person person, List<String> words, boolean everything) {
        var best = 0f;
        for (var word : words) {
            var weight = weight(book, person, word, everything);
            if (weight.isEmpty()) return weight;
            best = Math.max(best, weight.get());
        }
        return Optional.of(best);
    }

    private static Optional<Float> weight(
            Book book, Person person, String word, boolean everything) {
        for (var text : everything ? List.of(Texts.values()) : QUICK)
            if (text.of(book, person).anyMatch(part -> Fold.starts(Fold.of(part), word) >= 0))
                return Optional.of(text.weight);
        var digits = Texts.digits(word).length() == word.length() && word.length() > 2;
        return digits
                        && Texts.digits(person).stream()
                                .anyMatch(tail -> tail.startsWith(Texts.bare(word)))
                ? Optional.of(Texts.MAIL.weight)
                : Optional.empty();
    }
}
