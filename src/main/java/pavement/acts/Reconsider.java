package pavement.acts;

import java.util.UUID;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Declined;
import pavement.book.Ref;

/// A match he said no to may be shown again, and what the no taught is forgotten.
///
/// @param declined the id of the no
public record Reconsider(UUID declined) implements Act<Reconsider.Reply> {
    public sealed interface Reply {
        record Again(Declined declined) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var ref = new Ref(Ref.Kind.DECLINED, declined);
        return book.find(ref)
                .filter(Declined.class::isInstance)
                .map(Declined.class::cast)
                .map(found ->
                        Decision.<Reply>of(
                                new Reply.Again(found),
                                title(book, found),
                                new Change.Removed(ref)))
                .orElseGet(() -> Decision.nothing(new Reply.NotThere()));
    }

    private static String title(Book book, Declined it) {
        return (it.other().isPresent() ? "These two after all: " : "A match after all: ")
                + Moments.names(book, it.about());
    }
}
