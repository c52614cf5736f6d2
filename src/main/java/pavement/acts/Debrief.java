package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Work;

/// How a set-up meeting was: the talk, what was heard and promised in it, the end of its block and
/// the promise it kept, all at once and undone at once. A meeting nobody began is written down just
/// the same, inside the block that was prepared for it.
///
/// @param meeting as it is asked about; taken from the book when it is there
/// @param said the talk inside it, and what else the words hold
/// @param end when the meeting was over, if it still runs
public record Debrief(Block meeting, LogLine said, Instant end) implements Act<Debrief.Reply> {
    public sealed interface Reply {
        record Written(LogLine.Reply.Logged logged) implements Reply {}

        record WrittenBefore() implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}

        record RemoveSampleFirst() implements Reply {}
    }

    public Debrief {
        if (said.encounter().flatMap(Encounter::block).filter(meeting.id()::equals).isEmpty())
            throw new IllegalArgumentException("a debrief tells of the talk inside its meeting");
    }

    @Override
    public Decision<Reply> on(Book book) {
        var changes = new ArrayList<Change>();
        var known = book.block(meeting.id());
        if (known.isEmpty()) changes.add(new Change.Saved(meeting));
        known.filter(Block::open).ifPresent(open -> changes.addAll(Clocks.ended(book, open, end)));
        var then = book.with(changes);
        var line = said.asFarAsClear(then);
        return switch (line.reply()) {
            case LogLine.Reply.Logged logged -> {
                changes.addAll(line.changes());
                changes.addAll(kept(book.with(changes), logged));
                yield new Decision<>(new Reply.Written(logged), line.title(), changes);
            }
            case LogLine.Reply.LoggedBefore _, LogLine.Reply.NothingSaid _ ->
                    Decision.nothing(new Reply.WrittenBefore());
            case LogLine.Reply.NobodyThere(var person) ->
                    Decision.nothing(new Reply.NobodyThere(person));
            case LogLine.Reply.Unlikely(var wrong) -> Decision.nothing(new Reply.Unlikely(wrong));
            case LogLine.Reply.RemoveSampleFirst _ ->
                    Decision.nothing(new Reply.RemoveSampleFirst());
            case LogLine.Reply.WhichDeal _ ->
                    throw new IllegalStateException("an unclear deal was left as it is");
        };
    }

    /// The promise to meet is kept by meeting, whatever way it was promised.
    private ArrayList<Change> kept(Book then, LogLine.Reply.Logged logged) {
        var changes = new ArrayList<Change>();
        var reached = logged.talk().filter(Encounter::twoWay);
        var promise = promised(then).flatMap(then::promise).filter(Promise::open);
        if (reached.isPresent())
            promise.ifPresent(open ->
                    changes.add(
                            new Change.Saved(
                                    open.now(
                                            Promise.State.KEPT, Optional.of(reached.get().at())))));
        return changes;
    }

    private Optional<PromiseId> promised(Book then) {
        return then.block(meeting.id())
                .flatMap(block ->
                        block.work() instanceof Work.Meeting work
                                ? work.promise()
                                : Optional.empty());
    }
}
