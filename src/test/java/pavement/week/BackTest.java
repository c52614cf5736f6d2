package pavement.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.acts.PlanWeek;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Import;
import pavement.book.ImportId;
import pavement.notation.Books;

class BackTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);
    private static final String ME = "me  Maya, Europe/Berlin, 20 a week\nTom  met at an event\n";

    @Test
    void afterAFortnightOfSilenceOnlyWhatWasPromisedIsKept() {
        var book =
                Books.read(
                        ME
                                + """
                                2026-09-30 10:00  Tom, call, 5m: a chat -> talked
                                2026-09-30  I owe Tom: the deck, by 2026-10-05
                                2026-09-30  I owe Tom: a name, by 2026-10-20
                                """);

        var back = back(book, WEDNESDAY).orElseThrow();
        assertThat(back.why()).isEqualTo(Back.Why.SILENCE);
        assertThat(back.late()).extracting(each -> each.what()).containsExactly("the deck");
        assertThat(back.small()).hasValue(new Amount(3, 0, 0));
        assertThat(back(book, WEDNESDAY.minusDays(1))).isEmpty();
    }

    @Test
    void whatHeDoesOnTheDayHeIsBackEndsItTomorrow() {
        var book =
                Books.read(
                        ME
                                + """
                                2026-09-20 10:00  Tom, call, 5m: a chat -> talked
                                2026-10-14 09:00  Tom, call, 5m: back -> talked
                                """);

        assertThat(back(book, WEDNESDAY)).isPresent();
        assertThat(back(book, WEDNESDAY.plusDays(1))).isEmpty();
    }

    @Test
    void whoHasNeverWrittenAnythingIsNotBack() {
        assertThat(back(Books.read(ME), WEDNESDAY)).isEmpty();
    }

    @Test
    void whoHasJustBroughtInAnOldMeetingIsNotBack() {
        var met = "Tom  met at an event, 2026-10-13\n2019-10-01 10:00  Tom, call, 5m: old\n";
        var book = Books.read(ME.replace("Tom  met at an event\n", "") + met);
        var brought =
                new Import(
                        new ImportId(new UUID(0, 1)),
                        "old.ics",
                        Instant.parse("2026-10-13T08:00:00Z"),
                        1,
                        0,
                        0);

        assertThat(back(book, WEDNESDAY)).isPresent();
        assertThat(back(book.with(List.of(new Change.Saved(brought))), WEDNESDAY)).isEmpty();
    }

    @Test
    void inTheThirdWeekItIsSaidWhenLessThanHalfIsDone() {
        var two = calls("2026-09-28", 4) + calls("2026-10-05", 4);

        assertThat(back(Books.read(ME + two), LocalDate.of(2026, 10, 15)).orElseThrow().why())
                .isEqualTo(Back.Why.THIRD_WEEK);
        assertThat(back(Books.read(ME + two + calls("2026-10-12", 2)), LocalDate.of(2026, 10, 15)))
                .isEmpty();
        assertThat(back(Books.read(ME + two), LocalDate.of(2026, 10, 11))).isEmpty();
        assertThat(back(Books.read(ME + two + calls("2026-10-12", 1)), LocalDate.of(2026, 10, 19)))
                .isEmpty();
    }

    @Test
    void theSmallWeekIsTakenOnceAndOnASaturdayItIsTheNextOne() {
        var book = Books.read(ME + "2026-09-20 10:00  Tom, call, 5m: a chat -> talked\n");
        var saturday = back(book, WEDNESDAY.plusDays(3)).orElseThrow();
        assertThat(saturday.start()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(saturday.small()).hasValue(new Amount(5, 0, 0));

        var back = back(book, WEDNESDAY).orElseThrow();
        var taken =
                book.with(
                        new PlanWeek(back.start(), back.small().orElseThrow()).on(book).changes());

        assertThat(back(taken, WEDNESDAY)).isEmpty();
    }

    private static Optional<Back> back(Book book, LocalDate today) {
        return Back.of(book, book.self().orElseThrow(), today);
    }

    private static String calls(String day, int times) {
        var page = new StringBuilder();
        for (var i = 0; i < times; i++)
            page.append("%s 1%d:30  Tom, call: rang -> no answer\n".formatted(day, i * 2));
        return page.toString();
    }
}
