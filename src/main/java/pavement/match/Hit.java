package pavement.match;

import java.util.Optional;
import pavement.book.Ask;
import pavement.book.PersonId;

/// An offer that serves a need.
///
/// @param score how well, 0 to 1 (SCIENCE D1); never shown as a number
public record Hit(Ask need, Ask offer, double score) {
    /// Whose need; empty for the owner.
    public Optional<PersonId> receiver() {
        return need.whose();
    }

    /// Whose offer; empty for the owner.
    public Optional<PersonId> giver() {
        return offer.whose();
    }

    /// The ask that stands across from this one of the two.
    public Ask across(Ask from) {
        return from.side() == Ask.Side.NEED ? offer : need;
    }
}
