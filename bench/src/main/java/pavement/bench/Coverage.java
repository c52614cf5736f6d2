package pavement.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.evidence.Claims;
import pavement.evidence.Claims.Pace;
import pavement.evidence.Claims.Share;
import pavement.evidence.Estimate;
import pavement.evidence.Worths;

/// How often a range that says four times in five holds the truth, in worlds drawn so that sides differ as the start
/// says (SCIENCE B1-B3). `Coverage WORLDS`; with 4,000 worlds a share is known to about one point.
final class Coverage {
    private final int worlds;

    private Coverage(int worlds) {
        this.worlds = worlds;
    }

    public static void main(String[] args) {
        var coverage = new Coverage(Integer.parseInt(args[0]));
        System.out.println("| what | world | the range of one side | the range of the gap |");
        System.out.println("|---|---|---|---|");
        coverage.shares(12, .15, 31);
        coverage.shares(12, .3, 32);
        coverage.shares(30, .15, 33);
        coverage.paces(2, .5, 51);
        coverage.paces(4, 1, 52);
        coverage.worths(.5, 61);
        coverage.worths(1, 62);
        coverage.worths(1.8, 63);
    }

    /// Counts what is held.
    private final class Held {
        private int one;
        private int gap;

        void one(double low, double truth, double high) {
            if (low <= truth && truth <= high) one++;
        }

        void gap(double low, double truth, double high) {
            if (low <= truth && truth <= high) gap++;
        }

        void print(String what, String world) {
            System.out.printf(
                    Locale.ROOT, "| %s | %s | %.1f %% | %.1f %% |%n", what, world, 100.0 * one / worlds, 100.0 * gap / worlds);
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private void shares(double kappa, double mean, long seed) {
        var random = random(seed);
        var held = new Held();
        for (var world = 0; world < worlds; world++) {
            var one = beta(random, kappa, mean);
            var other = beta(random, kappa, mean);
            var claims = Claims.shares(List.of(tried(random, one), tried(random, other)));
            var range = Estimate.of(claims.believed(0));
            var gap = claims.compare(0, 1).gap();
            held.one(range.low(), one, range.high());
            held.gap(gap.low(), one - other, gap.high());
        }
        held.print("share of attempts", "kappa %s, mean %s".formatted(kappa, mean));
    }

    private void paces(double shape, double usual, long seed) {
        var random = random(seed);
        var held = new Held();
        for (var world = 0; world < worlds; world++) {
            var one = gamma(random, shape) * usual / shape;
            var other = gamma(random, shape) * usual / shape;
            var claims = Claims.paces(List.of(worked(random, one), worked(random, other)));
            var range = Estimate.of(claims.believed(0));
            var gap = claims.compare(0, 1).gap();
            held.one(range.low(), one, range.high());
            held.gap(gap.low(), one - other, gap.high());
        }
        held.print("next steps an hour", "shape %s, mean %s".formatted(shape, usual));
    }

    /// What an hour brings: paces as above, and successes whose logarithms lie that far apart.
    private void worths(double spread, long seed) {
        var random = random(seed);
        var held = new Held();
        for (var world = 0; world < worlds; world++) {
            var one = Side.of(random, spread);
            var other = Side.of(random, spread);
            var usual = 1000.0;
            var claims = Claims.paces(List.of(one.pace(), other.pace()));
            var hours = Worths.of(one.values(), usual).hours(claims.believed(0));
            var others = Worths.of(other.values(), usual).hours(claims.believed(1));
            held.one(hours.quantile(.1), one.truth(), hours.quantile(.9));
            var gap = hours.compare(others, 20, 20).gap();
            held.gap(gap.low(), one.truth() - other.truth(), gap.high());
        }
        held.print("money an hour", "spread %s".formatted(spread));
    }

    /// @param truth what an hour brings in the mean
    private record Side(double truth, Pace pace, List<Double> values) {
        static Side of(RandomGenerator random, double spread) {
            var rate = gamma(random, 2) * .5 / 2;
            var center = Math.log(1000) + 2 * random.nextGaussian();
            var pace = worked(random, rate);
            var values = new ArrayList<Double>();
            for (var i = 0; i < pace.results(); i++) values.add(Math.exp(center + spread * random.nextGaussian()));
            return new Side(rate * Math.exp(center + spread * spread / 2), pace, values);
        }
    }

    private static Pace worked(RandomGenerator random, double truth) {
        var hours = 3 + 30 * random.nextDouble();
        var results = -1;
        var left = Math.exp(-truth * hours);
        for (var product = 1.0; product > left; results++) product *= random.nextDouble();
        return new Pace(results, hours, 20);
    }

    private static Share tried(RandomGenerator random, double truth) {
        var tries = 10 + random.nextInt(60);
        var hits = 0;
        for (var i = 0; i < tries; i++) if (random.nextDouble() < truth) hits++;
        return new Share(hits, tries);
    }

    private static double beta(RandomGenerator random, double kappa, double mean) {
        var a = gamma(random, kappa * mean);
        return a / (a + gamma(random, kappa * (1 - mean)));
    }

    /// Marsaglia and Tsang 2000.
    private static double gamma(RandomGenerator random, double shape) {
        if (shape < 1) return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) return d * v;
        }
    }
}
