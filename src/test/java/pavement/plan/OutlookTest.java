package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.notation.Attempts;
import pavement.notation.Books;
import pavement.plan.Knapsack.Item;
import pavement.plan.Knapsack.Used;
import pavement.ties.Standings;

class OutlookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");

    /// SCIENCE C5: 24 without the share, 22 with six tenths of it.
    @Test
    void thePrintedVectorCostsATwelfth() {
        var items =
                List.of(
                        new Item(9, 60, false),
                        new Item(6, 30, true),
                        new Item(5, 30, true),
                        new Item(4, 15, false),
                        new Item(3, 15, true),
                        new Item(8, 45, false),
                        new Item(2, 10, true),
                        new Item(1, 5, true));

        var both = Knapsack.both(items, 120, 8, .6, Used.NOTHING);

        var free = both.free().stream().mapToDouble(i -> items.get(i).value()).sum();
        var kept = both.kept().stream().mapToDouble(i -> items.get(i).value()).sum();
        assertThat(new Outlook(List.of(), free, kept).price().orElseThrow())
                .isCloseTo(2 / 24.0, within(1e-9));
    }

    @RepeatedTest(12)
    void theShareNeverPaysAndNobodyIsSeenTwice(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var page =
                "me  Maya, UTC, 60 min a day\n"
                        + Attempts.of(
                                "Ann",
                                "at work Acme",
                                random.nextInt(1, 20),
                                "call, 9m",
                                random.nextInt(9))
                        + Attempts.of(
                                "Ben",
                                "at an event",
                                random.nextInt(1, 20),
                                "coffee, 9m",
                                random.nextInt(9))
                        + Attempts.of(
                                "Cem",
                                "cold",
                                random.nextInt(1, 20),
                                "message, 5m",
                                random.nextInt(3));
        var share = random.nextInt(11) / 10.0;
        var outlook = outlook(page, share, random.nextInt(1, 7), 60);

        assertThat(outlook.price().orElse(0.0)).isBetween(0.0, 1.0);
        assertThat(outlook.asked()).isLessThanOrEqualTo(outlook.free() + 1e-9);
        for (var split : outlook.splits()) {
            var all = split.activePlanned() + split.passivePlanned();
            assertThat(all).isLessThanOrEqualTo(60);
            assertThat((double) split.activePlanned()).isGreaterThanOrEqualTo(share * all - 5);
        }
    }

    @Test
    void withoutAShareItCostsNothing() {
        var page = "me  Maya, UTC\n" + Attempts.of("Ann", "at work Acme", 20, "call, 9m", 9);

        assertThat(outlook(page, 0, 5, 90).price()).hasValue(0.0);
    }

    @Test
    void anEmptyBookExpectsNothingAndHasNoPrice() {
        assertThat(outlook("me  Maya, UTC\n", .6, 5, 90).price()).isEmpty();
    }

    @Test
    void whatWasPromisedTakesItsTimeFirst() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Tom  met at an event
                        2026-10-01  I owe Tom: the deck, by 2026-10-12
                        """);
        var thought = Thought.of(book, Standings.of(book), book.self().orElseThrow(), DAY, NOW);
        var day = new Outlook.Day(DAY, 10, List.copyOf(book.promises()));

        assertThat(thought.ahead(List.of(day), 1).splits())
                .containsExactly(new Plan.Split(0, 0, 10, 0));
    }

    private static Outlook outlook(String page, double share, int days, int minutes) {
        var book = Books.read(page);
        var thought = Thought.of(book, Standings.of(book), book.self().orElseThrow(), DAY, NOW);
        return thought.ahead(
                Stream.iterate(DAY, day -> day.plusDays(1))
                        .limit(days)
                        .map(day -> new Outlook.Day(day, minutes, List.of()))
                        .toList(),
                share);
    }
}
