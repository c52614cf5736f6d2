package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Subscription;

/// A calendar he reads along with from now on. What it holds comes with the first reading.
public record Subscribe(Subscription calendar) implements Act<Subscribe.Reply> {
    public sealed interface Reply {
        record Subscribed(Subscription calendar) implements Reply {}

        /// One of the same address, or this very one.
        record SubscribedBefore(Subscription calendar) implements Reply {}

        /// Made-up people are in the book, and the owner's real days never stand beside them.
        record RemoveSampleFirst() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before =
                book.subscriptions().stream()
                        .filter(each ->
                                each.id().equals(calendar.id())
                                        || each.address().equals(calendar.address()))
                        .findFirst();
        if (before.isPresent()) return Decision.nothing(new Reply.SubscribedBefore(before.get()));
        if (Sample.loaded(book)) return Decision.nothing(new Reply.RemoveSampleFirst());
        return Decision.of(
                new Reply.Subscribed(calendar),
                "Subscribed to the calendar “" + calendar.name() + "”",
                new Change.Saved(calendar));
    }
}
