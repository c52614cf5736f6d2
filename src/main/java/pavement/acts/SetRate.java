package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Rate;

/// What the owner says a currency is worth. Nothing fetches it.
public record SetRate(Rate rate) implements Act<SetRate.Reply> {
    public sealed interface Reply {
        record Set(Rate rate) implements Reply {}

        record SameAsBefore() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.pipeline();
        var after = before.with(rate);
        if (before.rates().contains(rate)) return Decision.nothing(new Reply.SameAsBefore());
        return Decision.of(
                new Reply.Set(rate),
                "1 %s is %s %s".formatted(rate.of(), rate.worth().toPlainString(), rate.in()),
                new Change.Saved(after));
    }
}
