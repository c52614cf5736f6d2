package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.blocks.Overlap;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Stretch;

/// It began or ended at another time, or is meant to take longer. The minutes are shared anew; what
/// was written by hand stays.
public record CorrectBlock(BlockId id, Stretch clock, Instant now)
        implements Act<CorrectBlock.Reply> {
    public sealed interface Reply {
        record Corrected(Block block) implements Reply {}

        record SameAsBefore(Block block) implements Reply {}

        /// Another block has some of that time: which of them is meant?
        record Overlaps(Overlap overlap) implements Reply {}

        record NoSuchBlock() implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchBlock());
        var next = found.get().on(clock);
        if (next.equals(found.get())) return Decision.nothing(new Reply.SameAsBefore(next));
        var wrong =
                Stream.of(clock.started(), clock.ended())
                        .flatMap(Optional::stream)
                        .flatMap(at -> Moments.wrong(at, now).stream())
                        .findFirst();
        if (wrong.isPresent()) return Decision.nothing(new Reply.Unlikely(wrong.get()));
        var overlap = Overlap.of(book, id, clock, now);
        if (overlap.isPresent()) return Decision.nothing(new Reply.Overlaps(overlap.get()));
        var changes = new ArrayList<Change>(List.of(new Change.Saved(next)));
        changes.addAll(Clocks.shares(book, next));
        return new Decision<>(new Reply.Corrected(next), "Corrected " + next.title(), changes);
    }
}
