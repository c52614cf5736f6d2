package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Merge;
import pavement.book.PersonId;
import pavement.book.Ref;

/// Undoes what was done once, or does again what was undone.
///
/// @param title of what is taken back
/// @param backs the inverse of each of its changes, newest first, without those that something
///   later overtook
/// @param overtaken how many were left out for that reason
/// @param again when what is taken back is itself an undo: the version at which alone its changes
///   lead back to what was
public record TakeBack(String title, List<Change> backs, int overtaken, Optional<Long> again)
        implements Act<TakeBack.Reply> {
    public sealed interface Reply {
        /// @param kept how many facts stay because they were changed again since
        record TakenBack(String title, int kept) implements Reply {}

        record DoneAgain(String title) implements Reply {}

        /// Something was done since; it stays undone.
        record TooLate() implements Reply {}

        record NothingLeft() implements Reply {}

        /// It would bring sample people back beside real ones.
        record SampleStaysOut() implements Reply {}
    }

    public TakeBack {
        backs = List.copyOf(backs);
    }

    @Override
    public Decision<Reply> on(Book book) {
        return again.isPresent() ? doneAgain(book, again.get()) : takenBack(book);
    }

    private Decision<Reply> doneAgain(Book book, long version) {
        if (book.version() != version) return Decision.nothing(new Reply.TooLate());
        if (Sample.mixed(book.with(backs))) return Decision.nothing(new Reply.SampleStaysOut());
        return new Decision<>(new Reply.DoneAgain(title), "Did again: " + title, backs);
    }

    private Decision<Reply> takenBack(Book book) {
        var changes = new ArrayList<>(backs);
        changes.removeIf(
                back -> back instanceof Change.Removed(var ref) && book.find(ref).isEmpty());
        var kept = overtaken + keepWhoIsStillTalkedOf(book, changes);
        if (changes.isEmpty()) return Decision.nothing(new Reply.NothingLeft());
        if (Sample.mixed(book.with(changes))) return Decision.nothing(new Reply.SampleStaysOut());
        return new Decision<>(new Reply.TakenBack(title, kept), "Undone: " + title, changes);
    }

    /// A person added by mistake leaves only if nothing written since is about him. Where he went
    /// into somebody else again, that is known of him, not written about him.
    private static int keepWhoIsStillTalkedOf(Book book, List<Change> changes) {
        var after = book.with(changes);
        var before = changes.size();
        changes.removeIf(change ->
                change instanceof Change.Removed(var ref)
                        && ref.kind() == Ref.Kind.PERSON
                        && talkedOf(after, new PersonId(ref.id())));
        return before - changes.size();
    }

    private static boolean talkedOf(Book book, PersonId person) {
        return !book.encountersWith(person).isEmpty()
                || book.about(person).stream().anyMatch(fact -> !(fact instanceof Merge));
    }
}
