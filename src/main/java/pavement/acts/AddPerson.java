package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Person;

/// Somebody new, written down by hand.
///
/// @param card his card, when he came with one
public record AddPerson(Person person, Optional<Card> card) implements Act<AddPerson.Reply> {
    public sealed interface Reply {
        record Added(Person person) implements Reply {}

        /// The same id again: the phone repeats itself when it comes back online.
        record AddedBefore(Person person) implements Reply {}

        /// Made-up people are in the book, and real ones never stand beside them.
        record RemoveSampleFirst() implements Reply {}
    }

    public AddPerson(Person person) {
        this(person, Optional.empty());
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.person(person.id());
        if (before.isPresent()) return Decision.nothing(new Reply.AddedBefore(before.get()));
        if (Sample.loaded(book) && !person.origin().sample())
            return Decision.nothing(new Reply.RemoveSampleFirst());
        var changes = new ArrayList<Change>(List.of(new Change.Saved(person)));
        card.ifPresent(kept -> changes.add(new Change.CardKept(kept)));
        return new Decision<>(new Reply.Added(person), "Added " + person.name().full(), changes);
    }
}
