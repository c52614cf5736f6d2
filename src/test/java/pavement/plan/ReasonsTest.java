package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.DayPlan;
import pavement.notation.Books;
import pavement.ties.Standings;

/// What stands beside a move.
class ReasonsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    private static Move move(String page, LocalTime now) {
        return move(book(page), at(now));
    }

    private static Move move(Book book, Instant now) {
        return Planner.plan(book, Standings.of(book), book.self().orElseThrow(), DAY, now)
                .moves()
                .getFirst();
    }

    private static Book book(String page) {
        return Books.read("me  Maya, Europe/Berlin, 90 min a day, 60% active\n" + page);
    }

    private static Instant at(LocalTime time) {
        return DAY.atTime(time).atZone(ZoneId.of("Europe/Berlin")).toInstant();
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
                .contains(" (a first guess, none tried by ", " with such people yet)")
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

        var early = at(LocalTime.of(6, 10));
        var asked = new DayPlan(DAY, 0, Optional.of(20), early);
        assertThat(move(book(owed).with(List.of(new Change.Saved(asked))), early).start())
                .as("he has the minutes before his hours begin")
                .contains(early);
    }
}
