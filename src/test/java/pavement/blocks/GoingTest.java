package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Block;
import pavement.book.Book;
import pavement.notation.Books;

final class GoingTest {
    private static final String ME =
            "me  Maya, Europe/Berlin, 90 min a day, 60% active\nTom  met at work Acme\n";

    private static Block only(Book book) {
        return book.blocks().iterator().next();
    }

    private static Going at(Book book, String now) {
        return Going.of(book, only(book), Instant.parse(now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, true",
        "2026-03-02T09:30:00Z, true",
        "2026-03-02T09:44:59Z, true",
        "2026-03-02T09:45:00Z, false",
        "2026-03-03T09:45:00Z, false"
    })
    void aBlockRunsUntilItsPlannedEndAndTheGraceAfterIt(Instant now, boolean runs) {
        var book = Books.read(ME + "2026-03-02 10:00  block calls: Cold calls, planned 30m\n");

        assertThat(Going.of(book, only(book), now).running()).isEqualTo(runs);
        assertThat(Going.running(book, now))
                .isEqualTo(runs ? Optional.of(only(book)) : Optional.empty());
    }

    @Test
    void afterTheGraceItCountsAsEndedAtItsPlannedEnd() {
        var book = Books.read(ME + "2026-03-02 10:00  block calls: Cold calls, planned 30m\n");

        assertThat(at(book, "2026-03-02T10:00:00Z"))
                .isEqualTo(new Going.Over(Instant.parse("2026-03-02T09:30:00Z")));
    }

    @Test
    void somethingLoggedAfterThePlannedEndKeepsItRunning() {
        var book =
                Books.read(
                        ME
                                + """
                                2026-03-02 10:00  block calls: Cold calls, planned 30m
                                2026-03-02 10:35  Tom, call, 10m, inside Cold calls: a chat
                                """);

        assertThat(at(book, "2026-03-02T10:10:00Z")).isEqualTo(new Going.Running(Optional.empty()));
    }

    @Test
    void longAfterThatItIsAskedAboutAndNotGuessed() {
        var book =
                Books.read(
                        ME
                                + """
                                2026-03-02 10:00  block calls: Cold calls, planned 30m
                                2026-03-02 10:35  Tom, call, 10m, inside Cold calls: a chat
                                """);

        assertThat(at(book, "2026-03-02T10:15:00Z"))
                .isEqualTo(
                        new Going.Running(
                                Optional.of(
                                        new Going.Doubted(
                                                Going.Why.PAST_PLAN,
                                                Instant.parse("2026-03-02T09:00:00Z"),
                                                Instant.parse("2026-03-02T09:45:00Z")))));
    }

    @Test
    void withoutAPlanItIsAskedAboutWhenItHasBeenQuietForLong() {
        var book = Books.read(ME + "2026-03-02 10:00  block walk: Walk\n");

        assertThat(at(book, "2026-03-02T10:29:00Z")).isEqualTo(new Going.Running(Optional.empty()));
        assertThat(why(at(book, "2026-03-02T10:30:00Z"))).contains(Going.Why.QUIET);
    }

    @Test
    void acrossMidnightItIsAskedAboutSooner() {
        var book = Books.read(ME + "2026-03-02 23:20  block event: Meetup\n");

        assertThat(why(at(book, "2026-03-02T22:55:00Z"))).isEmpty();
        assertThat(why(at(book, "2026-03-02T23:10:00Z"))).contains(Going.Why.OVERNIGHT);
    }

    private static Optional<Going.Why> why(Going going) {
        return going instanceof Going.Running(var doubt)
                ? doubt.map(Going.Doubted::why)
                : Optional.empty();
    }

    @Test
    void whatWasKeptOfflineFindsTheBlockThatRanThen() {
        var book =
                Books.read(
                        ME
                                + """
                                2026-03-02 10:00-10:30  block calls: Cold calls
                                2026-03-02 10:30  block walk: Walk
                                """);

        assertThat(Going.at(book, Instant.parse("2026-03-02T09:10:00Z")).map(Block::title))
                .contains("Cold calls");
        assertThat(Going.at(book, Instant.parse("2026-03-02T09:30:00Z")).map(Block::title))
                .contains("Walk");
        assertThat(Going.at(book, Instant.parse("2026-03-02T08:59:00Z"))).isEmpty();
    }

    @Test
    void aPreparedBlockDoesNotRun() {
        var book = Books.read(ME + "2026-03-02 10:00  block event: Meetup, prepared, with Tom\n");

        assertThat(at(book, "2026-03-02T10:00:00Z")).isEqualTo(new Going.Prepared());
        assertThat(Going.running(book, Instant.parse("2026-03-02T10:00:00Z"))).isEmpty();
    }
}
