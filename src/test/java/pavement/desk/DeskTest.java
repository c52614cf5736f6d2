package pavement.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.Act;
import pavement.acts.TakeBack.Reply;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.store.MemoryJournal;

class DeskTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId TOM = new PersonId(new UUID(0, 7));

    private final AtomicLong ids = new AtomicLong(100);
    private final MemoryJournal journal = new MemoryJournal();
    private final Desk desk = desk(journal);

    private Desk desk(Journal journal) {
        return new Desk(journal, () -> NOW, () -> new UUID(1, ids.incrementAndGet()));
    }

    private static Person tom(String note) {
        return Person.called(TOM, Name.of("Tom"), Met.UNKNOWN, Origin.written(NOW)).noted(note);
    }

    private static Act<String> save(Fact... facts) {
        var changes = List.of(facts).stream().<Change>map(Change.Saved::new).toList();
        return _ -> new Act.Decision<>("saved", "Saved", changes);
    }

    @Test
    void undoBringsBackWhatWasThereBefore() {
        desk.carryOut(save(tom("first")));
        desk.carryOut(save(tom("second")));

        assertThat(desk.undo().map(Desk.Done::reply)).contains(new Reply.TakenBack("Saved", 0));
        assertThat(desk.book().person(TOM).orElseThrow().note()).isEqualTo("first");
    }

    @Test
    void undoingAgainGoesFurtherBackAndThenStops() {
        desk.carryOut(save(tom("first")));
        desk.carryOut(save(tom("second")));
        desk.undo();
        desk.undo();

        assertThat(desk.book().person(TOM)).isEmpty();
        assertThat(desk.undo()).isEmpty();
    }

    @Test
    void anOlderBatchIsUndoneOnlyWhereNothingLaterTouchedIt() {
        var added = desk.carryOutUndoably(save(tom("first"))).batch().orElseThrow();
        desk.carryOut(save(tom("second")));

        assertThat(desk.undo(added).reply()).isEqualTo(new Reply.NothingLeft());
        assertThat(desk.book().person(TOM).orElseThrow().note()).isEqualTo("second");
    }

    @Test
    void aPersonWhoIsTalkedOfStaysWhenHisAddingIsUndone() {
        var added = desk.carryOutUndoably(save(tom(""))).batch().orElseThrow();
        desk.carryOut(save(promise(Optional.of(TOM))));

        desk.undo(added);

        assertThat(desk.book().person(TOM)).isPresent();
    }

    @Test
    void aBatchIsUndoneOnce() {
        var added = desk.carryOutUndoably(save(tom("first"))).batch().orElseThrow();
        desk.undo(added);
        assertThat(desk.undo(added).reply()).isEqualTo(new Reply.NothingLeft());
    }

    @Test
    void whatWasUndoneIsDoneAgainAndUndoneOnceMore() {
        desk.carryOut(save(tom("first")));
        var second = desk.carryOutUndoably(save(tom("second"))).batch().orElseThrow();
        var undo = desk.undo().orElseThrow().batch().orElseThrow();
        assertThat(desk.offer(undo))
                .contains(new Desk.Offer("Undone: Saved", Optional.of(undo), true));
        assertThat(desk.offer(second)).isEmpty();

        var again = desk.undo(undo);
        var redo = again.batch().orElseThrow();
        assertThat(again.reply()).isEqualTo(new Reply.DoneAgain("Saved"));
        assertThat(note()).isEqualTo("second");
        assertThat(desk.undo(undo).reply()).isEqualTo(new Reply.NothingLeft());
        assertThat(desk.offer(redo))
                .contains(new Desk.Offer("Did again: Saved", Optional.of(redo), false));

        assertThat(desk.undo(redo).reply()).isEqualTo(new Reply.TakenBack("Saved", 0));
        assertThat(note()).isEqualTo("first");
        assertThat(desk.offer(redo)).isEmpty();
        assertThat(desk.undo(second).reply()).isEqualTo(new Reply.NothingLeft());
        assertThat(desk.undo().map(Desk.Done::title)).contains("Undone: Saved");
        assertThat(desk.book().person(TOM)).isEmpty();
    }

    @Test
    void whatWasDoneAgainIsNotLostWhenSomethingOlderIsUndone() {
        var first = desk.carryOutUndoably(save(tom("first"))).batch().orElseThrow();
        desk.carryOut(save(tom("second")));
        desk.undo(desk.undo().orElseThrow().batch().orElseThrow());

        assertThat(desk.undo(first).reply()).isEqualTo(new Reply.NothingLeft());
        assertThat(note()).isEqualTo("second");
    }

    @Test
    void whatWasDoneAgainIsWhatWasDoneLast() {
        var older = desk.carryOutUndoably(save(tom("first"))).batch().orElseThrow();
        desk.carryOut(save(promise(Optional.empty())));
        var undo = desk.undo(older).batch();
        undo.ifPresent(desk::undo);

        assertThat(undo).isPresent();
        assertThat(desk.undo().map(Desk.Done::title)).contains("Undone: Saved");
        assertThat(desk.book().person(TOM)).isEmpty();
        assertThat(desk.book().promises()).hasSize(1);
    }

    /// Else it could bring back a promise to somebody who is gone, or half of a merge.
    @Test
    void onceSomethingElseWasDoneItStaysUndone() {
        desk.carryOut(save(tom("first")));
        desk.carryOut(save(tom("second")));
        var undo = desk.undo().orElseThrow().batch().orElseThrow();
        desk.undo();

        assertThat(desk.offer(undo))
                .contains(new Desk.Offer("Undone: Saved", Optional.empty(), true));
        assertThat(desk.undo(undo).reply()).isEqualTo(new Reply.TooLate());
        assertThat(desk.book().person(TOM)).isEmpty();
    }

    /// In whatever order things are done, undone and done again, the book is what those that count
    /// make of it, one after the other.
    @RepeatedTest(40)
    void theBookIsWhatCounts(RepetitionInfo run) {
        var luck = new Random(run.getCurrentRepetition());
        var counting = new ArrayList<Integer>();
        var undone = OptionalInt.empty();
        var undo = Optional.<UUID>empty();
        for (var i = 0; i < 60; i++) {
            var what = luck.nextInt(4);
            if (what < 2) {
                desk.carryOut(save(tom("note " + i)));
                counting.add(i);
                undo = Optional.empty();
            } else if (what == 2 && !counting.isEmpty()) {
                undone = OptionalInt.of(counting.removeLast());
                undo = desk.undo().orElseThrow().batch();
            } else if (undo.isPresent()) {
                desk.undo(undo.get());
                counting.add(undone.orElseThrow());
                undo = Optional.empty();
            }
            var note = desk.book().person(TOM).map(Person::note);
            assertThat(note)
                    .isEqualTo(
                            counting.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of("note " + counting.getLast()));
        }
    }

    private static Promise promise(Optional<PersonId> person) {
        return new Promise(
                new PromiseId(new UUID(0, 1)),
                person,
                true,
                "send the deck",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Promise.State.OPEN,
                NOW,
                Optional.empty());
    }

    private String note() {
        return desk.book().person(TOM).orElseThrow().note();
    }

    @Test
    void whatChangesNothingIsNoBatch() {
        var done = desk.carryOutUndoably(_ -> Act.Decision.nothing("no"));
        assertThat(done.batch()).isEmpty();
        assertThat(desk.book().version()).isZero();
    }

    @Test
    void twoDesksOnOneJournalSeeEachOtherAtOnce() {
        var other = desk(journal);
        desk.carryOut(save(tom("here")));
        assertThat(other.book().person(TOM)).isPresent();

        other.carryOut(save(tom("there")));
        assertThat(desk.book().person(TOM).orElseThrow().note()).isEqualTo("there");
    }

    @Test
    void theHistoryOfAPersonIsNewestFirst() {
        desk.carryOut(save(tom("first")));
        desk.carryOut(save(tom("second")));

        assertThat(desk.history(TOM, NOW)).extracting(Traced::version).containsExactly(2L, 1L);
        assertThat(desk.history(TOM, NOW.plusSeconds(1))).isEmpty();
    }
}
