package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Work;
import pavement.notation.Books;

/// Which set-up meetings are asked about, and what counts as having stayed away.
final class DebriefsTest {
    private static final String TOM =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Tom Baker  met cold
            """;

    private static Instant at(String time) {
        return Instant.parse("2026-03-03T" + time + ":00Z");
    }

    private static Block only(Book book) {
        return book.blocks().iterator().next();
    }

    private static Book closed(Book book, Work.Meeting.Closed how) {
        var block = only(book);
        var meeting = (Work.Meeting) block.work();
        return book.with(List.of(new Change.Saved(block.doing(meeting.closed(how)))));
    }

    @Test
    void aMeetingAwaitsItsDebriefFromTheMinuteItsTimeIsUpUntilSomethingIsLogged() {
        var meeting = TOM + "2026-03-03 10:00  block meeting: Coffee, planned 30m, with Tom\n";
        var book = Books.read(meeting);
        var logged = Books.read(meeting + "2026-03-03 10:00  Tom, 30m, inside Coffee: a chat\n");

        assertThat(Debriefs.awaits(book, only(book), at("09:29"))).isFalse();
        assertThat(Debriefs.awaits(book, only(book), at("09:30"))).isTrue();
        assertThat(Debriefs.open(book, at("09:30"))).hasSize(1);
        assertThat(Debriefs.awaits(logged, only(logged), at("09:30"))).isFalse();
    }

    @Test
    void itIsNotAskedAboutOnceThereIsNothingToWrite() {
        var book =
                Books.read(
                        TOM + "2026-03-03 10:00  block meeting: Coffee, planned 30m, with Tom\n");

        assertThat(Debriefs.open(closed(book, Work.Meeting.Closed.LET_GO), at("11:00"))).isEmpty();
    }

    @Test
    void aFixedSlotIsAskedAboutAfterItsEndUnlessItWasLoggedOrBelongsToTheJob() {
        var slot = TOM + "2026-03-03 10:00-10:30  appointment: Coffee, with Tom\n";
        var book = Books.read(slot);
        var fixed = book.appointments().iterator().next();
        var logged = Books.read(slot + "2026-03-03 10:05  Tom, 20m: a chat\n");
        var job = Books.read(TOM + "2026-03-03 10:00-10:30  appointment: Standup, passive\n");

        assertThat(Debriefs.asks(book, fixed, at("09:29"))).isFalse();
        assertThat(Debriefs.asks(book, fixed, at("09:30"))).isTrue();
        assertThat(Debriefs.asks(logged, fixed, at("09:30"))).isFalse();
        assertThat(Debriefs.asks(job, job.appointments().iterator().next(), at("09:30"))).isFalse();
    }

    @Test
    void whatWasPlannedAndSkippedIsCountedAndWhatWasCalledOffIsNot() {
        var book =
                Books.read(TOM + "2026-03-03 10:00  block meeting: Coffee, prepared, with Tom\n");

        assertThat(Avoidance.of(book, Work.Kind.MEETING, at("12:00"))).isEqualTo(Avoidance.NONE);
        assertThat(avoided(book, Work.Meeting.Closed.SKIPPED)).isEqualTo(new Avoidance(1, 1));
        assertThat(avoided(book, Work.Meeting.Closed.CALLED_OFF)).isEqualTo(Avoidance.NONE);
    }

    private static Avoidance avoided(Book book, Work.Meeting.Closed how) {
        return Avoidance.of(closed(book, how), Work.Kind.MEETING, at("12:00"));
    }

    @Test
    void aPreparedMeetingWhoseTimeWentByWithoutItIsSkipped() {
        var book =
                Books.read(
                        TOM
                                + "2026-03-03 10:00-10:30  appointment: Coffee, with Tom\n"
                                + "2026-03-03 09:00  block meeting: Coffee, prepared, with Tom\n");
        var fixed = book.appointments().iterator().next().id();
        var work = new Work.Meeting(java.util.Optional.of(fixed), java.util.Optional.empty());
        var linked = book.with(List.of(new Change.Saved(only(book).doing(work))));

        assertThat(Avoidance.of(linked, Work.Kind.MEETING, at("09:15"))).isEqualTo(Avoidance.NONE);
        assertThat(Avoidance.of(linked, Work.Kind.MEETING, at("09:31")))
                .isEqualTo(new Avoidance(1, 1));
    }

    @Test
    void movesOfThePlanThatWereSkippedStandBesideTheEaseAndLaterIsNotSkipped() {
        var book =
                Books.read(
                        TOM
                                + """
                                Ada  met cold
                                2026-03-02  set aside Tom, skipped
                                2026-03-02  set aside Ada, snoozed until 2026-03-10
                                2026-03-03 10:00  block walk: Walk
                                2026-03-03 10:05  somebody, inside Walk: a baker -> talked, ease 3->6
                                """);

        var eased = Eased.of(book, Work.Kind.WALK, at("12:00"));

        assertThat(eased.before()).containsExactly(3);
        assertThat(eased.after()).containsExactly(6);
        assertThat(eased.plan()).isEqualTo(new Avoidance(1, 1));
    }
}
