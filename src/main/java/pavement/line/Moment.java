package pavement.line;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// A day, and perhaps a time, that some words of a line name.
///
/// @param to the token after the last of those words
record Moment(int to, LocalDate day, Optional<LocalTime> time, boolean guessed) {
    /// Where a phrase may point: what happened is never later than now, what is promised never
    /// before today.
    enum Aim {
        PAST,
        AHEAD
    }

    static Moment on(int to, LocalDate day) {
        return new Moment(to, day, Optional.empty(), false);
    }

    static Moment maybe(int to, LocalDate day) {
        return new Moment(to, day, Optional.empty(), true);
    }

    Moment at(int to, LocalTime time, boolean guessed) {
        return new Moment(to, day, Optional.of(time), this.guessed || guessed);
    }

    boolean fits(Aim aim, LocalDate today) {
        return switch (aim) {
            case PAST -> !day.isAfter(today);
            case AHEAD -> !day.isBefore(today);
        };
    }
}
