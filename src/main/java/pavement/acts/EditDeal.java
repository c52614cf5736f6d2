package pavement.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Price;
import pavement.deals.Board;

/// Whom a deal is with, what about, what it is worth and when it is decided.
///
/// @param seen the mark of the deal he looked at
/// @param newcomers those of it whom nobody had written down yet
public record EditDeal(DealId deal, String seen, Terms terms, List<Person> newcomers)
        implements Act<EditDeal.Reply> {
    public EditDeal {
        newcomers = List.copyOf(newcomers);
    }

    /// What may be edited of a deal. Those who were forgotten stay in it, whatever he says.
    public record Terms(
            List<PersonId> people,
            String organisation,
            String what,
            Optional<Price> price,
            Optional<LocalDate> expected) {
        public Terms {
            people = List.copyOf(people);
        }

        /// Nobody, no organisation and nothing is no deal.
        boolean none(Deal before) {
            return people.isEmpty()
                    && organisation.isBlank()
                    && what.isBlank()
                    && !before.people().contains(PersonId.FORGOTTEN);
        }

        Deal of(Deal before) {
            var forgotten = before.people().stream().filter(PersonId.FORGOTTEN::equals);
            var all = Stream.concat(people.stream(), forgotten).toList();
            return before.with(all).called(organisation, what).worth(price, expected);
        }
    }

    public sealed interface Reply {
        record Edited(Deal deal) implements Reply {}

        record SameAsBefore(Deal deal) implements Reply {}

        record ChangedSince(Deal deal) implements Reply {}

        record NoSuchDeal() implements Reply {}

        record NobodyThere() implements Reply {}

        record AboutNothing() implements Reply {}

        /// Made-up people are in the book, and real ones never stand beside them.
        record RemoveSampleFirst() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.deal(deal);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchDeal());
        if (!newcomers.isEmpty() && Sample.loaded(book))
            return Decision.nothing(new Reply.RemoveSampleFirst());
        var changes = new ArrayList<Change>();
        newcomers.forEach(person -> changes.add(new Change.Saved(person)));
        var then = book.with(changes);
        if (terms.people().stream().anyMatch(id -> then.person(id).isEmpty()))
            return Decision.nothing(new Reply.NobodyThere());
        if (terms.none(found.get())) return Decision.nothing(new Reply.AboutNothing());
        var next = terms.of(found.get());
        if (next.equals(found.get())) return Decision.nothing(new Reply.SameAsBefore(found.get()));
        if (!Steps.same(found.get(), seen))
            return Decision.nothing(new Reply.ChangedSince(found.get()));
        changes.add(new Change.Saved(next));
        return new Decision<>(
                new Reply.Edited(next), "Edited the deal: " + Board.who(then, next), changes);
    }
}
