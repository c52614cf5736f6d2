package pavement.acts;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.blocks.Going;
import pavement.blocks.Shares;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;

/// What acts have in common when a block ends: its end is kept, and its minutes are shared.
final class Clocks {
    private Clocks() {}

    static List<Change> ended(Book book, Block block, Instant at) {
        var end = at.isBefore(block.clock().started().orElse(at)) ? begun(block) : at;
        var over = block.on(block.clock().endedAt(end));
        var changes = new ArrayList<Change>(List.of(new Change.Saved(over)));
        changes.addAll(shares(book, over));
        return changes;
    }

    private static Instant begun(Block block) {
        return block.clock().started().orElseThrow();
    }

    /// The shares of a block as they now are; none while it has no end.
    static List<Change> shares(Book book, Block block) {
        return Shares.changed(book, block).stream().<Change>map(Change.Saved::new).toList();
    }

    /// The same after other changes, for each of these blocks.
    static List<Change> shares(Book book, List<Change> changes, List<Optional<BlockId>> of) {
        var then = book.with(changes);
        var all = new ArrayList<>(changes);
        of.stream()
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(id -> then.block(id).stream())
                .forEach(block -> all.addAll(shares(then, block)));
        return all;
    }

    /// Ends kept of the blocks whose time was up by then and which nobody ended.
    static List<Change> settled(Book book, Instant now) {
        var changes = new ArrayList<Change>();
        for (var block : open(book))
            if (Going.of(book, block, now) instanceof Going.Over(var at))
                changes.addAll(ended(book, block, at));
        return changes;
    }

    /// Begun and not ended, the one begun first in front.
    static List<Block> open(Book book) {
        return book.blocks().stream().filter(Block::open).sorted(comparing(Clocks::begun)).toList();
    }
}
