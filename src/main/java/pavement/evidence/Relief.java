package pavement.evidence;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/// How much more at ease he is after than before, in the mean (SCIENCE F4).
public final class Relief {
    private Relief() {}

    /// With the t-interval; one answer alone has the whole scale as its range.
    ///
    /// @param differences after less before, -10 to 10
    public static Finding of(double... differences) {
        var n = differences.length;
        var mean = Arrays.stream(differences).average().orElse(0);
        var squares = Arrays.stream(differences).map(each -> Math.pow(each - mean, 2)).sum();
        var either =
                n < 2
                        ? 10
                        : Math.max(Math.sqrt(squares / (n - 1)), Easing.ROUNDING)
                                / Math.sqrt(n)
                                * TDistribution.of(n - 1.0).inverseCumulativeProbability(.9);
        var low = Math.max(-10, mean - either);
        var high = Math.min(10, mean + either);
        return new Finding(
                mean,
                new Interval(low, high, .8),
                n,
                n == 0 ? 1 : 0,
                n == 0 ? Label.NO_DATA : n < Few.FIVE ? Label.TOO_EARLY : Label.OPEN,
                Basis.OBSERVED,
                String.format(
                        Locale.ROOT,
                        "%+.1f points after against before (%+.1f to %+.1f), from %d.",
                        mean,
                        low,
                        high,
                        n));
    }
}
