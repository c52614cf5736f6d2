package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;

/// A rate is said no more.
public record DropRate(String of, String in) implements Act<DropRate.Reply> {
    public sealed interface Reply {
        record Dropped() implements Reply {}

        record NoSuchRate() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.pipeline();
        if (before.rate(of, in).isEmpty()) return Decision.nothing(new Reply.NoSuchRate());
        return Decision.of(
                new Reply.Dropped(),
                "Took out the rate of " + of,
                new Change.Saved(before.without(of, in)));
    }
}
