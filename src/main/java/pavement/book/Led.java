package pavement.book;

import java.util.Optional;

/// What an introduction led to.
///
/// @param what in his words ("a first order"); may be empty when there is a sum
/// @param money what it brought, as far as he says so
public record Led(String what, Optional<Money> money) {
    public Led {
        what = what.strip();
        if (what.isEmpty() && money.isEmpty())
            throw new IllegalArgumentException("a result says what, or how much");
    }
}
