package pavement.ties;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.PersonId;

/// How well what one side needs fits what the other offers: 0, 0.5 for one shared word, 1 for more.
///
/// A stand-in for the matching of SCIENCE D, good enough to prefer the person whose words are the
/// same.
public final class Fits {
    private final Map<PersonId, Double> fits;

    /// Fits that come from elsewhere.
    public Fits(Map<PersonId, Double> fits) {
        this.fits = fits;
    }

    public Fits(Book book) {
        this(new HashMap<>());
        var needs = new HashSet<String>();
        var offers = new HashSet<String>();
        for (var ask : book.ownAsks())
            (ask.side() == Ask.Side.NEED ? needs : offers).addAll(words(ask));
        if (needs.isEmpty() && offers.isEmpty()) return;
        for (var ask : book.asks())
            if (ask.open())
                ask.whose()
                        .ifPresent(person ->
                                add(person, ask, ask.side() == Ask.Side.NEED ? offers : needs));
    }

    private void add(PersonId person, Ask ask, Set<String> mine) {
        var shared = words(ask);
        shared.retainAll(mine);
        if (!shared.isEmpty()) fits.merge(person, Math.min(1, shared.size() / 2.0), Math::max);
    }

    private static Set<String> words(Ask ask) {
        var words = new HashSet<String>();
        for (var word : ask.what().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            if (word.length() >= 4) words.add(word);
        return words;
    }

    public double of(PersonId person) {
        return fits.isEmpty() ? 0 : fits.getOrDefault(person, 0.0);
    }

    public Map<PersonId, Double> all() {
        return fits;
    }
}
