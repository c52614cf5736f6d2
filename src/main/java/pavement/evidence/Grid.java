package pavement.evidence;

import java.util.Arrays;

/// Worlds that are possible, laid out on a grid.
final class Grid {
    private Grid() {}

    /// How likely each is, all together 1, from the logarithms of their weights.
    static double[] chances(double[] ln) {
        var most = Arrays.stream(ln).max().orElse(0);
        var weights = Arrays.stream(ln).map(each -> Math.exp(each - most)).toArray();
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / sum).toArray();
    }
}
