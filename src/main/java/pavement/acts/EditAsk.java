package pavement.acts;

import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;

/// A need or an offer in other words.
public record EditAsk(AskId id, String what) implements Act<EditAsk.Reply> {
    public sealed interface Reply {
        record Edited(Ask ask) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.ask(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var old = found.get();
        var next = old.saying(what);
        if (next.equals(old)) return Decision.nothing(new Reply.Edited(old));
        return Decision.of(
                new Reply.Edited(next), "Reworded: " + next.what(), new Change.Saved(next));
    }
}
