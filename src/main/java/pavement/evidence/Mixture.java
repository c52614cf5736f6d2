package pavement.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// What is believed of one number, as the weighted beliefs of all the worlds that are possible,
/// laid out on one axis that is common to all groups.
public final class Mixture {
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

    private final double mean;
    private final double spread;
    private final Axis axis;
    private final double[] weights;
    private final Curves curves;

    private Mixture(
            double mean,
            double spread,
            Axis axis,
            double[] weights,
            Supplier<List<double[]>> curves) {
        this.mean = mean;
        this.spread = spread;
        this.axis = axis;
        this.weights = weights;
        this.curves = new Curves(curves);
    }

    Mixture(double mean, Axis axis, double[] weights, List<double[]> below) {
        this(mean, Double.NaN, axis, weights.clone(), () -> below);
    }

    /// @param spread the standard deviation of it all, by which what is narrower than the steps of
    ///   the axis is taken for a bell; NaN where it was not reckoned
    /// @param below for each world the chance of being below each point of the axis; asked for when
    ///   somebody first looks, for a bell needs none
    static Mixture of(
            double mean,
            double spread,
            Axis axis,
            double[] weights,
            Supplier<List<double[]>> below) {
        var sum = Arrays.stream(weights).sum();
        var whole = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        return new Mixture(mean, spread, axis, whole, below);
    }

    public double mean() {
        return mean;
    }

    double spread() {
        return spread;
    }

    Axis axis() {
        return axis;
    }

    double[] weights() {
        return weights.clone();
    }

    /// For each world the chance of being below each point of the axis.
    List<double[]> below() {
        return curves.all();
    }

