package pavement.acts;

import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;

/// A block under another name, elsewhere, with another opener, expectation or list. Its clock is
/// what [CorrectBlock] is for, and stays as the book has it.
public record EditBlock(Block block) implements Act<EditBlock.Reply> {
    public sealed interface Reply {
        record Edited(Block block) implements Reply {}

        record SameAsBefore(Block block) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record NoSuchBlock() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.block(block.id());
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchBlock());
        var next = block.on(found.get().clock());
        if (next.equals(found.get())) return Decision.nothing(new Reply.SameAsBefore(next));
        var nobody = next.about().stream().filter(id -> book.person(id).isEmpty()).findFirst();
        if (nobody.isPresent()) return Decision.nothing(new Reply.NobodyThere(nobody.get()));
        return Decision.of(
                new Reply.Edited(next), "Changed " + next.title(), new Change.Saved(next));
    }
}
