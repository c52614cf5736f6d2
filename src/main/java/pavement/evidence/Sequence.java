package pavement.evidence;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/// Where a share lies, good at every moment at once: whoever looks daily and stops when he likes is
/// fooled no more often than whoever looks once. The confidence sequence of the uniform mixture of
/// Betas, which inverts the martingale of Robbins 1970 (SCIENCE B5a, B5b).
public final class Sequence {
    private Sequence() {}

    /// The shares p for which ln B(1 + hits, 1 + misses) - hits ln p - misses ln(1 - p) stays below
    /// ln(1 / (1 - level)): those that the owner's results do not speak against.
    ///
    /// @param level how often such a range holds the true share through all times, as .95
    public static Interval of(long hits, long misses, double level) {
        if (hits < 0 || misses < 0)
            throw new IllegalArgumentException(hits + " hits, " + misses + " misses");
        if (hits + misses == 0) return new Interval(0, 1, level);
        var share = (double) hits / (hits + misses);
        var bar = -Math.log1p(-level) - LogBeta.value(1.0 + hits, 1.0 + misses);
        DoubleUnaryOperator against =
                p ->
                        -(hits == 0 ? 0 : hits * Math.log(p))
                                - (misses == 0 ? 0 : misses * Math.log1p(-p));
        return new Interval(
                hits == 0 ? 0 : edge(0, share, bar, against),
                misses == 0 ? 1 : edge(1, share, bar, against),
                level);
    }

    /// By how much the first share exceeds the second: both ranges at half the doubt, which is
    /// wider than need be and never too narrow.
    public static Interval difference(
            long hits, long misses, long otherHits, long otherMisses, double level) {
        var half = 1 - (1 - level) / 2;
        var one = of(hits, misses, half);
        var other = of(otherHits, otherMisses, half);
        return new Interval(one.low() - other.high(), one.high() - other.low(), level);
    }

    /// Halved until nothing is left between what is ruled out and what is not; what is still in
    /// doubt at the last is left in the range.
    private static double edge(double out, double in, double bar, DoubleUnaryOperator against) {
        var ruledOut = out;
        var kept = in;
        while (Math.abs(ruledOut - kept) > 1e-12) {
            var middle = (ruledOut + kept) / 2;
            if (against.applyAsDouble(middle) < bar) kept = middle;
            else ruledOut = middle;
        }
        return ruledOut;
    }
}