    static double[] beta(double a, double b) {
        var curve =
                new Curve() {
                    private final double ln = LogBeta.value(a, b);

                    @Override
                    public double density(int i) {
                        return exp(a * LN[i] + b * LN_REST[i] - ln);
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
        return below(Axis.SHARES, curve, a / (a + b), Math.sqrt(1 / a + 1 / b));
    }

    static double[] gamma(double shape, double rate) {
        var curve =
                new Curve() {
                    private final double ln = LogGamma.value(shape) - shape * Math.log(rate);

                    @Override
                    public double density(int i) {
                        var x = RATES[i] * rate;
                        return exp(shape * LN_RATE[i] - x - ln);
                    }

                    @Override
                    public double lean(double x) {
                        return shape - x * rate;
                    }

                    @Override
                    public double start(double x) {
                        return Math.exp(shape * Math.log(x) - ln) / shape;
                    }

                    @Override
                    public double below(double x) {
                        return RegularizedGamma.P.value(shape, x * rate);
                    }
                };
        return below(Axis.RATES, curve, shape / rate, 1 / Math.sqrt(shape));
    }

    /// Where each point lies: they are asked for by the hundred thousand.
    private static final double[] SHARES = places(Axis.SHARES);

    private static final double[] RATES = places(Axis.RATES);
    private static final double[] LN = new double[POINTS + 1];
    private static final double[] LN_REST = new double[POINTS + 1];
    private static final double[] LN_RATE = new double[POINTS + 1];

    static {
        for (var i = 0; i <= POINTS; i++) {
            LN[i] = Math.log(SHARES[i]);
            LN_REST[i] = Math.log1p(-SHARES[i]);
            LN_RATE[i] = Math.log(RATES[i]);
        }
    }

    private static double[] places(Axis axis) {
        return IntStream.rangeClosed(0, POINTS).mapToDouble(axis::at).toArray();
    }

    private static double[] points(Axis axis) {
        return switch (axis) {
            case SHARES -> SHARES;
            case RATES -> RATES;
        };
    }

    /// Far from where a belief lies it is nothing, and most of an axis is far.
    private static double exp(double ln) {
        return ln < -45 ? 0 : Math.exp(ln);
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
    private static double[] below(Axis axis, Curve curve, double middle, double spread) {
        var below = new double[POINTS + 1];
        var step = axis.step;
        if (spread < 2.5 * step) {
            var far = 8 * spread / step;
            var from = (int) Math.clamp(Math.floor(axis.place(middle) - far), 1, POINTS);
            var until = (int) Math.clamp(Math.ceil(axis.place(middle) + far), 1, POINTS);
            for (var i = from; i < until; i++) below[i] = curve.below(axis.at(i));
            Arrays.fill(below, until, POINTS, 1);
        } else {
            var points = points(axis);
            var sum = curve.start(points[0]) / step - curve.density(0) / 2;
            for (var i = 0; i < POINTS; i++) {
                var density = curve.density(i);
                var bend = step * density * curve.lean(points[i]) / 12;
                below[i] = Math.min(1, Math.max(0, step * (sum + density / 2 - bend)));
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
        var below = summed();
        var i = 1;
        while (i < POINTS && below[i] < chance) i++;
        // A cubic through the four points around it.
        var places = new ArrayList<Integer>();
        for (var k = Math.max(0, i - 2); k <= Math.min(POINTS, i + 1); k++)
            if (places.isEmpty() || below[k] > below[places.getLast()]) places.add(k);
        var at = 0.0;
        for (var k : places) {
            var part = (double) k;
            for (var other : places)
                if (!other.equals(k)) part *= (chance - below[other]) / (below[k] - below[other]);
            at += part;
        }
        return axis.at(Math.clamp(at, i - 1, i));
    }

    /// The same belief of this number alone, which forgets what it shares with others.
    Mixture alone() {
        double[] one = {1};
        return new Mixture(mean, spread, axis, one, () -> List.of(summed()));
    }

    /// Of all worlds together.
    private double[] summed() {
        var below = below();
        if (below.size() == 1) return below.getFirst();
        var sum = new double[POINTS + 1];
        for (var k = 0; k < weights.length; k++) {
            var curve = below.get(k);
            for (var i = 0; i <= POINTS; i++) sum[i] += weights[k] * curve[i];
        }
        return sum;
    }

    /// The chance that this is more than the other, which lives in the same worlds.
    ///
    /// A sum over what lies between two points, so that a belief with a pole at nought does no
    /// harm: plain quadrature gave .506 where .5 is exact.
    public double above(Mixture other) {
        if (narrow() && other.narrow())
            return Normal.below((mean - other.mean) / Math.hypot(spread, other.spread));
        return finer(other, Mixture::ahead);
    }

    private static double ahead(double[] mine, double[] theirs, double[] at, int step) {
        var sum = 0.0;
        for (var i = step; i < mine.length; i += step)
            sum += (mine[i] - mine[i - step]) * (theirs[i] + theirs[i - step]);
        return sum / 2;
    }

    /// What choosing this one costs where the other is the better: the mean of their difference,
    /// counted as nought where this one is ahead. The integral of P(this <= x < other).
    public double loss(Mixture other) {
        if (narrow() && other.narrow())
            return Normal.beyond(other.mean - mean, Math.hypot(spread, other.spread));
        return finer(other, Mixture::behind);
    }

    private static double behind(double[] mine, double[] theirs, double[] at, int step) {
        var sum = 0.0;
        var last = mine[0] * (1 - theirs[0]);
        for (var i = step; i < mine.length; i += step) {
            var here = mine[i] * (1 - theirs[i]);
            sum += (at[i] - at[i - step]) * (here + last);
            last = here;
        }
        return sum / 2;
    }

    /// The sum along the axis in such steps, in one world.
    private interface Along {
        double sum(double[] mine, double[] theirs, double[] at, int step);
    }

    /// Richardson: of the sums by one step and by two, what is left of their error cancels.
    private double finer(Mixture other, Along along) {
        var sum = 0.0;
        var mine = below();
        var theirs = other.below();
        var points = points(axis);
        for (var k = 0; k < weights.length; k++) {
            var one = along.sum(mine.get(k), theirs.get(k), points, 1);
            var two = along.sum(mine.get(k), theirs.get(k), points, 2);
            sum += weights[k] * (4 * one - two) / 3;
        }
        return sum;
    }
}
