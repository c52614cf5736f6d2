package pavement.plan;

import java.util.random.RandomGenerator;

/// Random numbers of the shapes the plan needs.
final class Draws {
    private Draws() {}

    static double beta(RandomGenerator random, double a, double b) {
        var x = gamma(random, a);
        return x / (x + gamma(random, b));
    }

    /// Marsaglia and Tsang 2000.
    private static double gamma(RandomGenerator random, double shape) {
        if (shape < 1)
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + c * x, 3);
            if (v > 0
                    && Math.log(1 - random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v))
                return d * v;
        }
    }

    /// A seed that differs in every bit when one of its parts differs in one (the mixer of
    /// SplitMix64).
    static long seed(long one, long other) {
        var z = (one ^ Long.rotateLeft(other * 0x9E3779B97F4A7C15L, 31)) + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
