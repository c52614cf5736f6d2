package pavement.evidence;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Whether something becomes easier with every attempt (SCIENCE F4): before = b0 + b1 ln(attempt),
/// b1 ~ N(0, 1) and nothing assumed of b0.
///
/// @param plain the slope of least squares, and `error` its standard error, as R's `lm` has them
/// @param slope the believed one, in points an e-fold of attempts
/// @param rises the chance that it is above nought
/// @param gained points from the first attempt to the last one asked about
public record Easing(
        int n, double plain, double error, double slope, double rises, Finding gained) {
    /// The spread of answers around the line until it can be estimated.
    private static final double SPREAD = 1.5;

    /// Answers are whole numbers, so none is more exact than its rounding: 1 / sqrt(12).
    static final double ROUNDING = .2887;

    /// @param attempt which one it was by this channel, from 1
    /// @param before how at ease he was before it, 0 to 10
    public record Answer(int attempt, double before) {
        public Answer {
            if (attempt < 1) throw new IllegalArgumentException("attempt " + attempt);
        }

        double x() {
            return Math.log(attempt);
        }
    }

    public static Easing of(List<Answer> answers) {
        var n = answers.size();
        var x = answers.stream().mapToDouble(Answer::x).average().orElse(0);
        var y = answers.stream().mapToDouble(Answer::before).average().orElse(0);
        var sxx = answers.stream().mapToDouble(each -> Math.pow(each.x() - x, 2)).sum();
        var sxy = answers.stream().mapToDouble(each -> (each.x() - x) * (each.before() - y)).sum();
        var plain = sxx == 0 ? 0 : sxy / sxx;
        var residuals =
                answers.stream()
                        .mapToDouble(
                                each -> Math.pow(each.before() - y - plain * (each.x() - x), 2))
                        .sum();
        var spread = n < 3 ? SPREAD : Math.sqrt(residuals / (n - 2));
        var error = n < 3 || sxx == 0 ? 0 : spread / Math.sqrt(sxx);
        var assumed = n < Few.TEN ? SPREAD : Math.max(spread, ROUNDING);
        var precision = 1 + sxx / (assumed * assumed);
        var slope = sxx / (assumed * assumed) * plain / precision;
        var doubt = Math.sqrt(1 / precision);
        // A spread that was estimated from the same answers is itself in doubt.
        ContinuousDistribution around =
                n < Few.TEN ? NormalDistribution.of(0, 1) : TDistribution.of(n - 2.0);
        var steps = answers.stream().mapToDouble(Answer::x).max().orElse(0);
        return new Easing(
                n,
                plain,
                error,
                slope,
                around.cumulativeProbability(slope / doubt),
                gained(
                        n,
                        slope * steps,
                        steps * doubt * around.inverseCumulativeProbability(.9),
                        precision));
    }

    private static Finding gained(int n, double gain, double either, double precision) {
        return new Finding(
                gain,
                new Interval(gain - either, gain + either, .8),
                n,
                1 / precision,
                n == 0 ? Label.NO_DATA : n < Few.FIVE ? Label.TOO_EARLY : Label.OPEN,
                Basis.OBSERVED,
                String.format(
                        Locale.ROOT,
                        "%+.1f points of ease from the first attempt on (%+.1f to %+.1f), from %d answers.",
                        gain,
                        gain - either,
                        gain + either,
                        n));
    }
}
