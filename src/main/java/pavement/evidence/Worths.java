package pavement.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What a success is worth: a lognormal whose spread is bounded, since an unbounded one makes the
/// mean infinite (SCIENCE B3). Given the spread, the centre is conjugate; the spread is a grid.
public final class Worths {
    private static final double NARROWEST = .2;
    private static final double STEP = .05;
    private static final double TAU = 2;
    private static final int DRAWS = 4_000;
    private static final int PACES = 512;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final Seen seen;
    private final List<World> printed;
    private final List<World> wide;

    /// What successes were worth, as far as it matters: so many of them need no more room than one.
    ///
    /// @param ln the mean of their logarithms, and `off` the sum of the squares of what they lie
    ///   off it
    /// @param sum of all, and `largest` of them
    public record Seen(long n, double ln, double off, double sum, double largest) {
        public static final Seen NONE = new Seen(0, 0, 0, 0, 0);

        /// @param each of them, above nought
        public static Seen of(List<Double> each) {
            return of(
                    each.stream().mapToDouble(it -> it).toArray(),
                    LongStream.generate(() -> 1).limit(each.size()).toArray());
        }

        /// Each of those as often as its count says.
        public static Seen of(double[] values, long[] counts) {
            double sum = 0, ln = 0, off = 0, largest = 0;
            var n = 0L;
            for (var i = 0; i < values.length; i++) {
                if (counts[i] == 0) continue;
                if (!(values[i] > 0) || Double.isInfinite(values[i]))
                    throw new IllegalArgumentException("a success worth " + values[i]);
                n += counts[i];
                sum += counts[i] * values[i];
                ln += counts[i] * Math.log(values[i]);
                largest = Math.max(largest, values[i]);
            }
            if (n == 0) return NONE;
            for (var i = 0; i < values.length; i++) {
                if (counts[i] == 0) continue;
                var apart = Math.log(values[i]) - ln / n;
                off += counts[i] * apart * apart;
            }
            return new Seen(n, ln / n, off, sum, largest);
        }

        /// What is usual among both: the middle of their logarithms.
        public static double usual(Seen one, Seen other) {
            var n = one.n() + other.n();
            return n == 0 ? 1 : Math.exp((one.n() * one.ln() + other.n() * other.ln()) / n);
        }
    }

    /// How the spread of the logarithms is believed to lie before anything is seen.
    private enum Start {
        /// As SCIENCE B3 prints it: half a bell of width 1, up to 2. Best guesses rest on it.
        PRINTED(2),
        /// All spreads alike, up to 2.5. A range has to hold where deals lie further apart than the
        /// bell takes for likely: with it, a spread of 1.8 was held in 67 worlds of 100.
        WIDE(2.5);

        private final double most;

        Start(double most) {
            this.most = most;
        }

        private double ln(double spread) {
            return switch (this) {
                case PRINTED -> -spread * spread / 2;
                case WIDE -> 0;
            };
        }

        List<World> worlds(Seen seen, double usual) {
            var count = (int) Math.round((most - NARROWEST) / STEP) + 1;
            var worlds =
                    IntStream.range(0, count)
                            .mapToObj(i -> world(NARROWEST + STEP * i, seen, Math.log(usual)))
                            .toList();
            var chances =
                    Grid.chances(
                            worlds.stream()
                                    .mapToDouble(each -> each.weight() + ln(each.spread()))
                                    .toArray());
            return IntStream.range(0, count)
                    .mapToObj(i -> worlds.get(i).weighing(chances[i]))
                    .toList();
        }
    }

    /// @param spread of the logarithms; `centre` where their mean lies given it, with that
    ///   `variance`
    private record World(double spread, double centre, double variance, double weight) {
        World weighing(double chance) {
            return new World(spread, centre, variance, chance);
        }

        double mean() {
            return Math.exp(centre + variance / 2 + spread * spread / 2);
        }

        /// The mean of what the median may be.
        double median() {
            return Math.exp(centre + variance / 2);
        }
    }

    private Worths(Seen seen, List<World> printed, List<World> wide) {
        this.seen = seen;
        this.printed = printed;
        this.wide = wide;
    }

    /// @param seen what each success was worth, above nought
    /// @param usual what a typical one is worth by the owner's own word, or over all groups
    public static Worths of(List<Double> seen, double usual) {
        return of(Seen.of(seen), usual);
    }

    /// The same of successes that were added up.
    public static Worths of(Seen seen, double usual) {
        if (!(usual > 0)) throw new IllegalArgumentException("usually worth " + usual);
        return new Worths(seen, Start.PRINTED.worlds(seen, usual), Start.WIDE.worlds(seen, usual));
    }

    /// Its weight is the logarithm of how likely what was seen is in it.
    private static World world(double s, Seen seen, double usual) {
        var n = seen.n();
        var mean = n == 0 ? usual : seen.ln();
        var variance = 1 / (1 / (TAU * TAU) + n / (s * s));
        var centre = variance * (usual / (TAU * TAU) + n * mean / (s * s));
        var ln = -n * Math.log(s) - seen.off() / (2 * s * s);
        if (n > 0)
            ln -=
                    Math.log1p(n * TAU * TAU / (s * s)) / 2
                            + (mean - usual) * (mean - usual) / (2 * (TAU * TAU + s * s / n));
        return new World(s, centre, variance, ln);
    }

    /// The typical success: half of them are worth more. Said before the mean, which one large deal
    /// can make. The mean of what it may be, as SCIENCE B3 prints it (866 of 500, 800 and 1200);
    /// while nothing was seen, what is usual, and never beyond its own range.
    public double typical() {
        if (seen.n() == 0) return typical(.5);
        var mean = printed.stream().mapToDouble(each -> each.weight() * each.median()).sum();
        return Math.min(mean, typical(.9));
    }

