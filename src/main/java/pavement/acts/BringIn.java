package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Import;

/// Brings in what a proposal worked out, in one piece that can be taken back as one.
///
/// @param seen the version of the book the proposal was made for; on another book it would
///   overwrite what happened since
public record BringIn(Import what, long seen, List<Change> changes) implements Act<BringIn.Reply> {
    public sealed interface Reply {
        record BroughtIn(Import what) implements Reply {}

        /// Everything was there already.
        record NothingNew() implements Reply {}

        /// The proposal has to be worked out again.
        record BookMovedOn() implements Reply {}

        /// Made-up people are in the book, and real ones never stand beside them.
        record RemoveSampleFirst() implements Reply {}
    }

    public BringIn {
        changes = List.copyOf(changes);
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (changes.isEmpty()) return Decision.nothing(new Reply.NothingNew());
        if (Sample.loaded(book)) return Decision.nothing(new Reply.RemoveSampleFirst());
        if (book.version() != seen) return Decision.nothing(new Reply.BookMovedOn());
        var all = new ArrayList<>(changes);
        all.add(new Change.Saved(what));
        return new Decision<>(new Reply.BroughtIn(what), "Brought in " + what.source(), all);
    }
}
