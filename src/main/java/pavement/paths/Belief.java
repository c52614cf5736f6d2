package pavement.paths;

import org.apache.commons.statistics.distribution.BetaDistribution;
import pavement.evidence.Interval;

/// What is believed of a chance: its mean, and the mean of its square, which is all that a product
/// of independent chances needs.
record Belief(double mean, double square) {
    static final Belief SURE = new Belief(1, 1);

    static Belief beta(double hits, double misses) {
        var n = hits + misses;
        return new Belief(hits / n, hits * (hits + 1) / (n * (n + 1)));
    }

    /// A chance that is taken as it is.
    static Belief exactly(double chance) {
        return new Belief(chance, chance * chance);
    }

    Belief and(Belief other) {
        return new Belief(mean * other.mean, square * other.square);
    }

    /// Of the beta distribution with the same mean and spread.
    Interval within(double level) {
        var spread = square - mean * mean;
        if (spread < 1e-9 || mean <= 0 || mean >= 1) return new Interval(mean, mean, level);
        var n = mean * (1 - mean) / spread - 1;
        var beta = BetaDistribution.of(mean * n, (1 - mean) * n);
        return new Interval(
                beta.inverseCumulativeProbability((1 - level) / 2),
                beta.inverseCumulativeProbability((1 + level) / 2),
                level);
    }
}
