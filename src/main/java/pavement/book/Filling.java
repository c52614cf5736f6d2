package pavement.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kotlinx.collections.immutable.PersistentMap;

/// Fills a book at once, without making one book per fact. Meetings are one half of the work and
/// everything else is the other; neither looks at the other, and a million facts keep two
/// processors busy.
final class Filling {
    /// A map of hashes is filled twice as fast when what lies near each other in it comes together:
    /// in so many parts, by the last bits of a hash.
    private static final int NEAR = 1 << 10;

    private static final long DAY = 86_400;

    private final Map<Ref.Kind, PersistentMap<UUID, Fact>> kinds = new EnumMap<>(Ref.Kind.class);
    private final Map<PersonId, List<Fact>> about = new HashMap<>();
    private final Map<PersonId, List<Encounter>> met = new HashMap<>();
    private final Map<LocalDate, List<Encounter>> days = new HashMap<>();
    private final Map<BlockId, List<Encounter>> blocks = new HashMap<>();

    Filling(Collection<? extends Fact> facts) {
        Stream.<Runnable>of(() -> found(facts), () -> met(facts)).parallel().forEach(Runnable::run);
    }

    Facts facts() {
        return Facts.of(kinds);
    }

    Indexes indexes(Marks marks) {
        return new Indexes(
                map(met),
                map(days),
                map(blocks),
                map(about),
                map(marks.touched()),
                map(marks.gone()),
                map(marks.cards()));
    }

    private static <K, V> PersistentMap<K, V> map(Map<K, V> map) {
        return Book.<K, V>empty().puttingAll(map);
    }

    /// Facts by their id, and those that are no encounter by whom they are about.
    private void found(Collection<? extends Fact> facts) {
        var sorts = new EnumMap<Ref.Kind, List<Fact>>(Ref.Kind.class);
        for (var fact : facts) {
            sorts.computeIfAbsent(fact.ref().kind(), _ -> new ArrayList<>()).add(fact);
            if (fact instanceof Encounter || fact instanceof Person) continue;
            for (var person : Indexes.filed(fact))
                about.computeIfAbsent(person, _ -> new ArrayList<>(2)).add(fact);
        }
        sorts.forEach((kind, all) -> kinds.put(kind, byId(all)));
        about.replaceAll((_, each) -> List.copyOf(each));
    }

    /// Of two with the same id the later one.
    private static PersistentMap<UUID, Fact> byId(List<Fact> facts) {
        var places = new int[NEAR + 1];
        for (var fact : facts) places[near(fact) + 1]++;
        Arrays.parallelPrefix(places, Integer::sum);
        var near = new Fact[facts.size()];
        for (var fact : facts) near[places[near(fact)]++] = fact;
        var map = Book.<UUID, Fact>empty().builder();
        for (var fact : near) map.put(fact.ref().id(), fact);
        return map.build();
    }

    private static int near(Fact fact) {
        return fact.ref().id().hashCode() & (NEAR - 1);
    }

    private void met(Collection<? extends Fact> facts) {
        var all = new ArrayList<Encounter>();
        for (var fact : facts) if (fact instanceof Encounter encounter) all.add(encounter);
        var inTime = inTime(all);
        for (var each : inTime) {
            for (var person : each.people())
                met.computeIfAbsent(person, _ -> new ArrayList<>()).add(each);
            each.block()
                    .ifPresent(id -> blocks.computeIfAbsent(id, _ -> new ArrayList<>()).add(each));
        }
        met.replaceAll((_, each) -> List.copyOf(each));
        blocks.replaceAll((_, each) -> List.copyOf(each));
        for (int from = 0, to; from < inTime.size(); from = to) {
            to = end(inTime, from);
            var day = inTime.subList(from, to);
            days.put(Book.utcDay(day.getFirst().at()), List.copyOf(day));
        }
    }

    /// In the order of [Encounter#IN_TIME]: by their seconds first, because a million numbers are
    /// sorted in a tenth of the time of a million encounters.
    static List<Encounter> inTime(List<Encounter> all) {
        var bits = Long.SIZE - Long.numberOfLeadingZeros(all.size());
        var most = Long.MAX_VALUE >> bits;
        var keys = new long[all.size()];
        for (var i = 0; i < keys.length; i++)
            keys[i] = Math.clamp(all.get(i).at().getEpochSecond(), -most, most) << bits | i;
        Arrays.sort(keys);
        var sorted = new Encounter[keys.length];
        for (var i = 0; i < keys.length; i++)
            sorted[i] = all.get((int) (keys[i] & ((1L << bits) - 1)));
        var list = Arrays.asList(sorted);
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && keys[to] >> bits == keys[from] >> bits) to++;
            if (to > from + 1) list.subList(from, to).sort(Encounter.IN_TIME);
        }
        return list;
    }

    /// The first that is of another day than the one at `from`.
    private static int end(List<Encounter> inTime, int from) {
        var day = Math.floorDiv(inTime.get(from).at().getEpochSecond(), DAY);
        var to = from + 1;
        while (to < inTime.size()
                && Math.floorDiv(inTime.get(to).at().getEpochSecond(), DAY) == day) to++;
        return to;
    }
}
