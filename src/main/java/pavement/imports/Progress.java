package pavement.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// How far an import is.
///
/// @param step what is being done now, for people
/// @param rows read or looked at so far
/// @param done of `whole`, in octets or rows; both 0 when nobody can tell
/// @param paused whether it waits to be resumed
public record Progress(
        String step, int rows, long done, long whole, Instant since, Instant now, boolean paused) {
    /// Of a hundred; empty when nobody can tell.
    public OptionalInt percent() {
        return whole == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.clamp(100 * done / whole, 0, 100));
    }

    /// By the pace so far; empty while it is too early to tell.
    public Optional<Duration> left() {
        var gone = Duration.between(since, now);
        if (paused || done == 0 || whole == 0 || gone.toMillis() < 500) return Optional.empty();
        return Optional.of(gone.multipliedBy(Math.max(0, whole - done)).dividedBy(done));
    }
}
