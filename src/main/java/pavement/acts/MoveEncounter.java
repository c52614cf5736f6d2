package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.With;

/// It was with somebody else. What was asked, offered and promised in it goes along.
public record MoveEncounter(EncounterId id, PersonId from, PersonId to)
        implements Act<MoveEncounter.Reply> {
    public sealed interface Reply {
        record Moved(Encounter encounter) implements Reply {}

        record NotWithHim() implements Reply {}

        record NoSuchEncounter() implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var old = book.encounter(id);
        if (old.isEmpty()) return Decision.nothing(new Reply.NoSuchEncounter());
        if (book.person(to).isEmpty()) return Decision.nothing(new Reply.NobodyThere(to));
        if (!old.get().people().contains(from) || from.equals(to))
            return Decision.nothing(new Reply.NotWithHim());
        var moved = moved(book, old.get());
        var changes = new ArrayList<Change>(List.of(new Change.Saved(moved)));
        book.asksOf(from).forEach(ask -> along(ask).ifPresent(changes::add));
        book.promisesWith(from).forEach(promise -> along(promise).ifPresent(changes::add));
        var name = book.person(to).map(Person::name).map(Name::full).orElse("");
        return new Decision<>(new Reply.Moved(moved), "Moved a talk to " + name, changes);
    }

    private Encounter moved(Book book, Encounter old) {
        var with = new ArrayList<With>();
        for (var each : old.with()) {
            if (!each.person().equals(from)) with.add(each);
            else if (!old.people().contains(to)) with.add(new With(to, each.then()));
        }
        return EditEncounter.refrozen(book, old, old.with(with));
    }

    private Optional<Change> along(Ask ask) {
        if (!ask.from().equals(Optional.of(id))) return Optional.empty();
        return Optional.of(new Change.Saved(ask.to(to)));
    }

    private Optional<Change> along(Promise promise) {
        if (!promise.from().equals(Optional.of(id))) return Optional.empty();
        return Optional.of(new Change.Saved(promise.to(to)));
    }
}
