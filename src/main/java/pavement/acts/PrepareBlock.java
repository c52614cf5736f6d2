package pavement.acts;

import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;

/// A block made ready and not begun: an event with those who will be there, a list to call, a
/// meeting to come. Preparing it again changes it until it starts.
public record PrepareBlock(Block block) implements Act<PrepareBlock.Reply> {
    public sealed interface Reply {
        record Prepared(Block block) implements Reply {}

        record SameAsBefore(Block block) implements Reply {}

        record StartedBefore(Block block) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}
    }

    public PrepareBlock {
        if (block.clock().started().isPresent())
            throw new IllegalArgumentException("a prepared block has not begun");
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.block(block.id());
        if (before.filter(each -> each.clock().started().isPresent()).isPresent())
            return Decision.nothing(new Reply.StartedBefore(before.get()));
        if (before.filter(block::equals).isPresent())
            return Decision.nothing(new Reply.SameAsBefore(block));
        var nobody = block.about().stream().filter(id -> book.person(id).isEmpty()).findFirst();
        if (nobody.isPresent()) return Decision.nothing(new Reply.NobodyThere(nobody.get()));
        return Decision.of(
                new Reply.Prepared(block), "Prepared " + block.title(), new Change.Saved(block));
    }
}
