package pavement.acts;

import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Next;
import pavement.deals.Board;

/// What comes next about a deal; nothing, when what was next is done.
///
/// @param seen the mark of the deal he looked at
public record PlanDeal(DealId deal, String seen, Optional<Next> next)
        implements Act<PlanDeal.Reply> {
    public sealed interface Reply {
        record Planned(Deal deal) implements Reply {}

        record SameAsBefore(Deal deal) implements Reply {}

        record ChangedSince(Deal deal) implements Reply {}

        record NoSuchDeal() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.deal(deal);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchDeal());
        var before = found.get();
        if (before.next().equals(next)) return Decision.nothing(new Reply.SameAsBefore(before));
        if (!Steps.same(before, seen)) return Decision.nothing(new Reply.ChangedSince(before));
        var planned = before.then(next);
        var who = Board.who(book, planned);
        return Decision.of(
                new Reply.Planned(planned),
                next.map(what -> "Next with " + who + ": " + what.what())
                        .orElse("Done with " + who),
                new Change.Saved(planned));
    }
}
