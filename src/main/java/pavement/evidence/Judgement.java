package pavement.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How well he judges beforehand (SCIENCE F1): the Brier score, its skill against always saying how
/// often it came so far, and on which side he errs.
///
/// @param expected how many he expected in all, and `came` how many there were
/// @param brier mean squared error of his guesses; 0 is perfect, .25 is always saying half
/// @param plain the same for somebody who always says how often it came before
/// @param shift by how much his log odds would have to be moved; above 0 he is too pessimistic
/// @param pessimistic the chance that it is above 0
public record Judgement(
        int n,
        double expected,
        long came,
        double brier,
        double plain,
        Finding shift,
        double spread,
        double pessimistic) {
    /// He changes, so only so many of the last guesses count (SCIENCE N, F).
    public static final int LATELY = 50;

    private static final int NODES = 401;
    private static final double STEP = .02;

    /// @param all in the order in which they were made
    public static Judgement of(List<Guess> all) {
        var lately = all.subList(Math.max(0, all.size() - LATELY), all.size());
        var n = lately.size();
        var expected = lately.stream().mapToDouble(Guess::said).sum();
        var came = lately.stream().filter(Guess::came).count();
        var chances =
                Grid.chances(IntStream.range(0, NODES).mapToDouble(i -> ln(lately, i)).toArray());
        var mean = IntStream.range(0, NODES).mapToDouble(i -> chances[i] * at(i)).sum();
        var square = IntStream.range(0, NODES).mapToDouble(i -> chances[i] * at(i) * at(i)).sum();
        // A grid has a point at nought, and half of it lies above.
        var above =
                IntStream.range(NODES / 2 + 1, NODES).mapToDouble(i -> chances[i]).sum()
                        + chances[NODES / 2] / 2;
        return new Judgement(
                n,
                expected,
                came,
                n == 0 ? 0 : lately.stream().mapToDouble(Guess::loss).sum() / n,
                plain(all, n),
                shift(n, mean, square - mean * mean, chances, expected, came),
                Math.sqrt(square - mean * mean),
                above);
    }

    private static double at(int i) {
        return (i - NODES / 2) * STEP;
    }

    private static double ln(List<Guess> guesses, int i) {
        var shift = at(i);
        var ln = -shift * shift / 2;
        for (var guess : guesses) {
            var odds = Math.log(guess.said() / (1 - guess.said())) + shift;
            ln -= Math.log1p(Math.exp(guess.came() ? -odds : odds));
        }
        return ln;
    }

    /// Says of each how often it came before, Beta(1, 1) at the start; the future is not looked at.
    private static double plain(List<Guess> all, int n) {
        var hits = 1.0;
        var tries = 2.0;
        var loss = 0.0;
        for (var i = 0; i < all.size(); i++) {
            var happened = all.get(i).happened();
            if (i >= all.size() - n) loss += Math.pow(hits / tries - happened, 2);
            hits += happened;
            tries++;
        }
        return n == 0 ? 0 : loss / n;
    }

    private static Finding shift(
            int n, double mean, double variance, double[] chances, double expected, long came) {
        return new Finding(
                mean,
                new Interval(quantile(chances, .1), quantile(chances, .9), .8),
                n,
                // The prior's variance is 1, so this is the part of it that is still there.
                Math.clamp(variance, 0, 1),
                n == 0 ? Label.NO_DATA : n < Few.FIVE ? Label.TOO_EARLY : Label.OPEN,
                Basis.OBSERVED,
                String.format(Locale.ROOT, "You expected %.1f in %d; %d came.", expected, n, came));
    }

    private static double quantile(double[] chances, double chance) {
        var sum = 0.0;
        for (var i = 0; i < NODES; i++) {
            if (sum + chances[i] >= chance)
                return at(i) - STEP / 2 + STEP * (chance - sum) / chances[i];
            sum += chances[i];
        }
        return at(NODES - 1);
    }

    /// How much better than always saying how often it came: 1 is perfect, 0 no better, below it
    /// worse.
    public double skill() {
        return plain == 0 ? 0 : 1 - brier / plain;
    }
}
