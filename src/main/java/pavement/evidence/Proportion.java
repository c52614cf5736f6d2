package pavement.evidence;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// How often something came, by itself and beside no other: Beta(1, 1) and what was counted
/// (SCIENCE F2).
public final class Proportion {
    /// What nothing known weighs against what was counted.
    private static final double START = 2;

    private Proportion() {}

    /// Where the share lies, `level` of the time.
    public static Interval within(long hits, long n, double level) {
        if (hits < 0 || hits > n) throw new IllegalArgumentException(hits + " of " + n);
        var beta = BetaDistribution.of(1.0 + hits, 1.0 + n - hits);
        return new Interval(
                beta.inverseCumulativeProbability((1 - level) / 2),
                beta.inverseCumulativeProbability((1 + level) / 2),
                level);
    }

    /// @param sentence says what was counted
    public static Finding of(long hits, long n, String sentence) {
        return new Finding(
                (1.0 + hits) / (START + n),
                within(hits, n, .8),
                n,
                START / (START + n),
                Few.label(n),
                Basis.OBSERVED,
                sentence);
    }
}
