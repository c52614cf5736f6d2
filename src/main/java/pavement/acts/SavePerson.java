package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Person;

/// A person edited.
///
/// @param card his card with the same edits on it, when he has one; what it holds beside them stays
///   on it
public record SavePerson(Person person, Optional<Card> card) implements Act<SavePerson.Reply> {
    public sealed interface Reply {
        record Saved(Person person) implements Reply {}

        record NothingNew(Person person) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.person(person.id());
        if (before.isEmpty()) return Decision.nothing(new Reply.NobodyThere());
        var changes = new ArrayList<Change>();
        if (!before.get().equals(person)) changes.add(new Change.Saved(person));
        card.ifPresent(kept -> changes.add(new Change.CardKept(kept)));
        if (changes.isEmpty()) return Decision.nothing(new Reply.NothingNew(person));
        return new Decision<>(
                new Reply.Saved(person), "Edited " + person.name().full(), List.copyOf(changes));
    }
}
