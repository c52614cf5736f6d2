package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Work;

/// A set-up meeting is not asked about any more, and why: nothing to say of it, skipped, or called
/// off. Skipped is kept, because without it comfort rises simply by staying away.
///
/// @param meeting as it is asked about; taken from the book when it is there
/// @param end when it was over, if it still runs
public record CloseMeeting(Block meeting, Work.Meeting.Closed how, Instant end)
        implements Act<CloseMeeting.Reply> {
    public sealed interface Reply {
        record Closed(Block meeting) implements Reply {}

        record SameAsBefore(Block meeting) implements Reply {}

        /// Somebody on it has left the book.
        record NobodyThere() implements Reply {}

        /// A block of other work has no such question.
        record NoMeeting() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var block = book.block(meeting.id()).orElse(meeting);
        if (!(block.work() instanceof Work.Meeting work))
            return Decision.nothing(new Reply.NoMeeting());
        if (work.closed().filter(how::equals).isPresent())
            return Decision.nothing(new Reply.SameAsBefore(block));
        if (block.about().stream().anyMatch(id -> book.person(id).isEmpty()))
            return Decision.nothing(new Reply.NobodyThere());
        var changes = new ArrayList<Change>();
        var over = block;
        if (book.block(block.id()).filter(Block::open).isPresent()) {
            changes.addAll(Clocks.ended(book, block, end));
            over = book.with(changes).block(block.id()).orElse(block);
        }
        var closed = over.doing(work.closed(how));
        changes.add(new Change.Saved(closed));
        return new Decision<>(new Reply.Closed(closed), title(), changes);
    }

    private String title() {
        return switch (how) {
            case LET_GO -> "Nothing to write about " + meeting.title();
            case SKIPPED -> "Skipped " + meeting.title();
            case CALLED_OFF -> "Called off: " + meeting.title();
        };
    }
}
