package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.deals.Board;

/// A new deal. The same form twice is one deal.
///
/// @param people those of it whom nobody had written down yet
public record OpenDeal(Deal deal, List<Person> people) implements Act<OpenDeal.Reply> {
    public OpenDeal {
        people = List.copyOf(people);
    }

    public sealed interface Reply {
        record Opened(Deal deal) implements Reply {}

        record OpenedBefore(Deal deal) implements Reply {}

        record NobodyThere(PersonId person) implements Reply {}

        record NoSuchStep() implements Reply {}

        /// Made-up people are in the book, and real ones never stand beside them.
        record RemoveSampleFirst() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.deal(deal.id());
        if (before.isPresent()) return Decision.nothing(new Reply.OpenedBefore(before.get()));
        if (!people.isEmpty() && Sample.loaded(book))
            return Decision.nothing(new Reply.RemoveSampleFirst());
        var changes = new ArrayList<Change>();
        people.forEach(person -> changes.add(new Change.Saved(person)));
        var then = book.with(changes);
        var nobody = deal.about().stream().filter(id -> then.person(id).isEmpty()).findFirst();
        if (nobody.isPresent()) return Decision.nothing(new Reply.NobodyThere(nobody.get()));
        if (book.pipeline().step(deal.step()).filter(step -> !step.gone()).isEmpty())
            return Decision.nothing(new Reply.NoSuchStep());
        changes.add(new Change.Saved(deal));
        return new Decision<>(
                new Reply.Opened(deal), "Opened a deal: " + Board.who(then, deal), changes);
    }
}
