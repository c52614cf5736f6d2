package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Work;
import pavement.book.Worth;
import pavement.notation.Books;

/// More about a tap, and what becomes of a set-up meeting.
final class MeetingActsTest {
    private static final Instant TEN = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");
    private static final Book BOOK =
            Books.read(
                    """
                    me  Maya, Europe/Berlin, 90 min a day, 60% active
                    Tom Baker  met cold
                    2026-03-03 10:00  block meeting: Coffee, planned 30m, with Tom, expected 70%
                    """);
    private static final PersonId TOM = Books.id("Tom Baker");

    private static Block coffee(Book book) {
        return book.blocks().iterator().next();
    }

    private static Encounter talk(int id, List<PersonId> with, String note, Outcome outcome) {
        var frozen = new Frozen(Tie.STRANGER, 0, 0, Stage.UNKNOWN);
        return new Encounter(
                new EncounterId(new UUID(2, id)),
                TEN,
                Channel.IN_PERSON,
                Direction.MUTUAL,
                Initiative.ME,
                true,
                with.stream().map(person -> new With(person, frozen)).toList(),
                Stage.UNKNOWN,
                new Spent(30, 0),
                outcome,
                Worth.NOTHING,
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                note,
                Optional.of(new Inside(coffee(BOOK).id(), false)),
                Optional.empty());
    }

    private static LogLine line(Encounter talk, Person... people) {
        return new LogLine(Optional.of(talk), List.of(people), List.of(), List.of(), NOON);
    }

    @Test
    void moreAboutATapKeepsWhenItWasAndWritesOverNothing() {
        var tapped = BOOK.with(line(talk(1, List.of(), "", Outcome.TALKED)).on(BOOK).changes());

        var once = told(tapped, talk(1, List.of(TOM), "has two vans", Outcome.NEXT_STEP));
        var twice = told(once, talk(1, List.of(TOM), "and no driver", Outcome.NEXT_STEP));

        assertThat(twice.encounters())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.note()).isEqualTo("has two vans\nand no driver");
                    assertThat(talk.people()).containsExactly(TOM);
                    assertThat(talk.outcome()).isEqualTo(Outcome.NEXT_STEP);
                    assertThat(talk.at()).isEqualTo(TEN);
                });
    }

    private static Book told(Book book, Encounter talk) {
        return book.with(new TellMore(line(talk)).on(book).changes());
    }

    @Test
    void theSameToldTwiceChangesNothingAndOneThatCameBeforeItsTapIsWhole() {
        var said = new TellMore(line(talk(1, List.of(TOM), "has two vans", Outcome.TALKED)));

        var once = BOOK.with(said.on(BOOK).changes());

        assertThat(once.encounters()).hasSize(1);
        assertThat(said.on(once).reply()).isInstanceOf(TellMore.Reply.ToldBefore.class);
        assertThat(said.on(once).changes()).isEmpty();
        var tap = new LogEncounter(talk(1, List.of(), "", Outcome.TALKED), NOON).on(once);
        assertThat(tap.reply()).isInstanceOf(LogEncounter.Reply.LoggedBefore.class);
    }

    @Test
    void nothingIsToldAboutSomebodyWhoIsGone() {
        var tapped = BOOK.with(line(talk(1, List.of(), "", Outcome.TALKED)).on(BOOK).changes());
        var gone = new PersonId(new UUID(1, 99));

        var decision = new TellMore(line(talk(1, List.of(gone), "x", Outcome.TALKED))).on(tapped);

        assertThat(decision.reply()).isEqualTo(new TellMore.Reply.NobodyThere(gone));
        assertThat(decision.changes()).isEmpty();
    }

    @Test
    void aDebriefEndsTheMeetingCarriesTheExpectationAndIsOneBatch() {
        var act =
                new Debrief(
                        coffee(BOOK),
                        line(talk(1, List.of(TOM), "a chat", Outcome.TALKED)),
                        Instant.parse("2026-03-03T09:30:00Z"));

        var after = BOOK.with(act.on(BOOK).changes());

        assertThat(coffee(after).clock().minutes()).contains(30);
        assertThat(after.encounters())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.expected()).contains(0.7);
                    assertThat(talk.spent()).isEqualTo(new Spent(30, 0));
                });
        assertThat(act.on(after).reply()).isInstanceOf(Debrief.Reply.WrittenBefore.class);
        assertThat(act.on(after).changes()).isEmpty();
    }

    @Test
    void aDebriefTellsOfTheTalkInsideItsMeetingAndOfNoOther() {
        var alone = talk(1, List.of(TOM), "x", Outcome.TALKED).inside(Optional.empty());

        assertThatThrownBy(() -> new Debrief(coffee(BOOK), line(alone), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMeetingThatIsClosedEndsAndIsClosedOnce() {
        var act = new CloseMeeting(coffee(BOOK), Work.Meeting.Closed.LET_GO, NOON);

        var after = BOOK.with(act.on(BOOK).changes());

        assertThat(coffee(after).open()).isFalse();
        assertThat(((Work.Meeting) coffee(after).work()).closed())
                .contains(Work.Meeting.Closed.LET_GO);
        assertThat(act.on(after).changes()).isEmpty();
    }

    @Test
    void anotherKindOfBlockIsNoMeetingToClose() {
        var book = Books.read("2026-03-03 10:00  block walk: Walk\n");

        var act = new CloseMeeting(coffee(book), Work.Meeting.Closed.LET_GO, NOON);

        assertThat(act.on(book).reply()).isInstanceOf(CloseMeeting.Reply.NoMeeting.class);
    }
}
