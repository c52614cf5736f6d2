package pavement.acts;

import java.time.LocalDate;
import java.util.List;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.SetAside;

/// Somebody who was set aside may be proposed again from now on.
///
/// @param day the day on which it still held
public record BringBack(PersonId person, LocalDate day) implements Act<BringBack.Reply> {
    public sealed interface Reply {
        record Back() implements Reply {}

        record NobodyThere() implements Reply {}

        record NotAside() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        return book.person(person)
                .map(who -> {
                    var held = held(book);
                    return held.isEmpty()
                            ? Decision.<Reply>nothing(new Reply.NotAside())
                            : new Decision<Reply>(
                                    new Reply.Back(), "Brought back " + who.name().full(), held);
                })
                .orElseGet(() -> Decision.nothing(new Reply.NobodyThere()));
    }

    /// All that may hold him back, for the longest of several is what counts. An event may have
    /// been moved, so its day is not looked at.
    private List<Change> held(Book book) {
        return book.about(person).stream()
                .filter(fact ->
                        fact instanceof SetAside it
                                && it.why() != SetAside.Why.PUT_IN
                                && (it.until().isAfter(day)
                                        || it.why() == SetAside.Why.AFTER_EVENT))
                .<Change>map(fact -> new Change.Removed(fact.ref()))
                .toList();
    }
}
