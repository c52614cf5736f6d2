package pavement.bench;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Marks;
import pavement.book.Self;
import pavement.plan.Planner;
import pavement.ties.Standings;

/// How long Today takes to think: everybody's story from nothing, the next after one log, and the plan.
public final class PlanSpeed {
    private PlanSpeed() {}

    public static void main(String[] args) {
        for (var people : new int[] {1_000, 10_000, 50_000}) measure(people);
    }

    private static void measure(int people) {
        var now = Instant.parse("2026-10-15T06:30:00Z");
        var many = new Many(now);
        var facts = many.book(people, 20);
        var book = Book.at(1, facts, new Marks(Map.of(), Map.of(), Map.of()));
        var self = Self.in(ZoneId.of("Europe/Berlin"), "DE", DayOfWeek.MONDAY, "EUR");
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var began = clock();
        var standings = Standings.of(book);
        System.out.printf("%,d people, %,d encounters: stories %d ms%n", people, people * 20, millis(began));
        var plans = new long[60];
        var nexts = new long[60];
        for (var i = 0; i < 60; i++) {
            var person = book.people().iterator().next();
            book = book.with(List.of(new Change.Saved(many.encounter(person, 100_000_000L + i))));
            began = clock();
            standings = standings.next(book);
            nexts[i] = (clock() - began) / 1000;
            began = clock();
            Planner.plan(book, standings, self, day, now);
            plans[i] = (clock() - began) / 1000;
        }
        System.out.printf("  after one log: %s%n  a plan: %s%n", told(nexts), told(plans));
    }

    /// Time of this thread alone, so that a busy machine does not count.
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millis(long began) {
        return (clock() - began) / 1_000_000;
    }

    private static String told(long[] micros) {
        var warm = Arrays.copyOfRange(micros, 20, micros.length);
        Arrays.sort(warm);
        return "median %.1f ms, most %.1f ms (first %.1f ms)"
                .formatted(warm[warm.length / 2] / 1000.0, warm[warm.length - 1] / 1000.0, micros[0] / 1000.0);
    }
}
