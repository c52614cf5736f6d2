package pavement.book;

import java.time.Instant;
import java.util.Optional;

/// A move of the plan that was there when another was asked for.
///
/// @param start when it stood then; empty when there was no room
/// @param done it had been carried out
public record Former(
        PersonId person, Channel channel, int minutes, Optional<Instant> start, boolean done) {
    public Former of(PersonId other) {
        return new Former(other, channel, minutes, start, done);
    }
}
