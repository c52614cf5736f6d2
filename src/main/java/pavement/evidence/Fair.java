package pavement.evidence;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/// Whether two counts that should be alike are.
public final class Fair {
    private Fair() {}

    /// How likely a fair coin falls at least as unevenly: the exact binomial test, both sides.
    public static double chance(long one, long other) {
        var n = one + other;
        var less = Math.min(one, other);
        return n == 0 ? 1 : Math.min(1, 2 * RegularizedBeta.value(.5, n - less, less + 1.0));
    }
}
