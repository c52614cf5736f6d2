package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.DealId;
import pavement.deals.Board;

/// A deal that was none is taken out of the book. (One that came to nothing is lost, and stays.)
public record DropDeal(DealId deal) implements Act<DropDeal.Reply> {
    public sealed interface Reply {
        record Dropped() implements Reply {}

        record NoSuchDeal() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        return book.deal(deal)
                .<Decision<Reply>>map(found ->
                        Decision.of(
                                new Reply.Dropped(),
                                "Took out the deal: " + Board.who(book, found),
                                new Change.Removed(found.ref())))
                .orElseGet(() -> Decision.nothing(new Reply.NoSuchDeal()));
    }
}
