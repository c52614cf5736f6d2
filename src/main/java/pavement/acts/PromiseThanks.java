package pavement.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.DealId;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.customers.Customers;
import pavement.customers.Thanks;

/// The owner means to thank somebody who brought him a customer. Once is enough, however often it
/// is tapped.
///
/// @param deal the customer who was brought
/// @param due the day he means to do it by
public record PromiseThanks(PromiseId id, PersonId to, DealId deal, LocalDate due, Instant at)
        implements Act<PromiseThanks.Reply> {
    public sealed interface Reply {
        record Promised(Promise promise) implements Reply {}

        /// He was thanked, or nobody came through him.
        record NothingDue() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found =
                Thanks.due(Customers.of(book, at)).stream()
                        .filter(each -> each.to().equals(to))
                        .filter(each -> each.road().deal().id().equals(deal))
                        .findFirst()
                        .flatMap(each -> each.words(book));
        if (found.isEmpty()) return Decision.nothing(new Reply.NothingDue());
        var promise =
                new Promise(
                        id,
                        Optional.of(to),
                        true,
                        found.get(),
                        Optional.of(due),
                        Optional.empty(),
                        Optional.empty(),
                        Promise.State.OPEN,
                        at,
                        Optional.empty());
        return Decision.of(
                new Reply.Promised(promise), "Promised: " + promise.what(), new Saved(promise));
    }
}
