package pavement.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.meaning.Likeness;
import pavement.meaning.Likenesses;
import pavement.meaning.Meaning;
import pavement.meaning.Said;

/// All needs and offers of one version of a book, and which of them stand across from each other
/// (SCIENCE D1). Offers that only a title tells are among them, and count less.
///
/// There is one, which moves along with the newest book: the next version costs what was changed.
/// Who still looks at an older book sees what is so by now.
public final class Matches {
    /// Of one need the best so many.
    static final int MOST = 8;

    /// So many needs are looked at for the board: the owner's, and those that were said last. What
    /// is older is looked at when somebody opens it.
    static final int LATEST = 1000;

    /// Less than this is chance.
    static final double LEAST = Likeness.SOME;

    /// Needs that are looked at anew because of one new offer.
    private static final int RENEWED = 16;

    /// So many changed that one index is cheaper again.
    private static final int MANY = 300;

    static final Comparator<Hit> BEST =
            comparingDouble(Hit::score)
                    .reversed()
                    .thenComparing(hit -> hit.need().id().value())
                    .thenComparing(hit -> hit.offer().id().value());

    private static final Comparator<Ask> LATEST_FIRST =
            comparing((Ask ask) -> ask.whose().isPresent())
                    .thenComparing(comparing(Ask::fresh).reversed())
                    .thenComparing(ask -> ask.id().value());

    private final Book book;
    private final LocalDate day;
    private final Meaning meaning;
    private final Likenesses<AskId, AskId> likenesses;
    private final Map<AskId, Ask> asks;
    private final Map<AskId, List<Hit>> offers;
    private final List<Ask> own;
    private final Away away;

    private Matches(
            Book book,
            LocalDate day,
            Meaning meaning,
            Likenesses<AskId, AskId> likenesses,
            Map<AskId, Ask> asks,
            Map<AskId, List<Hit>> offers) {
        this.book = book;
        this.day = day;
        this.meaning = meaning;
        this.likenesses = likenesses;
        this.asks = asks;
        this.offers = offers;
        this.own = book.ownAsks();
        this.away = new Away(book);
    }

    public static Matches of(Book book, Meaning meaning, LocalDate day) {
        var told = new Telling(book).told();
        var asks = new ConcurrentHashMap<AskId, Ask>(told.size() * 2);
        var needs = new HashMap<AskId, Said>(told.size());
        var offers = new HashMap<AskId, Said>(told.size());
        for (var each : told) {
            var id = each.ask().id();
            asks.put(id, each.ask());
            (each.ask().side() == Ask.Side.NEED ? needs : offers).put(id, each.said());
        }
        return new Matches(
                book,
                day,
                meaning,
                Likenesses.of(meaning, needs, offers),
                asks,
                new ConcurrentHashMap<>());
    }

    /// Looks at what the board shows, so that it opens at once.
    public void ready() {
        latest().parallelStream().forEach(this::serving);
    }

    /// Reads the needs nobody looked at yet too, so that whom a new offer serves is known at once.
    public void whole() {
        likenesses.whole();
    }

    /// The same for a later version of the same book, on the same day or another.
    public Matches next(Book newer, LocalDate today) {
        return next(newer, meaning, today);
    }

    /// The same, when words have perhaps come to mean something else.
    // The very same book or words, which costs nothing to see.
    @SuppressWarnings("ReferenceEquality")
    public Matches next(Book newer, Meaning words, LocalDate today) {
        if (!today.equals(day) || words != meaning) return of(newer, words, today);
        if (newer == book || newer.version() < book.version()) return this;
        var changed = newer.changedSince(book.version());
        if (changed.size() > MANY) return of(newer, meaning, today);
        var gone = new HashSet<>(changed);
        gone.addAll(newer.goneSince(book.version()));
        var next = new Matches(newer, day, meaning, likenesses, asks, offers);
        next.update(this, gone);
        return next;
    }

    private void update(Matches before, Set<PersonId> changed) {
        var was = new HashMap<AskId, Ask>();
        var now = new HashMap<AskId, Ask>();
        var then = new Telling(before.book);
        var telling = new Telling(book);
        for (var person : changed) {
            then.of(person).forEach(ask -> was.put(ask.id(), ask));
            telling.of(person).forEach(ask -> now.put(ask.id(), ask));
        }
        before.own.forEach(ask -> was.put(ask.id(), ask));
        own.forEach(ask -> now.put(ask.id(), ask));
        was.values().removeIf(ask -> same(ask, now, then, telling));
        now.values().removeIf(ask -> asks.containsKey(ask.id()) && !was.containsKey(ask.id()));
        was.values().forEach(this::drop);
        var stale = new LinkedHashSet<AskId>();
        if (was.values().stream().anyMatch(ask -> ask.side() == Ask.Side.OFFER))
            offers.forEach((need, hits) -> {
                if (hits.stream().anyMatch(hit -> was.containsKey(hit.offer().id())))
                    stale.add(need);
            });
        now.values().forEach(ask -> put(ask, telling, stale));
        stale.addAll(was.keySet());
        stale.forEach(this::renew);
    }

