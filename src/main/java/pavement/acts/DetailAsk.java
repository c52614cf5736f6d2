package pavement.acts;

import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;

/// A need or an offer told more exactly: in what words, of what kind, where, in which language, and
/// whether it stays between the two.
public record DetailAsk(AskId id, String what, Ask.Detail detail, boolean confidential)
        implements Act<DetailAsk.Reply> {
    public sealed interface Reply {
        record Detailed(Ask ask) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.ask(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var old = found.get();
        var next = old.saying(what).of(detail).confidential(confidential);
        if (next.equals(old)) return Decision.nothing(new Reply.Detailed(old));
        return Decision.of(
                new Reply.Detailed(next), "Changed: " + next.what(), new Change.Saved(next));
    }
}
