package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import pavement.notation.Books;
import pavement.ties.Standings;

/// What stands beside a move.
class ReasonsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    private static Move move(String page, LocalTime now) {
        var book = Books.read("me  Maya, Europe/Berlin, 90 min a day, 60% active\n" + page);
        Instant at = DAY.atTime(now).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        return Planner.plan(book, Standings.of(book), book.self().orElseThrow(), DAY, at)
                .moves()
                .getFirst();
    }

    /// His class has its tries, and he has his: one who was a stranger at the first talk is none
    /// now.
    @Test
    void triesOfSuchPeopleAndOfHimDoNotContradictEachOther() {
        var why =
                move(
                                """
                                Bo Anders  met at an event Demo Day
                                    phone: +49 30 1
                                2026-10-06 22:30  Bo, call, 20m: hello -> talked
                                """,
                                LocalTime.of(8, 30))
                        .why();

        assertThat(why)
                .contains(" (a first guess, after 0 tries by ", " with such people)")
                .contains(", and Bo answered the 1 try you made in all")
                .doesNotContain("of your own");
    }

    @Test
    void daysAreThoseOfHisCalendar() {
        assertThat(
                        move(
                                        """
                                        Bo Anders  met at an event Demo Day
                                            phone: +49 30 1
                                        2026-10-06 22:30  Bo, call, 20m: hello -> talked
                                        """,
                                        LocalTime.of(8, 30))
                                .why())
                .contains("last spoke 9 days ago");
    }

    @Test
    void aPromiseWithoutATimeSaysWhatThereIsNoTimeFor() {
        var owed =
                """
                Bo Anders  met at an event Demo Day
                    phone: +49 30 1
                2026-10-12  I owe Bo: the price list, by 2026-10-15
                """;
        assertThat(move(owed, LocalTime.of(8, 30)).start()).isPresent();
        assertThat(move(owed, LocalTime.of(8, 30)).placed()).isEmpty();

        var late = move(owed, LocalTime.of(17, 56));
        assertThat(late.start()).isEmpty();
        assertThat(late.placed())
                .isEqualTo("Does not fit today any more: no 10 minutes in a row are free.");
    }
}
