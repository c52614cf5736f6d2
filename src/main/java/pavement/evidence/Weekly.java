package pavement.evidence;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// What a usual week holds, going by the last few (SCIENCE H: each number with n and its 80 %
/// interval).
public final class Weekly {
    private Weekly() {}

    /// Of things that are counted: Gamma(1/2 + all of them, weeks), after Jeffreys.
    public static Finding counts(long... weeks) {
        return counts("", weeks);
    }

    /// As `counts`, of what has a name: "new customers". Where none ever came, half a thing a week
    /// would be all that was assumed at the start, so only that is said.
    public static Finding counts(String what, long... weeks) {
        var sum = Arrays.stream(weeks).sum();
        var n = weeks.length;
        var rate = rate(sum, n, n, (what + " a week").strip());
        return sum > 0 || n == 0
                ? rate
                : finding(
                        rate.value(),
                        rate.within(),
                        n,
                        n == 1 ? "none in 1 week" : "none in " + n + " weeks");
    }

    /// So many in so much of something, hours for one.
    ///
    /// @param n how many of what it rests on; `of` "an hour"
    public static Finding rate(long counted, double much, long n, String of) {
        if (!(much > 0))
            return finding(0, new Interval(0, 0, .8), 0, "Nothing to count " + of + " yet.");
        var shape = counted + .5;
        var gamma = GammaDistribution.of(shape, 1 / much);
        var within =
                new Interval(
                        gamma.inverseCumulativeProbability(.1),
                        gamma.inverseCumulativeProbability(.9),
                        .8);
        return finding(shape / much, within, n, words(shape / much, within, of));
    }

    /// Of something measured: the mean of the weeks with its t-interval, which one week alone does
    /// not have.
    public static Finding amounts(double... weeks) {
        var n = weeks.length;
        var mean = Arrays.stream(weeks).average().orElse(0);
        var squares = Arrays.stream(weeks).map(each -> Math.pow(each - mean, 2)).sum();
        var either =
                n < 2
                        ? mean
                        : Math.sqrt(squares / (n - 1) / n)
                                * TDistribution.of(n - 1.0).inverseCumulativeProbability(.9);
        var within = new Interval(Math.max(0, mean - either), mean + either, .8);
        return finding(mean, within, n, words(mean, within, "a week"));
    }

    private static Finding finding(double value, Interval within, long n, String sentence) {
        return new Finding(value, within, n, 0, Few.label(n), Basis.OBSERVED, sentence);
    }

    private static String words(double value, Interval within, String of) {
        return String.format(
                Locale.ROOT,
                "%.1f %s (4 in 5: %.1f to %.1f)",
                value,
                of,
                within.low(),
                within.high());
    }
}
