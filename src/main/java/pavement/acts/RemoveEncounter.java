package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Promise;

/// It never happened. What was asked and promised in it stays: that somebody needs a courier is
/// true all the same.
public record RemoveEncounter(EncounterId id) implements Act<RemoveEncounter.Reply> {
    public sealed interface Reply {
        record Removed(Encounter encounter) implements Reply {}

        record NoSuchEncounter() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var old = book.encounter(id);
        if (old.isEmpty()) return Decision.nothing(new Reply.NoSuchEncounter());
        var changes = new ArrayList<Change>();
        for (var person : old.get().people()) {
            book.asksOf(person).stream()
                    .filter(ask -> ask.from().equals(Optional.of(id)))
                    .map(this::loose)
                    .forEach(changes::add);
            book.promisesWith(person).stream()
                    .filter(promise -> promise.from().equals(Optional.of(id)))
                    .map(this::loose)
                    .forEach(changes::add);
        }
        changes.add(new Change.Removed(old.get().ref()));
        return new Decision<>(
                new Reply.Removed(old.get()),
                "Deleted " + Moments.described(book, old.get()),
                Clocks.shares(book, changes, List.of(old.get().block())));
    }

    private Change loose(Ask ask) {
        return new Change.Saved(ask.loose());
    }

    private Change loose(Promise promise) {
        return new Change.Saved(promise.loose());
    }
}
