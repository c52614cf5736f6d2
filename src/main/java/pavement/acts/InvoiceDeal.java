package pavement.acts;

import java.util.List;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Invoice;
import pavement.deals.Board;

/// The invoices of a deal, all of them as they are to be: one more, one paid, one taken away.
///
/// @param seen the mark of the deal he looked at
/// @param did in words, for the toast: "Invoiced $780"
public record InvoiceDeal(DealId deal, String seen, List<Invoice> invoices, String did)
        implements Act<InvoiceDeal.Reply> {
    public sealed interface Reply {
        record Invoiced(Deal deal) implements Reply {}

        record SameAsBefore(Deal deal) implements Reply {}

        record ChangedSince(Deal deal) implements Reply {}

        record NoSuchDeal() implements Reply {}

        record TooMany() implements Reply {}
    }

    public InvoiceDeal {
        invoices = List.copyOf(invoices);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.deal(deal);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchDeal());
        if (invoices.size() > Deal.MOST_INVOICES) return Decision.nothing(new Reply.TooMany());
        var next = found.get().invoicing(invoices);
        if (next.equals(found.get())) return Decision.nothing(new Reply.SameAsBefore(found.get()));
        if (!Steps.same(found.get(), seen))
            return Decision.nothing(new Reply.ChangedSince(found.get()));
        return Decision.of(
                new Reply.Invoiced(next),
                did + " (" + Board.who(book, next) + ")",
                new Change.Saved(next));
    }
}
