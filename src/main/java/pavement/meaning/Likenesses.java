package pavement.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// All needs and all offers there are, so that the best offers for a need, and the needs an offer
/// serves, are found without looking at all of them. Grows and shrinks one at a time, and gives the
/// same answers as comparing each with each, as far as the best are asked for. May be asked and
/// told from many threads.
///
/// @param <N> by what a need is known
/// @param <O> by what an offer is known
public final class Likenesses<N, O> {
    /// Candidates are found by a sum that is a little generous, and so more are looked at than
    /// asked for.
    private static final int MORE = 3;

    private static final int AT_LEAST = 16;

    private final Meaning meaning;
    private final Shelf<N> needs;
    private final Shelf<O> offers;
    private final Rarity rarity;
    private final Scoring scoring;

    public Likenesses(Meaning meaning) {
        this.meaning = meaning;
        this.needs = new Shelf<>(meaning);
        this.offers = new Shelf<>(meaning);
        this.rarity = Rarity.beside(meaning.phrases());
        this.scoring = new Scoring(meaning, rarity);
    }

    /// All at once, read with all processors.
    public static <N, O> Likenesses<N, O> of(
            Meaning meaning, Map<N, Said> needs, Map<O, Said> offers) {
        var all = new Likenesses<N, O>(meaning);
        needs.entrySet().parallelStream()
                .map(each -> Map.entry(each.getKey(), meaning.need(each.getValue())))
                .toList()
                .forEach(each -> all.needs.add(each.getKey(), each.getValue()));
        offers.entrySet().parallelStream()
                .map(each -> Map.entry(each.getKey(), meaning.offer(each.getValue())))
                .toList()
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /// Anew if it was there.
    public void need(N key, Said said) {
        var read = meaning.need(said);
        synchronized (this) {
            needs.remove(key);
            needs.add(key, read);
        }
    }

    /// Anew if it was there.
    public void offer(O key, Said said) {
        var read = meaning.offer(said);
        synchronized (this) {
            dropOffer(key);
            put(key, read);
        }
    }

    private void put(O key, Entry read) {
        offers.add(key, read);
        rarity.add(read.reading());
    }

    public synchronized void dropNeed(N key) {
        needs.remove(key);
    }

    public synchronized void dropOffer(O key) {
        if (!offers.holds(key)) return;
        rarity.remove(offers.entry(key).reading());
        offers.remove(key);
    }

    public synchronized int needs() {
        return needs.size();
    }

    public synchronized int offers() {
        return offers.size();
    }

    /// One of the best.
    public record Match<K>(K key, Said said, Likeness likeness) {}

    /// What serves a need best, best first; what does not serve it at all is left out. The need
    /// does not have to be among those that are kept.
    public synchronized List<Match<O>> offersFor(Said need, LocalDate today, int most) {
        var read = meaning.need(need);
        return exactly(
                new Candidates(meaning, rarity).offers(offers, read, today, many(most)),
                offers,
                entry -> scoring.likeness(read, entry, today),
                most);
    }

    /// Whom an offer serves best, best first.
    public synchronized List<Match<N>> needsFor(Said offer, LocalDate today, int most) {
        var read = meaning.offer(offer);
        return exactly(
                new Candidates(meaning, rarity).needs(needs, read, today, many(most)),
                needs,
                entry -> scoring.likeness(entry, read, today),
                most);
    }

    /// How well an offer serves a need, by what is rare among the offers here.
    public synchronized Likeness between(Said need, Said offer, LocalDate today) {
        return scoring.likeness(meaning.need(need), meaning.offer(offer), today);
    }

    private static int many(int most) {
        return Math.max(AT_LEAST, most * MORE);
    }

    private interface Exact {
        Likeness of(Entry other);
    }

    private static <K> List<Match<K>> exactly(
            List<Integer> candidates, Shelf<K> shelf, Exact exact, int most) {
        var best =
                new PriorityQueue<Match<K>>(
                        Comparator.comparingDouble(match -> match.likeness().score()));
        for (var slot : candidates) {
            var place = shelf.at(slot);
            var likeness = exact.of(place.entry());
            if (likeness.score() <= 0) continue;
            best.add(new Match<>(place.key(), place.entry().said(), likeness));
            if (best.size() > most) best.remove();
        }
        var matches = new ArrayList<Match<K>>();
        while (!best.isEmpty()) matches.add(best.remove());
        return List.copyOf(matches.reversed());
    }
}
