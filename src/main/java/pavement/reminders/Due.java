package pavement.reminders;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Ref;

/// One thing to tell.
///
/// @param about which one of its kind, the same in every process and after every restart: a day, or
///   a fact and when it begins or ended. It names nobody
/// @param fact what it is about, when it is about one thing
/// @param at when
/// @param until after this it would only be noise, and is not delivered
public record Due(Kind kind, String about, Optional<Ref> fact, Instant at, Instant until) {
    boolean at(Instant now) {
        return !at.isAfter(now) && until.isAfter(now);
    }

    Due later(Instant at) {
        return new Due(kind, about, fact, at, until);
    }
}
