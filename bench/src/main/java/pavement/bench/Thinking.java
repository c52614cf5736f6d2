package pavement.bench;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Marks;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.lab.Bins;
import pavement.lab.Claim;
import pavement.lab.Stages;
import pavement.lab.Strengths;
import pavement.lab.Tried;
import pavement.plan.Planner;
import pavement.plan.Thought;
import pavement.ties.Standings;

/// How long the plan takes to think, in books of so many people with twenty encounters each: everybody's counters and
/// warmth from nothing, a plan, a plan again after one log, and why somebody is in it or is not.
///
/// `Thinking PEOPLE…` on one processor (`taskset -c 0`); times are of the thread, so that a busy machine does not count.
final class Thinking {
    private static final int EACH = 20;
    private static final int LOGS = 60;

    private Thinking() {}

    public static void main(String[] args) {
        for (var people : args) measure(Integer.parseInt(people));
    }

    private static void measure(int people) {
        var now = Instant.parse("2026-10-15T06:30:00Z");
        var world = new World(people, now);
        var facts = new ArrayList<Fact>(world.people(people));
        var ids = World.ids(facts);
        for (var round = 0; round < EACH; round++) for (var id : ids) facts.add(world.encounterWith(id));
        var book = Book.at(1, facts, Marks.NONE);
        facts.clear();
        var self = Self.in(ZoneId.of("Europe/Berlin"), "DE", DayOfWeek.MONDAY, "EUR");
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var began = clock();
        var standings = Standings.of(book);
        var stories = clock() - began;
        began = clock();
        var thought = Thought.of(book, standings, self, day, now);
        var first = clock() - began;
        var plans = new long[LOGS];
        var replans = new long[LOGS];
        for (var i = 0; i < LOGS; i++) {
            began = clock();
            Planner.plan(book, standings, self, day.plusDays(i % 5), now.plusSeconds(i));
            plans[i] = clock() - began;
        }
        for (var i = 0; i < LOGS; i++) {
            book = logged(book, world.encounterWith(ids.get(i * 7 % ids.size())), now.minusSeconds(600L - i));
            began = clock();
            standings = standings.next(book);
            thought = thought.next(book, standings, self, day, now);
            replans[i] = clock() - began;
        }
        var whys = new long[LOGS];
        for (var i = 0; i < LOGS; i++) {
            began = clock();
            thought.about(ids.get(i * 11 % ids.size()));
            whys[i] = clock() - began;
        }
        began = clock();
        Strengths.of(standings, now);
        var strengths = clock() - began;
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.0f ms | %.0f ms | %.0f / %.0f ms | %.1f / %.1f ms | %.0f ms |%n",
                people, stories / 1e6, first / 1e6, middle(plans), most(plans), middle(replans), most(replans), strengths / 1e6);
        tables(book, world, ids, now);
        System.out.printf(
                Locale.ROOT, "  why: the first %.1f ms, then %.2f / %.2f ms%n", whys[0] / 1e6, middle(whys), most(whys));
    }

    /// All tables of SCIENCE B: the attempts read from the book; the two claims and Granovetter's bins from nothing, and
    /// after one log; the stages. Of so many rounds the first third warms up; the median of the others is said.
    private static void tables(Book book, World world, List<PersonId> ids, Instant now) {
        var tried = Tried.of(book, now);
        var read = new long[30];
        var weighed = new long[30];
        var anew = new long[4];
        var began = clock();
        Tried.of(book, now);
        var whole = clock() - began;
        for (var i = 0; i < read.length; i++) {
            book = logged(book, world.encounterWith(ids.get(i * 13 % ids.size())), now.minusSeconds(500L - i));
            began = clock();
            tried = tried.next(book, now);
            read[i] = clock() - began;
            began = clock();
            Claim.all(tried, book, ZoneOffset.UTC);
            Bins.of(tried, book, ZoneOffset.UTC);
            weighed[i] = clock() - began;
        }
        // In another zone they are added up from nothing.
        for (var i = 0; i < anew.length; i++) {
            began = clock();
            var zone = ZoneOffset.ofHours(i + 1);
            Claim.all(tried, book, zone);
            Bins.of(tried, book, zone);
            anew[i] = clock() - began;
        }
        began = clock();
        Stages.of(book, tried, now);
        System.out.printf(
                Locale.ROOT,
                "  tables of B: attempts read from the book %.0f ms; from those, all tables anew %.0f, %.0f, %.0f ms; after one log carried %.1f ms and weighed %.0f ms; the stages, the first time %.0f ms%n",
                whole / 1e6, anew[1] / 1e6, anew[2] / 1e6, anew[3] / 1e6, middle(read), middle(weighed), (clock() - began) / 1e6);
    }

    private static Book logged(Book book, Encounter old, Instant at) {
        return book.with(List.of(new Change.Saved(today(old, at))));
    }

    private static Encounter today(Encounter old, Instant at) {
        return new Encounter(
                old.id(), at, old.channel(), old.direction(), old.by(), old.deliberate(), old.with(), old.stage(), old.spent(),
                old.outcome(), old.worth(), old.expected(), old.comfort(), old.trial(), old.note());
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The first third warms up.
    private static double middle(long[] nanos) {
        var warm = Arrays.copyOfRange(nanos, nanos.length / 3, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }

    private static double most(long[] nanos) {
        return Arrays.stream(nanos).skip(nanos.length / 3).max().orElse(0) / 1e6;
    }
}
