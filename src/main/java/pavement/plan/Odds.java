package pavement.plan;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// A chance with its 80 % interval. Never said without it.
public record Odds(double low, double mid, double high) {
    /// Of a rate that came true so often, prior included, and so often did not.
    static Odds of(double hits, double misses) {
        var beta = BetaDistribution.of(hits, misses);
        return new Odds(
                beta.inverseCumulativeProbability(.1),
                hits / (hits + misses),
                beta.inverseCumulativeProbability(.9));
    }

    Odds times(double factor) {
        return each(chance -> chance * factor);
    }

    Odds each(DoubleUnaryOperator change) {
        return new Odds(
                change.applyAsDouble(low), change.applyAsDouble(mid), change.applyAsDouble(high));
    }

    /// `3 in 10`; never none and never all of them.
    public String words() {
        return mid < .05
                ? "1 in " + Math.min(100, Math.round(1 / Math.max(.01, mid)))
                : tenths(mid) + " in 10";
    }

    /// `12 in 100`, where a week is compared with the next and tenths would hide what moved.
    String hundredths() {
        return Math.clamp(Math.round(mid * 100), 1, 99) + " in 100";
    }

    /// Strokes of ten: dark up to the low end.
    public int dark() {
        return Math.min(9, (int) Math.round(low * 10));
    }

    /// Strokes of ten: grey up to the high end.
    public int grey() {
        return Math.max(dark(), Math.min(10, (int) Math.round(high * 10)));
    }

    /// `likely between 2 and 5 in 10`
    public String range() {
        return "likely between %d and %d in 10".formatted(dark(), Math.max(1, grey()));
    }

    private static int tenths(double chance) {
        return Math.clamp(Math.round(chance * 10), 1, 9);
    }
}
