package pavement.acts;

import java.util.Optional;
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

        /// One of theirs came there meanwhile: this was told, or it is no question any more.
        record ToldBefore() implements Reply {}

        record NoSuchTalk() implements Reply {}

        /// It is not open with them.
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
        var about = found.get();
        var people = about.people();
        if (DealSaid.settled(book, people, about.at(), said.stand()))
            return Decision.nothing(new Reply.ToldBefore());
        var open = DealSaid.open(book, people).stream().map(Deal::id).toList();
        if (said.which().filter(id -> !open.contains(id)).isPresent())
            return Decision.nothing(new Reply.NoSuchDeal());
        var becomes = said.becomes(book, people, about.at(), Optional.of(talk));
        if (becomes.isEmpty()) return Decision.nothing(new Reply.NoSuchDeal());
        var deal = becomes.get();
        return Decision.of(
                new Reply.Told(deal),
                "Moved " + Board.who(book, deal) + " to " + Steps.step(book, deal),
                new Change.Saved(deal));
    }
}
