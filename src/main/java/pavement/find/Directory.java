package pavement.find;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.meaning.Likeness;
import pavement.meaning.Likenesses;
import pavement.meaning.Meaning;
import pavement.meaning.Said;
import pavement.meaning.Why;

/// What is written about everybody, so that what fits a need is found without reading all of it. It
/// follows the book: after one log only those who were there are read again.
public final class Directory {
    private final Meaning meaning;
    private final Likenesses<Key, Key> lines;
    private final Map<PersonId, List<Line>> written = new HashMap<>();
    private final Map<PersonId, Set<PersonId>> led = new HashMap<>();
    private final AtomicReference<Others> others = new AtomicReference<>(Others.of(Book.EMPTY));
    private final AtomicReference<Book> known = new AtomicReference<>(Book.EMPTY);

    /// A line by whose it is and which of his.
    private record Key(PersonId who, int nth) {}

    /// @param line that fits, and how
    record Fit(Line line, Likeness likeness) {
        double weight() {
            return likeness.score() * worth();
        }

        /// Whether it says anything; one who knows one need not fit better for being no more.
        boolean says() {
            return apt() >= (line.source() == Line.Source.KNOWS ? LEADS : 1) * LEAST;
        }

        /// How well it fits, whenever it was written.
        double apt() {
            return likeness.fresh() == 0 ? 0 : weight() / likeness.fresh();
        }

        private double worth() {
            return switch (line.source()) {
                case TAGS -> TAG;
                case KNOWS -> LEADS * near();
                case TALK, NOTE -> near();
                case OFFER, TITLE -> 1;
            };
        }

        /// Whoever "packed my flyers" prints none: what is only a part of the thing, or stands
        /// beside it, and was not even offered, is a guess upon a guess.
        private double near() {
            if (likeness.whys().isEmpty() || !(likeness.whys().getFirst() instanceof Why.Thing it))
                return 1;
            return switch (it.relation()) {
                case SAME, HIS_OWN, KIND_OF, WIDER -> 1;
                case HOLDS, PART_OF, BESIDE -> ASIDE;
            };
        }
    }

    /// What fits less says nothing.
    private static final double LEAST = .2;

    /// A tag is a word without a sentence.
    private static final double TAG = .6;

    private static final double ASIDE = .5;

    /// One who knows one who can comes after all who can.
    private static final double LEADS = .4;

    public Directory(Meaning meaning) {
        this.meaning = meaning;
        this.lines = new Likenesses<>(meaning);
    }

    public Meaning meaning() {
        return meaning;
    }

    /// What is compared, as the owner's model reads it.
    public synchronized Set<String> texts() {
        var texts = new LinkedHashSet<String>();
        for (var his : written.values()) for (var line : his) texts.add(line.his());
        return texts;
    }

    /// Brings it up to the book.
    // The very same book, which costs nothing to see; two books that are merely equal are rare.
    @SuppressWarnings("ReferenceEquality")
    public synchronized void follow(Book book) {
        var before = known.get();
        if (before == book) return;
        if (book.version() < before.version() || before.size() == 0) anew(book);
        else {
            var changed = new HashSet<>(book.changedSince(before.version()));
            changed.addAll(book.goneSince(before.version()));
            // What is said of somebody may stand in the note of the one who led to him.
            for (var id : List.copyOf(changed)) changed.addAll(led.getOrDefault(id, Set.of()));
            if (renamed(before, book, changed)) others.set(Others.of(book));
            changed.forEach(id -> renew(book, id));
        }
        known.set(book);
    }

    private void anew(Book book) {
        for (var id : List.copyOf(written.keySet())) drop(id);
        others.set(Others.of(book));
        var all =
                book.people().parallelStream()
                        .map(person -> Map.entry(person, Lines.of(book, others.get(), person)))
                        .toList();
        var offers = new HashMap<Key, Said>();
        for (var each : all) {
            var his = each.getValue();
            for (var i = 0; i < his.size(); i++)
                offers.put(new Key(each.getKey().id(), i), Lines.said(his.get(i), each.getKey()));
            written.put(each.getKey().id(), his);
            leads(each.getKey());
        }
        lines.offers(offers);
    }

    private void renew(Book book, PersonId id) {
        drop(id);
        book.person(id)
                .ifPresent(person -> {
                    var his = Lines.of(book, others.get(), person);
                    written.put(id, his);
                    leads(person);
                    put(person, his);
                });
    }

    /// Whoever once led to somebody is looked at again with him, which costs little and is enough.
    private void leads(Person person) {
        person.met()
                .through()
                .ifPresent(by -> led.computeIfAbsent(by, _ -> new HashSet<>(2)).add(person.id()));
    }

    private static boolean renamed(Book before, Book after, Set<PersonId> changed) {
        return changed.stream()
                .anyMatch(id ->
                        !before.person(id)
                                .map(Person::name)
                                .equals(after.person(id).map(Person::name)));
    }

    private void put(Person person, List<Line> his) {
        for (var i = 0; i < his.size(); i++)
            lines.offer(new Key(person.id(), i), Lines.said(his.get(i), person));
    }

    private void drop(PersonId id) {
        var old = written.getOrDefault(id, List.of());
        for (var i = 0; i < old.size(); i++) lines.dropOffer(new Key(id, i));
        written.remove(id);
    }

    /// The lines that fit a need best.
    synchronized List<Fit> fitting(Said need, LocalDate today, int most) {
        return lines.offersFor(need, today, most).stream()
                .map(match ->
                        new Fit(
                                written.getOrDefault(match.key().who(), List.of())
                                        .get(match.key().nth()),
                                match.likeness()))
                .sorted(comparingDouble(Fit::weight).reversed())
                .toList();
    }
}
