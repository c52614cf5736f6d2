package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Declined;

/// "Not these two": a match that is not to be shown again.
public record Decline(Declined declined) implements Act<Decline.Reply> {
    public sealed interface Reply {
        record Away(Declined declined) implements Reply {}

        record DeclinedBefore() implements Reply {}

        /// One of them, or what one of them asks, is no longer in the book.
        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (book.find(declined.ref()).isPresent())
            return Decision.nothing(new Reply.DeclinedBefore());
        var there =
                declined.about().stream().allMatch(id -> book.person(id).isPresent())
                        && declined.asks().stream().allMatch(id -> book.ask(id).isPresent());
        if (!there) return Decision.nothing(new Reply.NotThere());
        return Decision.of(new Reply.Away(declined), title(book), new Change.Saved(declined));
    }

    private String title(Book book) {
        return (declined.other().isPresent() ? "Not these two: " : "Not a match: ")
                + Moments.names(book, declined.about());
    }
}
