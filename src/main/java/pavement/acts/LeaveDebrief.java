package pavement.acts;

import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Work;

/// Enough of the debrief of an event: those not asked about stay as they were logged, and nobody
/// asks again.
public record LeaveDebrief(BlockId id) implements Act<LeaveDebrief.Reply> {
    public sealed interface Reply {
        record Left(Block block) implements Reply {}

        record LeftBefore() implements Reply {}

        record NoSuchEvent() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(id);
        if (found.isEmpty()
                || !(found.get().work() instanceof Work.Event(var from, var until, var closed)))
            return Decision.nothing(new Reply.NoSuchEvent());
        if (closed) return Decision.nothing(new Reply.LeftBefore());
        var left = found.get().doing(new Work.Event(from, until, true));
        return Decision.of(
                new Reply.Left(left),
                "Left the debrief of " + left.title(),
                new Change.Saved(left));
    }
}
