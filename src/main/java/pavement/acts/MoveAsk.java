package pavement.acts;

import java.time.Instant;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;

/// A need or an offer is still so, rests, is met, or is no more.
///
/// @param at when he said so; what is open is as fresh as that
public record MoveAsk(AskId id, Ask.State to, Instant at) implements Act<MoveAsk.Reply> {
    public sealed interface Reply {
        record Moved(Ask ask) implements Reply {}

        record AsBefore(Ask ask) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.ask(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var old = found.get();
        var next = to == Ask.State.OPEN ? old.now(to).again(at) : old.now(to);
        if (next.equals(old)) return Decision.nothing(new Reply.AsBefore(old));
        return Decision.of(new Reply.Moved(next), title(old), new Change.Saved(next));
    }

    private String title(Ask old) {
        return switch (to) {
                    case OPEN -> old.open() ? "Still so: " : "Open again: ";
                    case PAUSED -> "Paused: ";
                    case MET -> old.side() == Ask.Side.NEED ? "Met: " : "Given: ";
                    case WITHDRAWN -> "Withdrawn: ";
                    case REFUSED -> "Not so: ";
                }
                + old.what();
    }
}
