package pavement.book;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kotlinx.collections.immutable.PersistentMap;

/// What a book looks up often: encounters by person and by day, facts by person, and the marks of
/// synchronisation.
///
/// @param met encounters of each person, oldest first
/// @param days encounters of each day (UTC), oldest first
/// @param blocks encounters of each block, oldest first
/// @param about every other fact about a person, and under `NOBODY` those about no person, in no
///   order: the facts themselves, because to look up half a million one by one takes seconds
record Indexes(
        PersistentMap<PersonId, List<Encounter>> met,
        PersistentMap<LocalDate, List<Encounter>> days,
        PersistentMap<BlockId, List<Encounter>> blocks,
        PersistentMap<PersonId, List<Fact>> about,
        PersistentMap<PersonId, Long> touched,
        PersistentMap<PersonId, Long> gone,
        PersistentMap<PersonId, String> cards) {
    static final Indexes EMPTY =
            new Indexes(
                    Book.empty(),
                    Book.empty(),
                    Book.empty(),
                    Book.empty(),
                    Book.empty(),
                    Book.empty(),
                    Book.empty());

    /// Stands where a fact is about no person, as the owner's own needs and offers are.
    static final PersonId NOBODY = new PersonId(new UUID(-1, -1));

    Indexes with(Change change, Facts before, long version) {
        var touched = touched(change, before);
        return (switch (change) {
                    case Change.Saved(var fact) -> without(before.find(fact.ref())).and(fact);
                    case Change.Removed(var ref) -> without(before.find(ref));
                    case Change.Forgotten(var person) -> without(before.find(person.ref()));
                    case Change.CardKept(var card) ->
                            marked(cards.putting(card.person(), card.mark()));
                    case Change.CardRemoved(var person) -> marked(cards.removing(person));
                })
                .stamped(change, touched, before, version);
    }

    List<Encounter> with(PersonId id) {
        return met.getOrDefault(id, List.of());
    }

    List<Encounter> on(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    /// The days with an encounter, the earliest first.
    List<LocalDate> dates() {
        return days.keySet().stream().sorted().toList();
    }

    Optional<Instant> began() {
        return days.keySet().stream().min(naturalOrder()).map(first -> on(first).getFirst().at());
    }

    List<Encounter> inside(BlockId id) {
        return blocks.getOrDefault(id, List.of());
    }

    List<Fact> about(PersonId id) {
        return about.getOrDefault(id, List.of());
    }

    Optional<String> cardMark(PersonId id) {
        return Optional.ofNullable(cards.get(id));
    }

    Set<PersonId> changedSince(long version) {
        return after(touched, version);
    }

    Set<PersonId> goneSince(long version) {
        return after(gone, version);
    }

    Marks marks() {
        return new Marks(touched, gone, cards);
    }

    /// With the marks that `before` had, but of the people in `whose` those that are given.
    Indexes marked(Indexes before, Set<PersonId> whose, Marks marks) {
        return new Indexes(
                met,
                days,
                blocks,
                about,
                replaced(before.touched, whose, marks.touched()),
                replaced(before.gone, whose, marks.gone()),
                replaced(before.cards, whose, marks.cards()));
    }

    private static <V> PersistentMap<PersonId, V> replaced(
            PersistentMap<PersonId, V> old, Set<PersonId> whose, Map<PersonId, V> given) {
        var next = old.builder();
        whose.forEach(next::remove);
        next.putAll(given);
        return next.build();
    }

    static Set<PersonId> touched(Change change, Facts before) {
        return switch (change) {
            case Change.Saved(var fact) -> {
                var both = new LinkedHashSet<>(fact.about());
                before.find(fact.ref()).ifPresent(old -> both.addAll(old.about()));
                yield both;
            }
            case Change.Removed(var ref) ->
                    new LinkedHashSet<>(before.find(ref).map(Fact::about).orElse(List.of()));
            case Change.CardKept(var card) -> Set.of(card.person());
            case Change.CardRemoved(var person) -> Set.of(person);
            case Change.Forgotten(var person) -> Set.of(person);
        };
    }

    private static Set<PersonId> after(Map<PersonId, Long> stamps, long version) {
        var found = new HashSet<PersonId>();
        stamps.forEach((person, stamp) -> {
            if (stamp > version) found.add(person);
        });
        return found;
    }

    private Indexes without(Optional<Fact> old) {
        return old.map(this::without).orElse(this);
    }

    private Indexes without(Fact old) {
        if (old instanceof Encounter encounter) return dropped(encounter);
        if (old instanceof Person) return this;
        var next = about;
        for (var person : filed(old)) next = put(next, person, minus(about(person), old.ref()));
        return new Indexes(met, days, blocks, next, touched, gone, cards);
    }

    private Indexes and(Fact fact) {
        if (fact instanceof Encounter encounter) return added(encounter);
        if (fact instanceof Person) return this;
        var next = about;
        for (var person : filed(fact)) {
            var facts = new ArrayList<>(about(person));
            facts.add(fact);
            next = next.putting(person, List.copyOf(facts));
        }
        return new Indexes(met, days, blocks, next, touched, gone, cards);
    }

    /// Where it is found; a fact may name somebody twice.
    static Collection<PersonId> filed(Fact fact) {
        var people = fact.about();
        if (people.isEmpty()) return List.of(NOBODY);
        if (people.size() == 1) return people;
        if (people.size() == 2 && !people.getFirst().equals(people.getLast())) return people;
        return new LinkedHashSet<>(people);
    }

    private Indexes added(Encounter encounter) {
        var next = met;
        for (var person : encounter.people())
            next = next.putting(person, inserted(with(person), encounter));
        var day = Book.utcDay(encounter.at());
        var in = blocks;
        if (encounter.block().isPresent()) {
            var block = encounter.block().get();
            in = in.putting(block, inserted(inside(block), encounter));
        }
        var dated = days.putting(day, inserted(on(day), encounter));
        return new Indexes(next, dated, in, about, touched, gone, cards);
    }

    private Indexes dropped(Encounter encounter) {
        var next = met;
        for (var person : encounter.people())
            next = put(next, person, minus(with(person), encounter));
        var day = Book.utcDay(encounter.at());
        var in = blocks;
        if (encounter.block().isPresent()) {
            var block = encounter.block().get();
            in = put(in, block, minus(inside(block), encounter));
        }
        var dated = put(days, day, minus(on(day), encounter));
        return new Indexes(next, dated, in, about, touched, gone, cards);
    }

    private Indexes marked(PersistentMap<PersonId, String> cards) {
        return new Indexes(met, days, blocks, about, touched, gone, cards);
    }

    /// A person who leaves keeps a tombstone and no stamp; everybody else touched gets the new
    /// version.
    private Indexes stamped(Change change, Set<PersonId> people, Facts before, long version) {
        var stamps = touched;
        var tombs = gone;
        var marks = cards;
        for (var person : people) stamps = stamps.putting(person, version);
        for (var person : leaving(change, before)) {
            stamps = stamps.removing(person);
            tombs = tombs.putting(person, version);
            marks = marks.removing(person);
        }
        if (change instanceof Change.Saved(Person person)) tombs = tombs.removing(person.id());
        return new Indexes(met, days, blocks, about, stamps, tombs, marks);
    }

    private static Set<PersonId> leaving(Change change, Facts before) {
        return switch (change) {
            case Change.Removed(var ref)
                    when ref.kind() == Ref.Kind.PERSON && before.find(ref).isPresent() ->
                    Set.of(new PersonId(ref.id()));
            case Change.Forgotten(var person) -> Set.of(person);
            case Change.Saved _, Change.Removed _, Change.CardKept _, Change.CardRemoved _ ->
                    Set.of();
        };
    }

    private static List<Encounter> inserted(List<Encounter> encounters, Encounter encounter) {
        var next = new ArrayList<>(encounters);
        var at = next.size();
        while (at > 0 && Encounter.IN_TIME.compare(next.get(at - 1), encounter) > 0) at--;
        next.add(at, encounter);
        return List.copyOf(next);
    }

    private static List<Encounter> minus(List<Encounter> encounters, Encounter gone) {
        return encounters.stream().filter(each -> !each.id().equals(gone.id())).toList();
    }

    private static List<Fact> minus(List<Fact> facts, Ref gone) {
        return facts.stream().filter(each -> !each.ref().equals(gone)).toList();
    }

    private static <K, V extends Collection<?>> PersistentMap<K, V> put(
            PersistentMap<K, V> map, K key, V values) {
        return values.isEmpty() ? map.removing(key) : map.putting(key, values);
    }
}
