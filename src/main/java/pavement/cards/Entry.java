package pavement.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One date of a calendar that is written for other programs.
///
/// @param uid the same in every version of it (RFC 5545 §3.8.4.7)
/// @param when an instant in UTC, or whole days
/// @param text may be empty, as `place`
/// @param alarm when it rings; an instant, so that a day of 23 hours moves it no further than the
///   clock on the wall
/// @param free whether it leaves the time free for others
public record Entry(
        String uid,
        When when,
        String title,
        String place,
        String text,
        Optional<Instant> alarm,
        boolean free) {
    public sealed interface When {
        record Timed(Instant from, Instant until) implements When {}

        /// @param until the day after the last
        record Days(LocalDate from, LocalDate until) implements When {}
    }

    /// Which version of an entry this is.
    ///
    /// @param sequence goes up whenever the entry changes
    /// @param changed when it last did
    public record Version(int sequence, Instant changed) {}
}
