package pavement.web;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What is carried from one version of the book to the next: brought up from what was there last,
/// which costs what was changed and not what there is. Whoever asks meanwhile waits for this alone,
/// and for nothing else that is carried.
///
/// @param <V> what is kept, the last one only
final class Carried<V> {
    private Optional<V> last = Optional.empty();

    /// What was looked at last.
    synchronized Optional<V> known() {
        return last;
    }

    synchronized V next(Supplier<V> anew, UnaryOperator<V> next) {
        var now = last.map(next).orElseGet(anew);
        last = Optional.of(now);
        return now;
    }
}
