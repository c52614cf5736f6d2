package pavement.acts;

import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;

/// What was proposed from his notes or a title is not so. It is kept, so that it is never proposed
/// again.
public record RefuseProposal(Ask proposed) implements Act<RefuseProposal.Reply> {
    public sealed interface Reply {
        record Refused(Ask ask) implements Reply {}

        /// It was answered already.
        record AnsweredBefore(Ask ask) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (proposed.whose().flatMap(book::person).isEmpty())
            return Decision.nothing(new Reply.NobodyThere());
        var before = book.ask(proposed.id());
        if (before.isPresent()) return Decision.nothing(new Reply.AnsweredBefore(before.get()));
        var refused = proposed.now(Ask.State.REFUSED);
        return Decision.of(
                new Reply.Refused(refused), "Not so: " + refused.what(), new Change.Saved(refused));
    }
}
