package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static pavement.book.Encounters.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Strata;
import pavement.lab.Claim.Which;
import pavement.match.Fits;
import pavement.meaning.Meaning;
import pavement.notation.Books;
import pavement.ties.Seniority;
import pavement.ties.Try;

/// What is added up once for all tables, and carried from one version of a book to the next, is
/// what the straightforward way counts: attempt by attempt, for one table at a time.
class SumsTest {
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /// Books of many people would be counted anew; in these some change and most do not.
    @RepeatedTest(25)
    void carriedOnAndFromNothingAndTheStraightforwardWayAreTheSame(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var book = Books.read(town(random));
        var tried = Tried.of(book, NOW);
        same(tried, book, NOW);
        for (var i = 0; i < 15; i++) {
            book = book.with(List.of(change(book, random)));
            var now = NOW.plus(Duration.ofHours(random.nextInt(-900, 900)));
            tried = tried.next(book, now);
            same(tried, book, now);
        }
    }

    @Test
    void whoeverChangesOftenIsLaidOutWithTheOthersAgain() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(71);
        var page = new StringBuilder(town(random));
        for (var i = 0; i < 1_200; i++)
            page.append(
                    "Q%1$d  met online\n2026-08-03 10:00  Q%1$d, call, 5m: hello -> talked\n"
                            .formatted(i));
        var book = Books.read(page.toString());
        var tried = Tried.of(book, NOW);
        same(tried, book, NOW);
        for (var all =
                        book.encounters().stream()
                                .sorted(Comparator.comparing(each -> each.id().value()))
                                .iterator();
                all.hasNext(); ) {
            var some = new ArrayList<Change>();
            for (var i = 0; i < 180 && all.hasNext(); i++)
                some.add(new Change.Saved(at(all.next(), NOW.minus(Duration.ofHours(50L + i)))));
            book = book.with(some);
            tried = tried.next(book, NOW);
            same(tried, book, NOW);
        }
    }

    @Test
    void anotherZoneIsCountedAnew() {
        var book = Books.read(town(RandomGeneratorFactory.of("L64X128MixRandom").create(3)));
        var tried = Tried.of(book, NOW);
        same(tried, book, NOW);

        var tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(tried.sums(book, tokyo).sides(Which.ACTIVE).mine().afternoons())
                .isNotEqualTo(tried.sums(book, ZONE).sides(Which.ACTIVE).mine().afternoons());
    }

    private static void same(Tried tried, Book book, Instant now) {
        var anew = Tried.of(book, now);
        assertThat(tried.decided()).isEqualTo(anew.decided());
        assertThat(tried.waiting()).isEqualTo(anew.waiting());
        assertThat(tried.ahead()).isEqualTo(anew.ahead());
        var sums = tried.sums(book, ZONE);
        var fits = Fits.of(book, Meaning::shipped, LocalDate.ofInstant(now, ZONE));
        for (var which : Which.values()) {
            var sides = sums.sides(which);
            Predicate<Columns.One> first = each -> which.first(each.tie());
            same(sides.one(), anew.arm(first));
            same(sides.other(), anew.arm(first.negate()));
            same(sides.mine(), anew, book, fits, first);
            same(sides.theirs(), anew, book, fits, first.negate());
            assertThat(sides.strata())
                    .usingRecursiveComparison()
                    .withComparatorForType(SumsTest::close, Double.class)
                    .isEqualTo(strata(anew, book, fits, first));
            assertThat(sides.weeks().rows())
                    .usingRecursiveComparison()
                    .withComparatorForType(SumsTest::close, Double.class)
                    .isEqualTo(weeks(anew, first));
            assertThat(sides.days().rows().stream().map(each -> each[0] + " " + each[1]).toList())
                    .isEqualTo(days(anew));
        }
        for (var often : Bins.Contact.values())
            same(sums.contacts(often), anew.arm(each -> Bins.Contact.of(each.contacts()) == often));
    }

    private static int close(double one, double other) {
        return Math.abs(one - other) <= 1e-9 * (1 + Math.abs(other))
                ? 0
                : Double.compare(one, other);
    }

    private static void same(Arm one, Arm other) {
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields("asked", "money")
                .withComparatorForType(SumsTest::close, Double.class)
                .isEqualTo(other);
        assertThat(one.asked()).containsExactlyInAnyOrderElementsOf(other.asked());
        assertThat(one.asked()).allMatch(Try::step);
        assertThat(one.money().keySet()).isEqualTo(other.money().keySet());
        one.money()
                .forEach((currency, sums) ->
                        assertThat(sums)
                                .containsExactlyInAnyOrderElementsOf(other.money().get(currency)));
    }

    private static void same(
            Traits traits, Tried tried, Book book, Fits fits, Predicate<Columns.One> which) {
        var counts = new HashMap<String, Double>();
        tried.show(each -> {
            if (!which.test(each)) return;
            counts.merge("attempts", 1.0, Double::sum);
            counts.merge(each.channel().name(), 1.0, Double::sum);
            counts.merge(each.tie().name(), 1.0, Double::sum);
            if (fits.of(each.person()) > 0) counts.merge("fitting", 1.0, Double::sum);
            if (senior(book, each) == 2) counts.merge("top", 1.0, Double::sum);
            if (time(each).getHour() >= 12) counts.merge("afternoons", 1.0, Double::sum);
            if (Double.isNaN(each.expected())) return;
            counts.merge("guessed", 1.0, Double::sum);
            counts.merge("guesses", each.expected(), Double::sum);
        });
        var seen = new HashMap<String, Double>();
        seen.put("attempts", (double) traits.attempts());
        seen.put("fitting", (double) traits.fitting());
        seen.put("top", (double) traits.top());
        seen.put("afternoons", (double) traits.afternoons());
        seen.put("guessed", (double) traits.guessed());
        seen.put("guesses", traits.guesses());
        for (var channel : Channel.values()) seen.put(channel.name(), (double) traits.of(channel));
        for (var tie : Tie.values()) seen.put(tie.name(), (double) traits.of(tie));
        seen.forEach((what, count) ->
                assertThat(close(count, counts.getOrDefault(what, 0.0))).as(what).isZero());
    }

    private static int senior(Book book, Columns.One it) {
        return Seniority.of(book.person(it.person()).orElseThrow());
    }

    private static ZonedDateTime time(Columns.One it) {
        return Instant.ofEpochSecond(it.second()).atZone(ZONE);
    }

    private static Strata strata(Tried tried, Book book, Fits fits, Predicate<Columns.One> first) {
        var groups = new TreeMap<String, long[]>();
        tried.show(each -> {
            var half =
                    time(each).getDayOfWeek().getValue() > 5
                            ? 2
                            : time(each).getHour() >= 12 ? 1 : 0;
            var key = fits.of(each.person()) + " " + senior(book, each) + " " + half;
            groups.computeIfAbsent(key, _ -> new long[4])[
                    (first.test(each) ? 0 : 2) + (each.step() ? 0 : 1)]++;
        });
        return Strata.of(
                groups.values().stream()
                        .map(of -> new Strata.Table(of[0], of[1], of[2], of[3]))
                        .toList());
    }

    private static List<Weeks.Week> weeks(Tried tried, Predicate<Columns.One> first) {
        var weeks = new TreeMap<LocalDate, double[]>();
        tried.show(each -> {
            var day = time(each).toLocalDate();
            var row =
                    weeks.computeIfAbsent(
                            day.minusDays(day.getDayOfWeek().getValue() - 1L), _ -> new double[4]);
            var side = first.test(each) ? 0 : 2;
            if (each.step()) row[side]++;
            row[side + 1] +=
                    (each.minutes() == 0 ? Usual.minutes(each.channel()) : each.minutes()) / 60.0;
        });
        return weeks.values().stream()
                .map(of -> new Weeks.Week(of[0], of[1], of[2], of[3]))
                .toList();
    }

    private static List<String> days(Tried tried) {
        var days = new TreeMap<LocalDate, double[]>();
        tried.show(each -> {
            var row = days.computeIfAbsent(time(each).toLocalDate(), _ -> new double[2]);
            if (each.step()) row[0]++;
            row[1]++;
        });
        return days.values().stream().map(of -> of[0] + " " + of[1]).toList();
    }

    private static final List<String> WORDS =
            List.of("roofing", "bakery", "logistics", "translation");
    private static final List<String> MET = List.of("at an event", "at work Acme", "online");

    private static String town(RandomGenerator random) {
        var page = new StringBuilder("me  Maya, UTC\n");
        for (var i = 0; i < 12; i++) {
            page.append("P%d  met %s\n".formatted(i, any(random, MET)));
            if (i % 3 == 0)
                page.append(
                        "    job: %s, Acme\n"
                                .formatted(any(random, List.of("Founder", "Clerk", "Manager"))));
        }
        page.append("2026-03-02  I need: %s\n".formatted(any(random, WORDS)));
        for (var i = 0; i < 12; i += 2)
            page.append(
                    "2026-03-02  P%d %s: %s %s\n"
                            .formatted(
                                    i,
                                    any(random, List.of("needs", "offers")),
                                    any(random, WORDS),
                                    any(random, WORDS)));
        for (var i = 0; i < 90; i++)
            page.append(
                    "2026-%02d-%02d %02d:%02d  P%d, %s%s: said -> %s%s%s\n"
                            .formatted(
                                    random.nextInt(5, 9),
                                    random.nextInt(1, 29),
                                    random.nextInt(6, 22),
                                    random.nextInt(60),
                                    random.nextInt(12),
                                    any(random, List.of("call", "coffee", "message")),
                                    any(random, List.of("", ", 5m", ", 20m", ", 45m")),
                                    any(
                                            random,
                                            List.of(
                                                    "talked",
                                                    "next step",
                                                    "next step",
                                                    "no answer",
                                                    "sale")),
                                    any(random, List.of("", "", ", got 4", ", got 2, 90 EUR")),
                                    any(random, List.of("", ", expected 30%", ", expected 70%"))));
        return page.toString();
    }

    private static String any(RandomGenerator random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Change change(Book book, RandomGenerator random) {
        var all =
                book.encounters().stream()
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .toList();
        var one = all.get(random.nextInt(all.size()));
        var asks =
                book.asks().stream()
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .toList();
        return switch (random.nextInt(6)) {
            case 0 -> new Change.Removed(one.ref());
            case 1 -> new Change.Forgotten(one.people().getFirst());
            case 2, 3 ->
                    asks.isEmpty()
                            ? new Change.Removed(one.ref())
                            : new Change.Saved(
                                    turned(asks.get(random.nextInt(asks.size())), random));
            default ->
                    new Change.Saved(
                            at(one, NOW.minus(Duration.ofHours(random.nextInt(-300, 1500)))));
        };
    }

    private static Ask turned(Ask it, RandomGenerator random) {
        return new Ask(
                it.id(),
                it.side(),
                it.whose(),
                any(random, WORDS),
                it.since(),
                it.from(),
                !it.open() || random.nextBoolean());
    }
}
