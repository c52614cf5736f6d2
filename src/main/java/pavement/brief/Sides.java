package pavement.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.match.Alike;

/// What both sides need and offer, and where they meet.
///
/// @param given theirs that the owner can help with: need, offer
/// @param got the owner's that they can help with: offer, need
public record Sides(
        List<Ask> needs,
        List<Ask> offers,
        List<Ask> ownNeeds,
        List<Ask> ownOffers,
        List<Question.Give> given,
        List<Question.Get> got) {
    public static Sides of(Book book, PersonId person) {
        var theirs = book.asksOf(person).stream().filter(Ask::open).toList();
        var needs = side(theirs, Ask.Side.NEED);
        var offers = side(theirs, Ask.Side.OFFER);
        var own = book.ownAsks();
        var ownNeeds = side(own, Ask.Side.NEED);
        var ownOffers = side(own, Ask.Side.OFFER);
        var given = new ArrayList<Question.Give>();
        for (var need : needs)
            nearest(need, ownOffers).ifPresent(offer -> given.add(new Question.Give(need, offer)));
        var got = new ArrayList<Question.Get>();
        for (var offer : offers)
            nearest(offer, ownNeeds).ifPresent(need -> got.add(new Question.Get(offer, need)));
        return new Sides(needs, offers, ownNeeds, ownOffers, given, got);
    }

    private static List<Ask> side(List<Ask> all, Ask.Side side) {
        return all.stream().filter(ask -> ask.side() == side).toList();
    }

    /// The one with the most words in common; none without any.
    private static Optional<Ask> nearest(Ask one, List<Ask> others) {
        var best = Optional.<Ask>empty();
        var most = 0L;
        for (var other : others) {
            var common = Alike.common(one.what(), other.what());
            if (common > most) {
                most = common;
                best = Optional.of(other);
            }
        }
        return best;
    }
}
