package pavement.acts;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import pavement.blocks.Going;
import pavement.blocks.Overlap;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Stretch;

/// Starts a block, prepared or new, at the moment its clock says. What runs then ends then: nobody
/// works two blocks at once.
public record StartBlock(Block block, Instant now) implements Act<StartBlock.Reply> {
    public sealed interface Reply {
        /// @param ended the block that ran until then
        record Started(Block block, Optional<Block> ended) implements Reply {}

        /// The same id again: the phone repeats itself when it comes back online.
        record StartedBefore(Block block) implements Reply {}

        /// It would begin in the middle of a block that has ended: which of them is meant?
        record Overlaps(Overlap overlap) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record Unlikely(Moments.Wrong wrong) implements Reply {}
    }

    public StartBlock {
        if (block.clock().started().isEmpty() || block.clock().ended().isPresent())
            throw new IllegalArgumentException("a block to start has a start and no end");
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.block(block.id()).filter(each -> each.clock().started().isPresent());
        if (before.isPresent()) return Decision.nothing(new Reply.StartedBefore(before.get()));
        var wrong = Moments.wrong(start(), now);
        if (wrong.isPresent()) return Decision.nothing(new Reply.Unlikely(wrong.get()));
        var nobody = block.about().stream().filter(id -> book.person(id).isEmpty()).findFirst();
        if (nobody.isPresent()) return Decision.nothing(new Reply.NobodyThere(nobody.get()));
        var changes = new ArrayList<Change>();
        var ran = stopped(book, changes);
        var then = book.with(changes);
        var fitting = block.on(fitting(then));
        var overlap = Overlap.of(then, block.id(), fitting.clock(), now);
        if (overlap.isPresent()) return Decision.nothing(new Reply.Overlaps(overlap.get()));
        changes.add(new Change.Saved(fitting));
        var reply = new Reply.Started(fitting, ran.flatMap(each -> then.block(each.id())));
        return new Decision<>(reply, title(ran), changes);
    }

    private Instant start() {
        return block.clock().started().orElseThrow();
    }

    /// Ends what is open and began before, and says which of them still ran.
    private Optional<Block> stopped(Book book, ArrayList<Change> changes) {
        var ran = Optional.<Block>empty();
        for (var open : Clocks.open(book)) {
            if (open.clock().started().filter(start()::isBefore).isPresent()) continue;
            var going = Going.of(book, open, start());
            if (going instanceof Going.Over(var at)) changes.addAll(Clocks.ended(book, open, at));
            else {
                changes.addAll(Clocks.ended(book, open, start()));
                ran = Optional.of(open);
            }
        }
        return ran;
    }

    /// What was kept offline may come after what was started later; it ended when that began.
    private Stretch fitting(Book book) {
        return book.blocks().stream()
                .filter(other -> !other.id().equals(block.id()))
                .flatMap(other -> other.clock().started().stream())
                .filter(other -> other.isAfter(start()))
                .min(naturalOrder())
                .map(next -> block.clock().endedAt(earlier(next)))
                .orElse(block.clock());
    }

    private Instant earlier(Instant next) {
        var due = block.clock().due().orElse(next);
        return due.isBefore(next) ? due : next;
    }

    private String title(Optional<Block> ran) {
        return "Started "
                + block.title()
                + ran.map(each -> ", which ended " + each.title()).orElse("");
    }
}