    /// Where the typical success lies, four times in five.
    public Interval within() {
        return new Interval(typical(.1), typical(.9), .8);
    }

    private double typical(double chance) {
        var low = wide.stream().mapToDouble(each -> each.centre() - 12).min().orElse(0);
        var high = wide.stream().mapToDouble(each -> each.centre() + 12).max().orElse(0);
        for (var i = 0; i < 60; i++) {
            var middle = (low + high) / 2;
            if (below(middle) < chance) low = middle;
            else high = middle;
        }
        return Math.exp((low + high) / 2);
    }

    private double below(double ln) {
        return wide.stream()
                .mapToDouble(each ->
                        each.weight()
                                * Normal.below((ln - each.centre()) / Math.sqrt(each.variance())))
                .sum();
    }

    public double mean() {
        return printed.stream().mapToDouble(each -> each.weight() * each.mean()).sum();
    }

    /// How much of the sum is its largest part; empty when nothing was seen.
    public OptionalDouble largest() {
        return seen.n() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(seen.largest() / seen.sum());
    }

    /// "One deal decides this number."
    public boolean oneDecides() {
        return largest().orElse(0) > .5;
    }

    /// What an hour brings: successes an hour times what one is worth, both with their doubt.
    public Hours hours(Mixture successes) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var alone = successes.alone();
        var paces =
                IntStream.range(0, PACES)
                        .mapToDouble(i -> alone.quantile((i + .5) / PACES))
                        .toArray();
        var drawn = new double[DRAWS];
        for (var i = 0; i < DRAWS; i++) drawn[i] = paces[random.nextInt(PACES)] * draw(random);
        Arrays.sort(drawn);
        return new Hours(drawn);
    }

    private double draw(RandomGenerator random) {
        var left = random.nextDouble();
        var world = wide.getLast();
        for (var each : wide) {
            left -= each.weight();
            if (left < 0) {
                world = each;
                break;
            }
        }
        var ln = world.centre() + random.nextGaussian() * Math.sqrt(world.variance());
        return Math.exp(ln + world.spread() * world.spread() / 2);
    }

    /// The best that is still compatible with no success in so many hours: nine times in ten it is
    /// less.
    public double atMost(Mixture successes) {
        return successes.quantile(.9) * typical();
    }

    /// What an hour is worth, as sorted draws, always the same ones.
    public static final class Hours {
        private static final int THIN = 400;
        private final double[] drawn;

        private Hours(double[] drawn) {
            this.drawn = drawn;
        }

        public double quantile(double chance) {
            return drawn[Math.clamp(Math.round(chance * DRAWS - .5), 0, DRAWS - 1)];
        }

        public double median() {
            return quantile(.5);
        }

        public Interval within() {
            return new Interval(quantile(.1), quantile(.9), .8);
        }

        /// The chance that this is more than the other, and what is lost by choosing either. Every
        /// part of one against every part of the other, so that names do not matter.
        public Comparison compare(Hours other, long tries, long otherTries) {
            double ahead = 0, loss = 0, otherLoss = 0;
            var mine = parts();
            var theirs = other.parts();
            for (var part : mine)
                for (var its : theirs) {
                    var gap = part - its;
                    ahead += gap > 0 ? 1 : gap == 0 ? .5 : 0;
                    loss += Math.max(0, -gap);
                    otherLoss += Math.max(0, gap);
                }
            double all = THIN * THIN;
            var better = Math.max(mean(), other.mean());
            return new Comparison(
                    ahead / all,
                    loss / all,
                    otherLoss / all,
                    gap(mine, theirs),
                    Comparison.label(
                            ahead / all,
                            loss / all,
                            otherLoss / all,
                            better,
                            tries,
                            otherTries,
                            false));
        }

        private double mean() {
            return Arrays.stream(parts()).average().orElse(0);
        }

        /// Of all draws so many that stand for them, the least first.
        private double[] parts() {
            return IntStream.range(0, THIN).mapToDouble(i -> quantile((i + .5) / THIN)).toArray();
        }

        private static Gap gap(double[] mine, double[] theirs) {
            return new Gap(
                    quantile(mine, theirs, .5),
                    quantile(mine, theirs, .1),
                    quantile(mine, theirs, .9),
                    quantile(mine, theirs, .05),
                    quantile(mine, theirs, .95),
                    quantile(mine, theirs, .25),
                    quantile(mine, theirs, .75));
        }

        /// From both ends, so that swapping the two mirrors it.
        private static double quantile(double[] mine, double[] theirs, double chance) {
            return (apart(mine, theirs, chance) - apart(theirs, mine, 1 - chance)) / 2;
        }

        /// The difference of any two that so many lie below: halved until it is found, which needs
        /// none of them laid out.
        private static double apart(double[] mine, double[] theirs, double chance) {
            var low = mine[0] - theirs[THIN - 1];
            var high = mine[THIN - 1] - theirs[0];
            for (var i = 0; i < 60; i++) {
                var middle = (low + high) / 2;
                if (below(mine, theirs, middle) < chance * THIN * THIN) low = middle;
                else high = middle;
            }
            return (low + high) / 2;
        }

        /// How many differences are no more than that; both lie in order, so one walk tells.
        private static int below(double[] mine, double[] theirs, double most) {
            var count = 0;
            var from = 0;
            for (var part : mine) {
                while (from < THIN && part - theirs[from] > most) from++;
                count += THIN - from;
            }
            return count;
        }
    }
}
