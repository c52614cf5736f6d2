package pavement.lab;

import java.util.List;
import java.util.Map;
import pavement.evidence.Worths.Seen;
import pavement.ties.Try;

/// What a group of attempts came to, before anything is believed of it (SCIENCE B0).
///
/// @param people tried, and of them those something came of
/// @param hours of all attempts, the fruitless ones among them; 0 when none has minutes
/// @param untimed attempts without minutes, counted with the usual ones
/// @param asked successes without minutes, which the owner is asked about
/// @param points of the successes that were worth any, and `money` of those that brought some, in
///   minor units by currency
/// @param odd sums that are nought or less and therefore left out
public record Arm(
        long attempts,
        long people,
        long results,
        long peopleWithResult,
        double hours,
        long untimed,
        List<Try> asked,
        Seen points,
        Map<String, List<Double>> money,
        long odd) {
    /// Whether results an hour can be said at all.
    boolean timed() {
        return hours > 0;
    }
}
