package pavement.acts;

import java.time.Instant;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;

/// A block is over, now or since a moment he remembers. Its minutes are shared among what was
/// logged inside it.
public record EndBlock(BlockId id, Instant at, Instant now) implements Act<EndBlock.Reply> {
    public sealed interface Reply {
        record Ended(Block block) implements Reply {}

        record EndedBefore(Block block) implements Reply {}

        record NotStarted(Block block) implements Reply {}

        /// That moment lies before its start.
        record TooEarly(Block block) implements Reply {}

        record NoSuchBlock() implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchBlock());
        var block = found.get();
        var started = block.clock().started();
        if (started.isEmpty()) return Decision.nothing(new Reply.NotStarted(block));
        if (!block.open()) return Decision.nothing(new Reply.EndedBefore(block));
        var wrong = Moments.wrong(at, now);
        if (wrong.isPresent()) return Decision.nothing(new Reply.Unlikely(wrong.get()));
        if (at.isBefore(started.get())) return Decision.nothing(new Reply.TooEarly(block));
        var over = block.on(block.clock().endedAt(at));
        return new Decision<>(
                new Reply.Ended(over), "Ended " + block.title(), Clocks.ended(book, block, at));
    }
}
