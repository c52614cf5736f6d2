package pavement.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Declined;
import pavement.meaning.Alias;
import pavement.meaning.Meaning;
import pavement.notation.Books;

/// How well everybody's needs and offers fit the owner's, as a number.
final class FitsTest {
    private static final Meaning MEANING = Meaning.shipped();
    private static final Meaning TAUGHT =
            MEANING.taught(List.of(new Alias("bookkeeping", "paid social", true)));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant NOW = Instant.parse("2026-03-05T17:00:00Z");
    private static final String TWO =
            """
            me  Maya, UTC
            Priya  met cold
            Dan  met cold
            2026-03-01  I need: someone for Facebook ads
            2026-03-01  I offer: printer drivers
            2026-03-01  Priya offers: runs paid social for restaurants
            2026-03-01  Dan needs: a driver for deliveries
            """;

    private static Fits fits(Book book, LocalDate day) {
        return Fits.of(book, () -> MEANING, day);
    }

    @Test
    void whoMeansTheSameFitsAndWhoSharesAWordThatMeansTwoThingsDoesNot() {
        assertThat(fits(Books.read(TWO), DAY).all()).isEqualTo(Map.of(Books.id("Priya"), 1.0));
    }

    @Test
    void whatWasSaidLongAgoFitsHalfAndThenNotAtAll() {
        var book = Books.read(TWO);

        assertThat(fits(book, DAY.plusDays(200)).of(Books.id("Priya"))).isEqualTo(.5);
        assertThat(fits(book, DAY.plusDays(800)).all()).isEmpty();
    }

    @Test
    void ofSeveralTheBestCounts() {
        var book =
                Books.read(
                        TWO
                                + "2025-06-01  Priya offers: Meta campaigns\n"
                                + "2026-03-01  Priya offers: boilers and leaks\n");

        assertThat(fits(book, DAY).of(Books.id("Priya"))).isEqualTo(1);
    }

    @Test
    void aThesaurusIsNotReadBeforeThereIsSomethingToCompare() {
        Supplier<Meaning> none =
                () -> {
                    throw new AssertionError("the words were asked for");
                };
        for (var page :
                List.of(
                        "me  Maya, UTC\nDan  met cold\n2026-03-01  Dan needs: bread\n",
                        "me  Maya, UTC\nDan  met cold\n2026-03-01  I need: bread\n")) {
            var book = Books.read(page);
            var fits = Fits.of(book, none, DAY);
            assertThat(fits.all()).isEmpty();
            assertThat(fits.next(book, none, DAY).all()).isEmpty();
        }
    }

    /// A clock that jumped dates what it said ahead, and until then it does not grow old.
    @Test
    void whatIsDatedAheadIsNotAgedBeforeItsTime() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Priya  met cold
                        2026-09-20  I need: someone for Facebook ads
                        2026-09-20  Priya offers: paid social
                        """);
        var then = LocalDate.of(2026, 9, 20);

        assertThat(fits(book, DAY).next(book, () -> MEANING, then).of(Books.id("Priya")))
                .isEqualTo(fits(book, then).of(Books.id("Priya")))
                .isEqualTo(1);
    }

    @RepeatedTest(12)
    void carriedOnAndFromNothingAreTheSame(RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var book = Books.read(town(random));
        var words = MEANING;
        var day = DAY;
        var fits = Fits.of(book, () -> MEANING, day);
        var some = 0;
        for (var i = 0; i < 40; i++) {
            book = book.with(List.of(change(book, random)));
            if (random.nextInt(12) == 0) words = words == MEANING ? TAUGHT : MEANING;
            if (random.nextInt(8) == 0) day = day.plusDays(random.nextInt(-40, 60));
            var now = words;
            fits = fits.next(book, () -> now, day);
            assertThat(fits.all())
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(Fits.of(book, () -> now, day).all());
            some += fits.all().size();
        }
        assertThat(some).as("seed %d", seed).isPositive();
    }

    private static final List<String> WORDS =
            List.of(
                    "paid social",
                    "someone for Facebook ads",
                    "Meta campaigns",
                    "bookkeeping",
                    "an accountant",
                    "printer drivers",
                    "a driver for deliveries",
                    "catering, no weddings",
                    "food for a wedding",
                    "a yoga teacher");

    private static String town(RandomGenerator random) {
        var page = new StringBuilder("me  Maya, UTC\n");
        for (var i = 0; i < 10; i++) page.append("P%d  met cold\n".formatted(i));
        var asks = new LinkedHashSet<String>();
        for (var i = 0; i < 4; i++) asks.add(ask("I %s".formatted(verb(random, "")), random));
        for (var i = 0; i < 14; i++)
            asks.add(ask("P%d %s".formatted(random.nextInt(10), verb(random, "s")), random));
        asks.forEach(page::append);
        return page.toString();
    }

    private static String verb(RandomGenerator random, String ending) {
        return (random.nextBoolean() ? "need" : "offer") + ending;
    }

    private static String ask(String who, RandomGenerator random) {
        return "202%d-0%d-01  %s: %s\n"
                .formatted(random.nextInt(5, 7), random.nextInt(1, 3), who, any(WORDS, random));
    }

    private static Change change(Book book, RandomGenerator random) {
        var asks =
                book.asks().stream()
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .toList();
        var one = any(asks, random);
        return switch (random.nextInt(9)) {
            case 0 -> new Change.Removed(one.ref());
            case 1 -> one.whose().<Change>map(Change.Forgotten::new).orElse(saved(one, random));
            case 2 -> declined(book, one, random);
            case 3 ->
                    new Change.Saved(
                            any(book.ownAsks().isEmpty() ? asks : book.ownAsks(), random)
                                    .saying(any(WORDS, random)));
            case 4 -> new Change.Saved(one.again(NOW.minus(Duration.ofDays(random.nextInt(300)))));
            case 5 -> new Change.Saved(one.now(any(List.of(Ask.State.values()), random)));
            default -> saved(one, random);
        };
    }

    private static Change saved(Ask one, RandomGenerator random) {
        return new Change.Saved(one.saying(any(WORDS, random)));
    }

    /// That what stands across now does not go together.
    private static Change declined(Book book, Ask one, RandomGenerator random) {
        return Facing.of(book, () -> MEANING, DAY)
                .best(one)
                .<Change>map(hit -> new Change.Saved(Declined.swap(one, hit.across(one), NOW)))
                .orElse(saved(one, random));
    }

    private static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
