package pavement.evidence;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How many pairs it takes until [Pairs] settles between two rates: exact, by going through every
/// path of wins and losses at once (SCIENCE B5a).
///
/// A pair decides where one arm hits and the other does not. How many decided pairs it takes
/// follows from the share of wins alone; how many pairs those are is binomial.
public final class Settling {
    /// Decided pairs followed; nobody waits longer.
    private static final int FOLLOWED = 1_500;

    /// Pairs that stand for "more than can be followed".
    public static final long FOREVER = 5_000;

    private static final int[] ENOUGH = enough();

    private final double decided;

    /// By so many decided pairs, with that chance.
    private final double[] settled;

    private Settling(double decided, double[] settled) {
        this.decided = decided;
        this.settled = settled;
    }

    /// @param worse share of tries of the one arm of which something comes, `better` of the other
    public static Settling between(double worse, double better) {
        var wins = better * (1 - worse);
        var decided = wins + worse * (1 - better);
        return new Settling(decided, decided > 0 ? settled(wins / decided) : new double[1]);
    }

    private static double[] settled(double share) {
        var sum = new double[FOLLOWED + 1];
        var open = new double[FOLLOWED + 1];
        open[0] = 1;
        for (var d = 1; d <= FOLLOWED; d++) {
            sum[d] = sum[d - 1];
            var next = new double[FOLLOWED + 1];
            for (var losses = 0; losses <= d; losses++) {
                var here =
                        open[losses] * share + (losses == 0 ? 0 : open[losses - 1] * (1 - share));
                if (here < 1e-15) continue;
                if (enough(d - losses, losses)) sum[d] += here;
                else next[losses] = here;
            }
            open = next;
        }
        return sum;
    }

    private static boolean enough(int wins, int losses) {
        return Math.max(wins, losses) >= ENOUGH[Math.min(wins, losses)];
    }

    /// Wins that settle it against so many losses; each loss asks for more of them.
    private static int[] enough() {
        var all = new int[FOLLOWED + 1];
        var wins = 0;
        for (var losses = 0; losses <= FOLLOWED; losses++) {
            wins = Math.max(wins, losses);
            while (Pairs.ln(wins, losses) < Math.log(Pairs.ENOUGH) - 1e-12 || wins <= losses)
                wins++;
            all[losses] = wins;
        }
        return all;
    }

    /// Pairs after which it is settled with that chance; [#FOREVER] where they cannot be followed.
    public long pairs(double chance) {
        var low = 1L;
        var high = FOREVER;
        while (low < high) {
            var middle = (low + high) / 2;
            if (by(middle) >= chance) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// The chance that so many pairs settle it.
    double by(long pairs) {
        var deciding = BinomialDistribution.of((int) pairs, Math.min(1, decided));
        var chance = 0.0;
        for (var d = 1; d <= Math.min(pairs, settled.length - 1); d++)
            chance += deciding.probability(d) * settled[d];
        return chance
                + deciding.survivalProbability(settled.length - 1) * settled[settled.length - 1];
    }
}
