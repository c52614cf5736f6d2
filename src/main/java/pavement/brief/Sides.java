package pavement.brief;

import java.util.List;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.match.Facing;

/// What both sides need and offer, and where they meet.
public record Sides(List<Ask> needs, List<Ask> offers, List<Ask> ownNeeds, List<Ask> ownOffers) {
    public static Sides of(Book book, PersonId person) {
        var theirs = book.asksOf(person).stream().filter(Ask::open).toList();
        var own = book.ownAsks();
        return new Sides(
                side(theirs, Ask.Side.NEED),
                side(theirs, Ask.Side.OFFER),
                side(own, Ask.Side.NEED),
                side(own, Ask.Side.OFFER));
    }

    private static List<Ask> side(List<Ask> all, Ask.Side side) {
        return all.stream().filter(ask -> ask.side() == side).toList();
    }

    /// Theirs that the owner can help with.
    public List<Question.Give> given(Facing facing) {
        return needs.stream()
                .flatMap(need -> facing.best(need).stream())
                .map(hit -> new Question.Give(hit.need(), hit.offer()))
                .toList();
    }

    /// The owner's that they can help with.
    public List<Question.Get> got(Facing facing) {
        return offers.stream()
                .flatMap(offer -> facing.best(offer).stream())
                .map(hit -> new Question.Get(hit.offer(), hit.need()))
                .toList();
    }
}
