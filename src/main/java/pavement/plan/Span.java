package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// From one moment to another.
record Span(Instant from, Instant until) {
    boolean empty() {
        return !from.isBefore(until);
    }

    boolean meets(Span other) {
        return from.isBefore(other.until()) && other.from().isBefore(until);
    }

    boolean holds(Span other) {
        return !other.from().isBefore(from) && !other.until().isAfter(until);
    }

    /// Empty when they share nothing.
    Optional<Span> and(Span other) {
        var both =
                new Span(
                        from.isAfter(other.from()) ? from : other.from(),
                        until.isBefore(other.until()) ? until : other.until());
        return both.empty() ? Optional.empty() : Optional.of(both);
    }

    Duration length() {
        return Duration.between(from, until);
    }

    /// The next full five minutes.
    static Instant onFive(Instant at) {
        return Instant.ofEpochSecond((at.getEpochSecond() + 299) / 300 * 300);
    }
}
