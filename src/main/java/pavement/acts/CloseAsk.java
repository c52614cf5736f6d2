package pavement.acts;

import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;

/// A need met or an offer withdrawn.
public record CloseAsk(AskId id) implements Act<CloseAsk.Reply> {
    public sealed interface Reply {
        record Closed(Ask ask) implements Reply {}

        record ClosedBefore(Ask ask) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.ask(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var ask = found.get();
        if (!ask.open()) return Decision.nothing(new Reply.ClosedBefore(ask));
        return Decision.of(
                new Reply.Closed(ask.closed()),
                "Closed: " + ask.what(),
                new Change.Saved(ask.closed()));
    }
}
