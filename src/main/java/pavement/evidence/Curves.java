package pavement.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Curves that are drawn when somebody first looks: of what is narrow nobody does.
final class Curves {
    private final Supplier<List<double[]>> draw;
    private Optional<List<double[]>> drawn = Optional.empty();

    Curves(Supplier<List<double[]>> draw) {
        this.draw = draw;
    }

    synchronized List<double[]> all() {
        var all = drawn.orElseGet(draw);
        drawn = Optional.of(all);
        return all;
    }
}
