package pavement.evidence;

import java.util.Optional;

/// How far the mean of pair differences may lie from nought, looked at as often as one likes
/// (SCIENCE B5c): the asymptotic confidence sequence of Waudby-Smith and others as GrowthBook has
/// it, tuned to sixty pairs. It says "more on average", where [Pairs] says "more often".
///
/// @param mean of one arm's points less the other's, over `n` pairs
public record Means(double mean, double variance, long n) {
    /// What is asymptotic is no use before.
    public static final long ENOUGH = 30;

    private static final double TUNED_TO = 60;
    private static final double WRONG = .05;

    public static Means of(double[] differences) {
        var n = differences.length;
        var mean = 0.0;
        for (var each : differences) mean += each / n;
        var squares = 0.0;
        for (var each : differences) squares += (each - mean) * (each - mean);
        return new Means(n == 0 ? 0 : mean, n < 2 ? 0 : squares / (n - 1), n);
    }

    /// Empty below thirty pairs, and where no two differ: a spread of nought is no knowledge.
    public Optional<Interval> interval() {
        if (n < ENOUGH || variance == 0) return Optional.empty();
        var half = half(variance, n, TUNED_TO);
        return Optional.of(new Interval(mean - half, mean + half, 1 - WRONG));
    }

    static double half(double variance, long n, double tunedTo) {
        var rho = rho(tunedTo);
        var grown = n * rho * rho + 1;
        return Math.sqrt(
                variance * 2 * grown / (n * rho * n * rho) * Math.log(Math.sqrt(grown) / WRONG));
    }

    static double rho(double tunedTo) {
        var ln = -2 * Math.log(WRONG);
        return Math.sqrt((ln + Math.log(ln + 1)) / tunedTo);
    }

    /// The mixture sequential probability ratio against a mean of nought: twenty exactly where the
    /// interval touches nought.
    static double ratio(double mean, double variance, long n, double spread) {
        var grown = variance + n * spread;
        return Math.sqrt(variance / grown)
                * Math.exp((double) n * n * spread * mean * mean / (2 * variance * grown));
    }
}
