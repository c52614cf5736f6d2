package pavement.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.blocks.Usual;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;

/// A block as a line announces it: "cold calls 30m", "event Founders Meetup at Impact Hub 2h".
///
/// @param with whom a set-up meeting is with, as written; empty otherwise
public record Announced(
        Work.Kind kind, String title, Stage stage, Optional<Integer> minutes, String with) {
    /// The block, not begun.
    public Block block(BlockId id, List<Listed> people) {
        return new Block(
                id,
                work(),
                title,
                channel(),
                stage,
                Stretch.planned(minutes),
                Optional.empty(),
                Trial.NONE,
                people);
    }

    private Work work() {
        return switch (kind) {
            case CALLS -> new Work.Calls("");
            case EVENT -> new Work.Event(Optional.empty(), Optional.empty());
            case WALK -> new Work.Walk();
            case MEETING -> new Work.Meeting(Optional.empty(), Optional.empty());
        };
    }

    private Channel channel() {
        if (kind == Work.Kind.MEETING && title.toLowerCase(Locale.ROOT).startsWith("call "))
            return Channel.CALL;
        return Usual.of(kind).channel();
    }
}
