package pavement.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// What a success is worth: a lognormal whose spread is bounded, since an unbounded one makes the
/// mean infinite (SCIENCE B3). Given the spread, the centre is conjugate; the spread is a grid.
public final class Worths {
    private static final int SPREADS = 37;
    private static final double TAU = 2;
    private static final int DRAWS = 4_000;
    private static final int PACES = 512;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final List<Double> seen;
    private final List<World> worlds;

    /// @param spread of the logarithms; `centre` where their mean lies given it, with that
    ///   `variance`
    private record World(double spread, double centre, double variance, double weight) {
        double mean() {
            return Math.exp(centre + variance / 2 + spread * spread / 2);
        }
    }

    private Worths(List<Double> seen, List<World> worlds) {
        this.seen = seen;
        this.worlds = worlds;
    }

    /// @param seen what each success was worth, above nought
    /// @param usual what a typical one is worth by the owner's own word, or over all groups
    public static Worths of(List<Double> seen, double usual) {
        for (var each : seen)
            if (!(each > 0) || each.isInfinite())
                throw new IllegalArgumentException("a success worth " + each);
        if (!(usual > 0)) throw new IllegalArgumentException("usually worth " + usual);
        var logs = seen.stream().mapToDouble(Math::log).toArray();
        var worlds =
                IntStream.range(0, SPREADS)
                        .mapToObj(i -> world(.2 + .05 * i, logs, Math.log(usual)))
                        .toList();
        var chances = Grid.chances(worlds.stream().mapToDouble(World::weight).toArray());
        return new Worths(
                List.copyOf(seen),
                IntStream.range(0, SPREADS)
                        .mapToObj(i ->
                                new World(
                                        worlds.get(i).spread(),
                                        worlds.get(i).centre(),
                                        worlds.get(i).variance(),
                                        chances[i]))
                        .toList());
    }

    private static World world(double s, double[] logs, double usual) {
        var n = logs.length;
        var mean = n == 0 ? usual : Arrays.stream(logs).average().orElse(usual);
        var off = Arrays.stream(logs).map(each -> (each - mean) * (each - mean)).sum();
        var variance = 1 / (1 / (TAU * TAU) + n / (s * s));
        var centre = variance * (usual / (TAU * TAU) + n * mean / (s * s));
        var ln = -s * s / 2 - n * Math.log(s) - off / (2 * s * s);
        if (n > 0)
            ln -=
                    Math.log1p(n * TAU * TAU / (s * s)) / 2
                            + (mean - usual) * (mean - usual) / (2 * (TAU * TAU + s * s / n));
        return new World(s, centre, variance, ln);
    }

    /// The typical success: half of them are worth more. Said before the mean, which one large deal
    /// can make.
    public double typical() {
        return typical(.5);
    }

    /// Where the typical success lies, four times in five.
    public Interval within() {
        return new Interval(typical(.1), typical(.9), .8);
    }

    private double typical(double chance) {
        var low = worlds.stream().mapToDouble(each -> each.centre() - 12).min().orElse(0);
        var high = worlds.stream().mapToDouble(each -> each.centre() + 12).max().orElse(0);
        for (var i = 0; i < 60; i++) {
            var middle = (low + high) / 2;
            if (below(middle) < chance) low = middle;
            else high = middle;
        }
        return Math.exp((low + high) / 2);
    }

    private double below(double ln) {
        return worlds.stream()
                .mapToDouble(each ->
                        each.weight()
                                * Normal.below((ln - each.centre()) / Math.sqrt(each.variance())))
                .sum();
    }

    public double mean() {
        return worlds.stream().mapToDouble(each -> each.weight() * each.mean()).sum();
    }

    /// How much of the sum is its largest part; empty when nothing was seen.
    public OptionalDouble largest() {
        var sum = seen.stream().mapToDouble(each -> each).sum();
        return seen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seen.stream().mapToDouble(each -> each).max().orElse(0) / sum);
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
        var world = worlds.getLast();
        for (var each : worlds) {
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
            var apart = new double[THIN * THIN];
            for (var i = 0; i < THIN; i++)
                for (var k = 0; k < THIN; k++) {
                    var gap = part(i) - other.part(k);
                    apart[i * THIN + k] = gap;
                    ahead += gap > 0 ? 1 : gap == 0 ? .5 : 0;
                    loss += Math.max(0, -gap);
                    otherLoss += Math.max(0, gap);
                }
            Arrays.sort(apart);
            double all = apart.length;
            var better = Math.max(mean(), other.mean());
            return new Comparison(
                    ahead / all,
                    loss / all,
                    otherLoss / all,
                    gap(apart),
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
            return IntStream.range(0, THIN).mapToDouble(this::part).average().orElse(0);
        }

        private double part(int i) {
            return quantile((i + .5) / THIN);
        }

        private static Gap gap(double[] apart) {
            var last = apart.length - 1;
            return new Gap(
                    (apart[last / 2] + apart[last - last / 2]) / 2,
                    apart[(int) Math.round(last * .1)],
                    apart[(int) Math.round(last * .9)],
                    apart[(int) Math.round(last * .05)],
                    apart[(int) Math.round(last * .95)],
                    apart[(int) Math.round(last * .25)],
                    apart[(int) Math.round(last * .75)]);
        }
    }
}
