package pavement.acts;

import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Inside;
import pavement.book.Spent;

/// There was no such block. What was logged inside it stays, on its own, without the minutes the
/// clock gave it.
public record DropBlock(BlockId id) implements Act<DropBlock.Reply> {
    public sealed interface Reply {
        record Dropped(Block block) implements Reply {}

        record NoSuchBlock() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchBlock());
        var changes = new ArrayList<Change>();
        for (var talk : book.encountersIn(id)) changes.add(new Change.Saved(alone(talk)));
        changes.add(new Change.Removed(found.get().ref()));
        return new Decision<>(
                new Reply.Dropped(found.get()), "Removed " + found.get().title(), changes);
    }

    private static Encounter alone(Encounter talk) {
        var byHand = talk.inside().map(Inside::byHand).orElse(true);
        var spent = byHand ? talk.spent() : new Spent(talk.spent().talk(), 0);
        return talk.spending(spent).inside(Optional.empty());
    }
}
