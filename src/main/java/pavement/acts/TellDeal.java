package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.EncounterId;
import pavement.deals.Board;

/// Which of several deals a talk was about, said after it was logged.
///
/// @param said what the talk tells of it; it names the deal, or a new one
public record TellDeal(EncounterId talk, DealSaid said) implements Act<TellDeal.Reply> {
    public sealed interface Reply {
        record Told(Deal deal) implements Reply {}

        /// It stands there already.
        record ToldBefore(Deal deal) implements Reply {}

        record NoSuchTalk() implements Reply {}

        record NoSuchDeal() implements Reply {}
    }

    public TellDeal {
        if (said.which().isEmpty() && !said.another())
            throw new IllegalArgumentException("it is said which deal");
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.encounter(talk);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchTalk());
        if (said.which().filter(id -> book.deal(id).isEmpty()).isPresent())
            return Decision.nothing(new Reply.NoSuchDeal());
        var about = found.get();
        var becomes = said.becomes(book, about.people(), about.at(), java.util.Optional.of(talk));
        if (becomes.isEmpty()) return Decision.nothing(new Reply.NoSuchDeal());
        var deal = becomes.get();
        if (book.deal(deal.id()).filter(deal::equals).isPresent())
            return Decision.nothing(new Reply.ToldBefore(deal));
        return Decision.of(
                new Reply.Told(deal),
                Board.who(book, deal) + " is at " + Steps.step(book, deal) + " now",
                new Change.Saved(deal));
    }
}