    private static boolean same(Ask ask, Map<AskId, Ask> now, Telling before, Telling telling) {
        return Optional.ofNullable(now.get(ask.id())).equals(Optional.of(ask))
                && before.said(ask).equals(telling.said(ask));
    }

    private void drop(Ask ask) {
        asks.remove(ask.id());
        if (ask.side() == Ask.Side.NEED) likenesses.dropNeed(ask.id());
        else likenesses.dropOffer(ask.id());
    }

    private void put(Ask ask, Telling telling, Set<AskId> stale) {
        asks.put(ask.id(), ask);
        var said = telling.said(ask);
        if (ask.side() == Ask.Side.NEED) {
            likenesses.need(ask.id(), said);
            stale.add(ask.id());
        } else {
            likenesses.offer(ask.id(), said);
            likenesses.needsFor(said, day, RENEWED).forEach(match -> stale.add(match.key()));
        }
    }

    /// Looks anew for what serves a need, if anybody asked for it before.
    private void renew(AskId id) {
        var need = Optional.ofNullable(asks.get(id)).filter(ask -> ask.side() == Ask.Side.NEED);
        if (need.isEmpty()) offers.remove(id);
        else if (offers.containsKey(id)) offers.put(id, found(need.get()));
    }

    private List<Hit> serving(Ask need) {
        return asks.containsKey(need.id())
                ? offers.computeIfAbsent(need.id(), _ -> found(need))
                : List.of();
    }

    private List<Hit> found(Ask need) {
        return found(need, MOST);
    }

    /// Of other people, and of nobody twice.
    private List<Hit> found(Ask need, int most) {
        var hits = new ArrayList<Hit>();
        var givers = new HashSet<Optional<PersonId>>();
        for (var match : likenesses.offersForKept(need.id(), day, most)) {
            var offer = Optional.ofNullable(asks.get(match.key()));
            if (offer.isEmpty() || match.likeness().score() < LEAST) continue;
            var giver = offer.get().whose();
            if (giver.equals(need.whose()) || !givers.add(giver)) continue;
            hits.add(new Hit(need, offer.get(), match.likeness().score()));
        }
        return hits;
    }

    /// What is compared, as the owner's model reads it.
    public Set<String> texts() {
        var texts = new LinkedHashSet<String>();
        for (var ask : asks.values()) texts.add(ask.what());
        return texts;
    }

    /// The owner's model has read more of it; the best are looked for anew.
    public void renewed() {
        offers.clear();
    }

    public Book book() {
        return book;
    }

    /// The owner's own, by the same words on the same day.
    Facing facing() {
        return Facing.of(book, () -> meaning, day);
    }

    /// What stands across from a need or an offer, the best first; what was declined or is done
    /// stays away.
    public List<Hit> across(Ask ask) {
        return held(ask.side() == Ask.Side.NEED ? serving(ask).stream() : served(ask, MOST));
    }

    /// The same, of so many that one of them may be at hand.
    List<Hit> across(Ask ask, int most) {
        return held(ask.side() == Ask.Side.NEED ? found(ask, most).stream() : served(ask, most));
    }

    private List<Hit> held(Stream<Hit> hits) {
        return hits.filter(this::holds).sorted(BEST).toList();
    }

    private Stream<Hit> served(Ask offer, int most) {
        return likenesses.needsFor(new Telling(book).said(offer), day, most).stream()
                .filter(match -> match.likeness().score() >= LEAST)
                .flatMap(match ->
                        Optional.ofNullable(asks.get(match.key())).stream()
                                .filter(need -> !need.whose().equals(offer.whose()))
                                .map(need -> new Hit(need, offer, match.likeness().score())));
    }

    /// Whether it may be shown.
    boolean holds(Hit hit) {
        return !away.holds(hit);
    }

    /// What serves the owner's needs and the latest of others.
    Stream<Hit> all() {
        return latest().stream().flatMap(need -> serving(need).stream()).filter(this::holds);
    }

    private List<Ask> latest() {
        var latest = new PriorityQueue<Ask>(LATEST + 1, LATEST_FIRST.reversed());
        for (var ask : asks.values()) {
            if (ask.side() != Ask.Side.NEED) continue;
            if (latest.size() == LATEST && LATEST_FIRST.compare(ask, latest.element()) >= 0)
                continue;
            latest.add(ask);
            if (latest.size() > LATEST) latest.remove();
        }
        return latest.stream().sorted(LATEST_FIRST).toList();
    }

    /// Which words prove it.
    public Likeness proof(Hit hit) {
        var telling = new Telling(book);
        return likenesses.between(telling.said(hit.need()), telling.said(hit.offer()), day);
    }
}
