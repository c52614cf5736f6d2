package pavement.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/// To how many further people one new person leads: a branching process of which the youngest are
/// cut off (docs/models/chain.md).
///
/// Counts within the window are negative binomial with mean R and shape k, delays exponential with
/// mean t and cut off at the window. Of somebody met `a` days ago only the share F(a) can be there
/// yet, so his count has the mean R F(a); he is neither counted as complete nor left out. A grid
/// over R, k and t, exactly, and no sampling.
///
/// @param people who could have led to somebody, `young` of them not for the whole window yet
/// @param led to so many further people within the window
/// @param number R with its range; `half` and `nineInTen` one time in two, nine in ten
/// @param above the chance that it is above 1
/// @param lnMean mean and `lnSpread` of what is believed of ln R
public record Offspring(
        int people,
        int young,
        int led,
        Finding number,
        Interval half,
        Interval nineInTen,
        double above,
        double lnMean,
        double lnSpread) {
    /// Days within which somebody led to is counted.
    public static final int WINDOW = 180;

    /// How sure it must be before it is said that a network grows by itself.
    private static final double SURE = .95;

    private static final int NUMBERS = 61;
    private static final double[] SHAPES = spaced(13, .02, 12.5);
    private static final double[] DELAYS = spaced(11, 6, 1500);

    /// One who could have led to others.
    ///
    /// @param days since he was met, 0 or more
    /// @param lags in days, of those he led to within the window
    public record Parent(int days, List<Integer> lags) {
        public Parent {
            lags = List.copyOf(lags);
            var last = Math.min(days, WINDOW);
            if (days < 0 || lags.stream().anyMatch(lag -> lag < 0 || lag > last))
                throw new IllegalArgumentException(lags + " within " + days + " days");
        }
    }

    /// What is thought of ln R before looking: it is normal.
    public record Start(double mean, double spread) {
        /// Half a person, and above one in a quarter of all cases: most cascades die out (Watts,
        /// Peretti 2007; Goel, Watts, Goldstein 2012), and the claim must not win by being assumed.
        public static final Start USUAL = new Start(Math.log(.5), 1);

        /// Of one group, going by the others: groups differ by a factor of about 1.6.
        public static Start beside(Offspring others) {
            return new Start(others.lnMean(), Math.hypot(others.lnSpread(), .5));
        }
    }

    public static Offspring of(List<Parent> parents) {
        return of(parents, Start.USUAL);
    }

    public static Offspring of(List<Parent> parents, Start start) {
        var seen = Seen.of(parents);
        var wide = spaced(NUMBERS, Math.exp(-6), Math.exp(2.5));
        var first = weights(seen, start, wide);
        // Much evidence is narrower than the steps of the first grid.
        var from = Math.max(0, least(first) - 1);
        var until = Math.min(NUMBERS - 1, most(first) + 1);
        var numbers = spaced(NUMBERS, wide[from], wide[until]);
        var weights = weights(seen, start, numbers);
        return told(parents, start, numbers, weights);
    }

    private static int least(double[] weights) {
        return IntStream.range(0, NUMBERS).filter(i -> weights[i] > 1e-9).findFirst().orElse(0);
    }

    private static int most(double[] weights) {
        return IntStream.range(0, NUMBERS).filter(i -> weights[i] > 1e-9).max().orElse(NUMBERS - 1);
    }

    /// Evenly by their logarithms.
    private static double[] spaced(int n, double from, double until) {
        return IntStream.range(0, n)
                .mapToDouble(i -> from * Math.pow(until / from, (double) i / (n - 1)))
                .toArray();
    }

    private record Cell(int days, int led) {}

    /// All that the likelihood asks of the parents.
    private record Seen(Map<Cell, Integer> cells, int lags, double sum) {
        static Seen of(List<Parent> parents) {
            var cells = new HashMap<Cell, Integer>();
            var lags = 0;
            var sum = 0.0;
            for (var parent : parents) {
                var days = Math.min(parent.days(), WINDOW);
                cells.merge(new Cell(days, parent.lags().size()), 1, Integer::sum);
                lags += parent.lags().size();
                for (var lag : parent.lags()) sum += lag + .5;
            }
            return new Seen(cells, lags, sum);
        }
    }

    /// The share of those led to within the window who are there after so many days.
    static double arrived(double days, double delay) {
        return Math.expm1(-days / delay) / Math.expm1(-WINDOW / delay);
    }

    /// For each R how likely it is, whatever the shape and the delay.
    private static double[] weights(Seen seen, Start start, double[] numbers) {
        var shapes = SHAPES.length * DELAYS.length;
        var ln = new double[numbers.length * shapes];
        for (var k = 0; k < SHAPES.length; k++)
            for (var t = 0; t < DELAYS.length; t++)
                for (var r = 0; r < numbers.length; r++)
                    ln[r * shapes + k * DELAYS.length + t] =
                            prior(start, numbers[r], SHAPES[k], DELAYS[t])
                                    + delays(seen, DELAYS[t]);
        for (var cell : seen.cells().entrySet()) add(ln, cell.getKey(), cell.getValue(), numbers);
        var chances = Grid.chances(ln);
        return IntStream.range(0, numbers.length)
                .mapToDouble(r -> Arrays.stream(chances, r * shapes, (r + 1) * shapes).sum())
                .toArray();
    }

    private static double prior(Start start, double number, double shape, double delay) {
        var r = (Math.log(number) - start.mean()) / start.spread();
        var k = Math.log(shape / .5);
        var t = Math.log(delay / 60);
        return -(r * r + k * k + t * t) / 2;
    }

    private static double delays(Seen seen, double delay) {
        return -seen.sum() / delay
                - seen.lags() * (Math.log(delay) + Math.log(-Math.expm1(-WINDOW / delay)));
    }

    /// So many people of one age and count. The share that can be there yet stands in the mean
    /// only: in the count itself it cancels against the delays.
    private static void add(double[] ln, Cell cell, int times, double[] numbers) {
        var arrived = Arrays.stream(DELAYS).map(delay -> arrived(cell.days(), delay)).toArray();
        var own = Arrays.stream(SHAPES).map(shape -> gathered(shape, cell.led())).toArray();
        var i = 0;
        for (var number : numbers)
            for (var k = 0; k < SHAPES.length; k++) {
                var count = SHAPES[k] + cell.led();
                var fixed = own[k] + cell.led() * Math.log(number);
                for (var share : arrived)
                    ln[i++] += times * (fixed - count * Math.log(SHAPES[k] + number * share));
            }
    }

    private static double gathered(double shape, int led) {
        return LogGamma.value(shape + led) - LogGamma.value(shape) + shape * Math.log(shape);
    }

    private static Offspring told(
            List<Parent> parents, Start start, double[] numbers, double[] weights) {
        var mean = 0.0;
        var lnMean = 0.0;
        var lnSquare = 0.0;
        for (var i = 0; i < NUMBERS; i++) {
            var ln = Math.log(numbers[i]);
            mean += weights[i] * numbers[i];
            lnMean += weights[i] * ln;
            lnSquare += weights[i] * ln * ln;
        }
        var variance = Math.max(0, lnSquare - lnMean * lnMean);
        var people = parents.size();
        var young = (int) parents.stream().filter(each -> each.days() < WINDOW).count();
        var led = parents.stream().mapToInt(each -> each.lags().size()).sum();
        var within =
                new Interval(quantile(numbers, weights, .1), quantile(numbers, weights, .9), .8);
        var above = above(numbers, weights);
        return new Offspring(
                people,
                young,
                led,
                new Finding(
                        mean,
                        within,
                        people,
                        Math.clamp(variance / (start.spread() * start.spread()), 0, 1),
                        label(people, above),
                        Basis.OBSERVED,
                        sentence(mean, within, people, young)),
                new Interval(quantile(numbers, weights, .25), quantile(numbers, weights, .75), .5),
                new Interval(quantile(numbers, weights, .05), quantile(numbers, weights, .95), .9),
                above,
                lnMean,
                Math.sqrt(variance));
    }

    private static Label label(int people, double above) {
        if (people == 0) return Label.NO_DATA;
        if (people < Few.TEN) return Label.TOO_EARLY;
        return above >= SURE || above <= 1 - SURE ? Label.LEANING : Label.OPEN;
    }

    private static String sentence(double mean, Interval within, int people, int young) {
        return String.format(
                Locale.ROOT,
                "One new person led to %.2f further people within %d days (4 in 5: %.2f to %.2f), going by %d people%s.",
                mean,
                WINDOW,
                within.low(),
                within.high(),
                people,
                young == 0 ? "" : ", " + young + " of them met less than that ago");
    }

    /// Each number stands for what lies around it, half a step to both sides.
    private static double quantile(double[] numbers, double[] weights, double chance) {
        var step = Math.log(numbers[1] / numbers[0]);
        var sum = 0.0;
        for (var i = 0; i < NUMBERS; i++) {
            if (sum + weights[i] >= chance)
                return numbers[i] * Math.exp(step * ((chance - sum) / weights[i] - .5));
            sum += weights[i];
        }
        return numbers[NUMBERS - 1];
    }

    private static double above(double[] numbers, double[] weights) {
        var step = Math.log(numbers[1] / numbers[0]);
        return IntStream.range(0, NUMBERS)
                .mapToDouble(i -> weights[i] * Math.clamp(Math.log(numbers[i]) / step + .5, 0, 1))
                .sum();
    }

    /// Whether the range itself says that the network grows by itself.
    public boolean growing() {
        return number.label() == Label.LEANING && nineInTen.low() > 1;
    }
}
