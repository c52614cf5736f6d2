package pavement.acts;

import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.Self;

/// The owner says how he wants to work.
public record SaveSelf(Self self) implements Act<SaveSelf.Reply> {
    public sealed interface Reply {
        record Kept(Self self) implements Reply {}

        record Unchanged(Self self) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (book.self().equals(Optional.of(self)))
            return Decision.nothing(new Reply.Unchanged(self));
        return Decision.of(new Reply.Kept(self), "Saved the settings", new Saved(self));
    }
}
