package pavement.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Marks;
import pavement.book.PersonId;
import pavement.book.With;
import pavement.circles.Circles;
import pavement.circles.Knit;
import pavement.circles.Places;
import pavement.match.Matches;
import pavement.meaning.Meaning;
import pavement.paths.Acquaintances;
import pavement.ties.Standings;

/// How long a map takes, in books of so many people and ten lines each: how the network hangs together, then islands,
/// places and gaps; the first time and after one person more.
///
/// `Mapping PEOPLE…` on one processor (`taskset -c 0`); times are of the thread, so that a busy machine does not count.
final class Mapping {
    private static final int LINES = 10;
    private static final int ROUNDS = 9;

    private Mapping() {}

    public static void main(String[] args) {
        for (var people : args) measure(Integer.parseInt(people));
    }

    private static void measure(int people) {
        var now = Instant.parse("2026-10-15T06:30:00Z");
        var world = new World(people, now);
        var facts = new ArrayList<Fact>(world.people(people));
        var ids = World.ids(facts);
        facts.addAll(meetings(world, ids, now));
        var book = Book.at(1, facts, Marks.NONE);
        facts.clear();
        var standings = Standings.of(book);
        var known = Acquaintances.of(book, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var matches = Matches.of(book, Meaning.shipped(), known.day());
        var knits = new long[ROUNDS];
        var charts = new long[ROUNDS];
        var again = new long[ROUNDS];
        var circles = List.<Circles>of();
        for (var round = 0; round < ROUNDS; round++) {
            var began = clock();
            var knit = Knit.of(standings, known, now);
            knits[round] = clock() - began;
            began = clock();
            circles = List.of(Circles.of(knit, Places.NONE, matches));
            charts[round] = clock() - began;
            began = clock();
            Circles.of(knit, circles.getFirst().places(), matches);
            again[round] = clock() - began;
        }
        var drawn = circles.getFirst();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %d | %d |%n",
                people, drawn.network().graph().lines(), knits[0] / 1e6 + charts[0] / 1e6, middle(knits), middle(charts),
                middle(again), drawn.islands().all().size(), drawn.gaps().size());
    }

    /// Two people in each, within the last half-year.
    private static List<Encounter> meetings(World world, List<PersonId> ids, Instant now) {
        var random = new Random(ids.size());
        var meetings = new ArrayList<Encounter>(ids.size() * LINES);
        for (var at = 0; at < ids.size() * LINES; at++) {
            var one = ids.get(at % ids.size());
            var other = ids.get(random.nextInt(ids.size()));
            var talk = world.encounterWith(one);
            if (!one.equals(other))
                meetings.add(met(talk, now.minus(Duration.ofHours(random.nextInt(4000))), other));
        }
        return meetings;
    }

    private static Encounter met(Encounter talk, Instant at, PersonId other) {
        var with = List.of(talk.with().getFirst(), new With(other, talk.with().getFirst().then()));
        return new Encounter(
                talk.id(), at, talk.channel(), talk.direction(), talk.by(), talk.deliberate(), with, talk.stage(), talk.spent(),
                talk.outcome(), talk.worth(), talk.expected(), talk.comfort(), talk.trial(), talk.note());
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double middle(long[] nanos) {
        var warm = Arrays.copyOfRange(nanos, nanos.length / 3, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }
}
