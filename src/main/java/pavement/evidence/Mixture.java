package pavement.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// What is believed of one number, as the weighted beliefs of all the worlds that are possible,
/// laid out on one axis that is common to all groups.
///
/// @param spread the standard deviation of it all, by which what is narrower than the steps of the
///   axis is taken for a bell; NaN where it was not reckoned
/// @param below for each world the chance of being below each point of the axis
public record Mixture(
        double mean, double spread, Axis axis, double[] weights, List<double[]> below) {
    /// Worlds that weigh less than this change no digit that is shown.
    static final double NEGLIGIBLE = 1e-6;

    private static final int POINTS = 400;

    /// Where beliefs are looked at: in even steps of what makes them nearly normal.
    public enum Axis {
        /// The log odds of a share, for beliefs reach down to one in a million.
        SHARES(24.0 / POINTS),
        /// The logarithm of results an hour.
        RATES(18.0 / POINTS);

        private final double step;

        Axis(double step) {
            this.step = step;
        }

        /// Where on the axis, counted in steps, a value lies.
        double place(double value) {
            return switch (this) {
                case SHARES -> (16 + Math.log(value / (1 - value))) / step;
                case RATES -> (12 + Math.log(value)) / step;
            };
        }

        double at(double i) {
            return switch (this) {
                case SHARES -> 1 / (1 + Math.exp(16 - i * step));
                case RATES -> Math.exp(i * step - 12);
            };
        }
    }

    Mixture(double mean, Axis axis, double[] weights, List<double[]> below) {
        this(mean, Double.NaN, axis, weights, below);
    }

    static Mixture of(
            double mean, double spread, Axis axis, double[] weights, List<double[]> below) {
        var sum = Arrays.stream(weights).sum();
        var whole = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        return new Mixture(mean, spread, axis, whole, below);
    }

    static double[] beta(double a, double b) {
        var curve =
                new Curve() {
                    private final double ln = LogBeta.value(a, b);

                    @Override
                    public double density(int i) {
                        return Math.exp(a * LN[i] + b * LN_REST[i] - ln);
                    }

                    @Override
                    public double lean(double x) {
                        return a - (a + b) * x;
                    }

                    @Override
                    public double start(double x) {
                        return Math.exp(a * Math.log(x) - ln) / a;
                    }

                    @Override
                    public double below(double x) {
                        return RegularizedBeta.value(x, a, b);
                    }
                };
        return below(Axis.SHARES, curve, Math.sqrt(1 / a + 1 / b));
    }

    static double[] gamma(double shape, double rate) {
        var curve =
                new Curve() {
                    private final double ln = LogGamma.value(shape);

                    @Override
                    public double density(int i) {
                        var x = Axis.RATES.at(i) * rate;
                        return Math.exp(shape * Math.log(x) - x - ln);
                    }

                    @Override
                    public double lean(double x) {
                        return shape - x * rate;
                    }

                    @Override
                    public double start(double x) {
                        return Math.exp(shape * Math.log(x * rate) - ln) / shape;
                    }

                    @Override
                    public double below(double x) {
                        return RegularizedGamma.P.value(shape, x * rate);
                    }
                };
        return below(Axis.RATES, curve, 1 / Math.sqrt(shape));
    }

    private static final double[] LN = new double[POINTS + 1];
    private static final double[] LN_REST = new double[POINTS + 1];

    static {
        for (var i = 0; i <= POINTS; i++) {
            LN[i] = Math.log(Axis.SHARES.at(i));
            LN_REST[i] = Math.log1p(-Axis.SHARES.at(i));
        }
    }

    /// One belief along an axis.
    private interface Curve {
        double density(int i);

        /// By how much the logarithm of the density rises there.
        double lean(double x);

        /// What lies before the first point.
        double start(double x);

        /// Exact and slow.
        double below(double x);
    }

    /// Summed up along the axis (the trapezoidal rule with the first term of Euler and Maclaurin),
    /// which is a hundred times as fast as asking for each point; where a belief is narrower than
    /// the steps, each point within eight spreads is asked for.
    private static double[] below(Axis axis, Curve curve, double spread) {
        var below = new double[POINTS + 1];
        var step = axis.step;
        if (spread < 2.5 * step) {
            for (var i = 1; i < POINTS; i++) below[i] = curve.below(axis.at(i));
        } else {
            var sum = curve.start(axis.at(0)) / step - curve.density(0) / 2;
            for (var i = 0; i < POINTS; i++) {
                var density = curve.density(i);
                var bend = step * density * curve.lean(axis.at(i)) / 12;
                below[i] = Math.clamp(step * (sum + density / 2 - bend), 0, 1);
                sum += density;
            }
        }
        below[0] = 0;
        below[POINTS] = 1;
        return below;
    }

    /// Narrower than a step of the axis, as after thousands of attempts.
    boolean narrow() {
        return steps() < 1;
    }

    private double steps() {
        return switch (axis) {
            case SHARES -> spread / (mean * (1 - mean)) / axis.step;
            case RATES -> spread / mean / axis.step;
        };
    }

    /// The value that it is below with that chance.
    public double quantile(double chance) {
        if (narrow()) return axis.at(axis.place(mean) + Normal.quantile(chance) * steps());
        var i = 1;
        while (i < POINTS && below(i) < chance) i++;
        // A cubic through the four points around it.
        var places = new ArrayList<Integer>();
        for (var k = Math.max(0, i - 2); k <= Math.min(POINTS, i + 1); k++)
            if (places.isEmpty() || below(k) > below(places.getLast())) places.add(k);
        var at = 0.0;
        for (var k : places) {
            var part = (double) k;
            for (var other : places)
                if (!other.equals(k)) part *= (chance - below(other)) / (below(k) - below(other));
            at += part;
        }
        return axis.at(Math.clamp(at, i - 1, i));
    }

    /// The same belief of this number alone, which forgets what it shares with others.
    Mixture alone() {
        double[] one = {1};
        return new Mixture(
                mean,
                spread,
                axis,
                one,
                List.of(IntStream.rangeClosed(0, POINTS).mapToDouble(this::below).toArray()));
    }

    private double below(int i) {
        var sum = 0.0;
        for (var k = 0; k < weights.length; k++) sum += weights[k] * below.get(k)[i];
        return sum;
    }

    /// The chance that this is more than the other, which lives in the same worlds.
    ///
    /// A sum over what lies between two points, so that a belief with a pole at nought does no
    /// harm: plain quadrature gave .506 where .5 is exact.
    public double above(Mixture other) {
        if (narrow() && other.narrow())
            return Normal.below((mean - other.mean) / Math.hypot(spread, other.spread));
        return finer(
                other,
                (mine, theirs, from, to) ->
                        (mine[to] - mine[from]) * (theirs[to] + theirs[from]) / 2);
    }

    /// What choosing this one costs where the other is the better: the mean of their difference,
    /// counted as nought where this one is ahead. The integral of P(this <= x < other).
    public double loss(Mixture other) {
        if (narrow() && other.narrow())
            return Normal.beyond(other.mean - mean, Math.hypot(spread, other.spread));
        return finer(
                other,
                (mine, theirs, from, to) ->
                        (axis.at(to) - axis.at(from))
                                * (mine[to] * (1 - theirs[to]) + mine[from] * (1 - theirs[from]))
                                / 2);
    }

    private interface Piece {
        double of(double[] mine, double[] theirs, int from, int to);
    }

    /// Richardson: of the sums by one step and by two, what is left of their error cancels.
    private double finer(Mixture other, Piece piece) {
        return (4 * sum(other, piece, 1) - sum(other, piece, 2)) / 3;
    }

    private double sum(Mixture other, Piece piece, int step) {
        var sum = 0.0;
        for (var k = 0; k < weights.length; k++)
            for (var i = step; i <= POINTS; i += step)
                sum += weights[k] * piece.of(below.get(k), other.below.get(k), i - step, i);
        return sum;
    }
}
