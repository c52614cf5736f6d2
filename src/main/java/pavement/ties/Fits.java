package pavement.ties;

import java.util.Collection;
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
    private final Set<String> needs;
    private final Set<String> offers;

    /// Fits that come from elsewhere.
    public Fits(Map<PersonId, Double> fits) {
        this(fits, Set.of(), Set.of());
    }

    private Fits(Map<PersonId, Double> fits, Set<String> needs, Set<String> offers) {
        this.fits = fits;
        this.needs = needs;
        this.offers = offers;
    }

    public Fits(Book book) {
        this(new HashMap<>(), own(book, Ask.Side.NEED), own(book, Ask.Side.OFFER));
        if (!needs.isEmpty() || !offers.isEmpty()) book.asks().forEach(this::add);
    }

    /// Of those people alone, which costs little where they are few.
    public static Fits among(Book book, Collection<PersonId> people) {
        var fits = new Fits(new HashMap<>(), own(book, Ask.Side.NEED), own(book, Ask.Side.OFFER));
        for (var person : people) book.asksOf(person).forEach(fits::add);
        return fits;
    }

    /// The same for a later version of the book, in which nobody but those changed.
    public Fits next(Book newer, Collection<PersonId> changed) {
        if (!own(newer, Ask.Side.NEED).equals(needs) || !own(newer, Ask.Side.OFFER).equals(offers))
            return new Fits(newer);
        if (needs.isEmpty() && offers.isEmpty()) return this;
        var next = new Fits(new HashMap<>(fits), needs, offers);
        for (var person : changed) {
            next.fits.remove(person);
            newer.asksOf(person).forEach(next::add);
        }
        return next;
    }

    private static Set<String> own(Book book, Ask.Side side) {
        var all = new HashSet<String>();
        for (var ask : book.ownAsks()) if (ask.side() == side) all.addAll(words(ask));
        return all;
    }

    private void add(Ask ask) {
        if (ask.open()) ask.whose().ifPresent(person -> add(person, ask));
    }

    private void add(PersonId person, Ask ask) {
        var shared = words(ask);
        shared.retainAll(ask.side() == Ask.Side.NEED ? offers : needs);
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
