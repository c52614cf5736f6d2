package pavement.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The most valuable things that fit the minutes while the active ones hold their share of them
/// (SCIENCE C5), exactly.
///
/// Greedy picking by value a minute loses 7.5 % on average and 39 % at worst, so it is not used.
final class Knapsack {
    private static final double NOWHERE = Double.NEGATIVE_INFINITY;

    private final List<Item> items;
    private final int step;
    private final int most;
    private final int length;
    private final double[][][] best;
    private final boolean[][][][] taken;

    /// @param minutes rounded up to the step of the table
    record Item(double value, int minutes, boolean active) {
        static Item of(Candidate candidate) {
            return new Item(candidate.value(), candidate.minutes(), candidate.active());
        }
    }

    private Knapsack(List<Item> items, int minutes, int most, int step) {
        this.items = items;
        this.step = step;
        this.most = Math.min(most, items.size());
        this.length = minutes / step;
        this.best = new double[length + 1][length + 1][this.most + 1];
        this.taken = new boolean[items.size()][][][];
    }

    /// Which items, by place, in their order.
    ///
    /// @param minutes the budget left, and `most` the number of items left
    /// @param share of the minutes used that should be active
    /// @param before what is in the plan anyway, and counts for the share
    static List<Integer> choose(
            List<Item> items, int minutes, int most, double share, Used before) {
        return filled(items, minutes, most).back(share, before);
    }

    /// The same with the share and without it, from one table: what the share costs.
    ///
    /// @param kept with it, and `free` without
    record Both(List<Integer> kept, List<Integer> free) {}

    static Both both(List<Item> items, int minutes, int most, double share, Used before) {
        var table = filled(items, minutes, most);
        return new Both(table.back(share, before), table.back(0, before));
    }

    private static Knapsack filled(List<Item> items, int minutes, int most) {
        // A long day is cut in larger pieces: the table stays small and nobody plans ten hours by
        // five minutes.
        var step = Math.max(5, (minutes / 48 + 4) / 5 * 5);
        var table = new Knapsack(items, Math.max(0, minutes), Math.max(0, most), step);
        table.fill();
        return table;
    }

    /// Minutes that are spoken for, and how many of them are active.
    record Used(int minutes, int active) {
        static final Used NOTHING = new Used(0, 0);
    }

    private int size(Item item) {
        return Math.max(1, (item.minutes() + step - 1) / step);
    }

    private void fill() {
        for (var row : best) for (var cell : row) Arrays.fill(cell, NOWHERE);
        best[0][0][0] = 0;
        for (var i = 0; i < items.size(); i++) {
            taken[i] = new boolean[length + 1][length + 1][most + 1];
            offer(i, items.get(i), size(items.get(i)));
        }
    }

    private void offer(int i, Item item, int size) {
        var active = item.active() ? size : 0;
        for (var t = length - size; t >= 0; t--)
            for (var a = Math.min(t, length - active); a >= 0; a--)
                for (var k = most - 1; k >= 0; k--) {
                    var value = best[t][a][k] + item.value();
                    if (value > best[t + size][a + active][k + 1]) {
                        best[t + size][a + active][k + 1] = value;
                        taken[i][t + size][a + active][k + 1] = true;
                    }
                }
    }

    private List<Integer> back(double share, Used before) {
        var at = end(share, before);
        var chosen = new ArrayList<Integer>();
        int t = at[0], a = at[1], k = at[2];
        for (var i = items.size() - 1; i >= 0; i--) {
            if (!taken[i][t][a][k]) continue;
            chosen.addFirst(i);
            var size = size(items.get(i));
            t -= size;
            a -= items.get(i).active() ? size : 0;
            k--;
        }
        return chosen;
    }

    /// The best end that keeps the share; when promises alone break it, the end that comes nearest.
    private int[] end(double share, Used before) {
        var found = new int[3];
        var value = 0.0;
        var short0 = lack(0, 0, share, before);
        for (var t = 0; t <= length; t++)
            for (var a = 0; a <= t; a++)
                for (var k = 0; k <= most; k++) {
                    if (best[t][a][k] == NOWHERE) continue;
                    var lacks = lack(t, a, share, before);
                    if (lacks < short0 - 1e-9
                            || (lacks <= short0 + 1e-9 && best[t][a][k] > value)) {
                        found = new int[] {t, a, k};
                        value = best[t][a][k];
                        short0 = lacks;
                    }
                }
        return found;
    }

    private double lack(int t, int a, double share, Used before) {
        return Math.max(0, share * (before.minutes() + t * step) - (before.active() + a * step));
    }
}
