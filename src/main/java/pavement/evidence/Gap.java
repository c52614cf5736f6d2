package pavement.evidence;

import java.util.Arrays;

/// By how much one number exceeds another, as far as is known. Worked out on a grid and not drawn,
/// so that swapping the two mirrors it exactly.
///
/// @param mean the best guess; `low` and `high`, `least` and `most`, `from` and `until` as in
///   [Estimate]
public record Gap(
        double mean,
        double low,
        double high,
        double least,
        double most,
        double from,
        double until) {
    private static final int CELLS = 128;

    /// A chance that moves no digit.
    private static final double NOTHING = 1e-13;

    /// Both live in the same worlds; within one world they know nothing of each other.
    static Gap between(Mixture one, Mixture other) {
        if (one.narrow() && other.narrow())
            return bell(one.mean() - other.mean(), Math.hypot(one.spread(), other.spread()));
        var first = one.alone();
        var second = other.alone();
        var start = Math.min(first.quantile(2e-4), second.quantile(2e-4));
        var end = Math.max(first.quantile(1 - 2e-4), second.quantile(1 - 2e-4));
        var cell = (end - start) / CELLS;
        var edges = new double[CELLS + 1];
        for (var i = 0; i <= CELLS; i++) edges[i] = one.axis().place(start + i * cell);
        var apart = new double[2 * CELLS + 1];
        var weights = one.weights();
        var mine = one.below();
        var theirs = other.below();
        for (var k = 0; k < weights.length; k++)
            spread(weights[k], cells(mine.get(k), edges), cells(theirs.get(k), edges), apart);
        return of(one.mean() - other.mean(), apart, cell);
    }

    private static Gap bell(double mean, double spread) {
        var four = spread * Normal.quantile(.9);
        var nine = spread * Normal.quantile(.95);
        var half = spread * Normal.quantile(.75);
        return new Gap(
                mean, mean - four, mean + four, mean - nine, mean + nine, mean - half, mean + half);
    }

    /// What lies between each two edges, the tails in the outermost.
    private static double[] cells(double[] below, double[] edges) {
        var cells = new double[CELLS];
        var last = 0.0;
        for (var i = 0; i < CELLS; i++) {
            var next = i == CELLS - 1 ? 1 : at(below, edges[i + 1]);
            cells[i] = Math.max(0, next - last);
            last = Math.max(last, next);
        }
        return cells;
    }

    private static double at(double[] below, double place) {
        var i = (int) Math.clamp(Math.floor(place), 0, below.length - 2);
        return below[i] + Math.clamp(place - i, 0, 1) * (below[i + 1] - below[i]);
    }

    private static void spread(double weight, double[] one, double[] other, double[] apart) {
        var from = 0;
        var until = CELLS;
        while (from < until && other[from] < NOTHING) from++;
        while (until > from && other[until - 1] < NOTHING) until--;
        for (var i = 0; i < CELLS; i++) {
            var mine = weight * one[i];
            if (mine < NOTHING) continue;
            for (var k = from; k < until; k++) apart[CELLS + i - k] += mine * other[k];
        }
    }

    private static Gap of(double mean, double[] apart, double cell) {
        var all = Arrays.stream(apart).sum();
        var at = new double[6];
        double[] chances = {.1, .9, .05, .95, .25, .75};
        for (var q = 0; q < at.length; q++) at[q] = quantile(chances[q] * all, apart, cell);
        return new Gap(mean, at[0], at[1], at[2], at[3], at[4], at[5]);
    }

    private static double quantile(double mass, double[] apart, double cell) {
        var below = 0.0;
        for (var i = 0; i < apart.length; i++) {
            if (below + apart[i] >= mass && apart[i] > 0)
                return (i - CELLS - .5 + (mass - below) / apart[i]) * cell;
            below += apart[i];
        }
        return CELLS * cell;
    }
}
