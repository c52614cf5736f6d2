package pavement.meaning;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// All needs and all offers there are, so that the best offers for a need, and the needs an offer
/// serves, are found without looking at all of them. Grows and shrinks one at a time, and gives the
/// same answers as comparing each with each, as far as the best are asked for. May be asked and
/// told from many threads.
///
/// What is asked first is what serves a need, and for that the needs do not stand by their words:
/// of many that come at once each is read when it is asked for, and all of them when somebody asks
/// whom an offer serves.
///
/// @param <N> by what a need is known
/// @param <O> by what an offer is known
public final class Likenesses<N, O> {
    /// Candidates are found by a sum that is a little generous, and so more are looked at than
    /// asked for.
    private static final int MORE = 2;

    private static final int AT_LEAST = 16;

    private final Meaning meaning;
    private final Shelf<N> needs;
    private final Map<N, Said> unread = new LinkedHashMap<>();
    private final Shelf<O> offers;
    private final Rarity rarity;
    private final Scoring scoring;
    private final Deque<Sums> sums = new ConcurrentLinkedDeque<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong turns;

    public Likenesses(Meaning meaning) {
        this.meaning = meaning;
        this.needs = new Shelf<>();
        this.offers = new Shelf<>();
        this.rarity = Rarity.beside(meaning.phrases());
        this.scoring = new Scoring(meaning, rarity);
        this.turns = new AtomicLong(meaning.vectors().turns());
    }

    /// All at once; offers are read with all processors.
    public static <N, O> Likenesses<N, O> of(
            Meaning meaning, Map<N, Said> needs, Map<O, Said> offers) {
        var all = new Likenesses<N, O>(meaning);
        all.unread.putAll(needs);
        all.offers(offers);
        return all;
    }

    /// Reads the needs that were not read yet, with all processors.
    public synchronized void whole() {
        var missing = read(() -> new LinkedHashMap<>(unread));
        if (missing.isEmpty()) return;
        var read = new Readings(meaning).needs(missing);
        written(() -> {
            for (var each : read)
                if (unread.remove(each.key(), each.entry().said()))
                    needs.add(each.key(), each.entry());
        });
    }

    /// Many that were not there, at once.
    public void offers(Map<O, Said> offers) {
        var offered = new Readings(meaning).offers(offers);
        written(() -> offered.forEach(each -> put(each.key(), each.entry())));
    }

    /// Anew if it was there.
    public void need(N key, Said said) {
        var read = meaning.need(said);
        written(() -> {
            forget(key);
            needs.add(key, read);
        });
    }

    /// Anew if it was there.
    public void offer(O key, Said said) {
        var read = meaning.offer(said);
        written(() -> {
            take(key);
            put(key, read);
        });
    }

    private void put(O key, Entry read) {
        offers.add(key, read);
        rarity.add(read.reading());
    }

    public void dropNeed(N key) {
        written(() -> forget(key));
    }

    private void forget(N key) {
        unread.remove(key);
        needs.remove(key);
    }

    public void dropOffer(O key) {
        written(() -> take(key));
    }

    private void take(O key) {
        if (!offers.holds(key)) return;
        rarity.remove(offers.entry(key).reading());
        offers.remove(key);
    }

    public int needs() {
        return read(() -> needs.size() + unread.size());
    }

    public int offers() {
        return read(offers::size);
    }

    /// One of the best.
    public record Match<K>(K key, Said said, Likeness likeness) {}

    /// What serves a need best, best first; what does not serve it at all is left out. The need
    /// does not have to be among those that are kept.
    public List<Match<O>> offersFor(Said need, LocalDate today, int most) {
        turned();
        var asked = meaning.need(need);
        return read(() -> offersFor(asked, today, most));
    }

    /// A model has read more since.
    private void turned() {
        var now = meaning.vectors().turns();
        if (now == turns.get()) return;
        written(() -> {
            needs.renew(entry -> entry.at(meaning.point(entry.said())));
            offers.renew(entry -> entry.at(meaning.point(entry.said())));
            turns.set(now);
        });
    }

    /// What serves one of the needs that are kept; nothing when it is not kept.
    public List<Match<O>> offersForKept(N key, LocalDate today, int most) {
        turned();
        return read(() -> kept(key).map(need -> offersFor(need, today, most)).orElseGet(List::of));
    }

    private Optional<Entry> kept(N key) {
        return needs.holds(key)
                ? Optional.of(needs.entry(key))
                : Optional.ofNullable(unread.get(key)).map(meaning::need);
    }

    private List<Match<O>> offersFor(Entry need, LocalDate today, int most) {
        return exactly(
                from -> from.offers(offers, need, today),
                offers,
                entry -> scoring.likeness(need, entry, today),
                most);
    }

    /// Whom an offer serves best, best first.
    public List<Match<N>> needsFor(Said offer, LocalDate today, int most) {
        turned();
        whole();
        var asked = meaning.offer(offer);
        return read(() ->
                exactly(
                        from -> from.needs(needs, asked, today),
                        needs,
                        entry -> scoring.likeness(entry, asked, today),
                        most));
    }

    /// How well an offer serves a need, by what is rare among the offers here.
    public Likeness between(Said need, Said offer, LocalDate today) {
        var asked = meaning.need(need);
        var given = meaning.offer(offer);
        return read(() -> scoring.likeness(asked, given, today));
    }

    private <K> List<Match<K>> exactly(
            UnaryOperator<Candidates> found,
            Shelf<K> shelf,
            Function<Entry, Likeness> exact,
            int most) {
        var mine = Optional.ofNullable(sums.poll()).orElseGet(Sums::new);
        var candidates =
                found.apply(new Candidates(meaning, rarity, mine, Math.max(AT_LEAST, most * MORE)));
        sums.push(mine);
        var best = new PriorityQueue<Match<K>>(comparingDouble(match -> match.likeness().score()));
        for (var at = 0; at < candidates.size(); at++) {
            if (best.size() == most && candidates.atMost(at) <= best.element().likeness().score())
                break;
            var place = shelf.at(candidates.slot(at));
            var likeness = exact.apply(place.entry());
            if (likeness.score() <= 0) continue;
            // Of two that fit as well the one that was there first stays.
            if (best.size() == most && likeness.score() <= best.element().likeness().score())
                continue;
            best.add(new Match<>(place.key(), place.entry().said(), likeness));
            if (best.size() > most) best.remove();
        }
        var matches = new ArrayList<Match<K>>();
        while (!best.isEmpty()) matches.add(best.remove());
        return List.copyOf(matches.reversed());
    }

    private void written(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T read(Supplier<T> look) {
        lock.readLock().lock();
        try {
            return look.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
