package pavement.circles;

import java.util.Arrays;

/// Who knows whom, as numbers from 0: lines without direction, each with a weight, in compressed
/// rows. The neighbours of one stand in order.
public final class Graph {
    private final int[] starts;
    private final int[] ends;
    private final double[] weights;

    private Graph(int[] starts, int[] ends, double[] weights) {
        this.starts = starts;
        this.ends = ends;
        this.weights = weights;
    }

    /// @param from and `to` the two ends of each line, in either direction; who is tied to himself
    ///   is left out, and of two lines between the same two the heavier stays
    public static Graph of(int size, int[] from, int[] to, double[] weight) {
        var once = turned(size, from, to, weight);
        // Turned over, rows come out in order: their ends are written row by row.
        return once.turned().merged();
    }

    private static Graph turned(int size, int[] from, int[] to, double[] weight) {
        var starts = new int[size + 1];
        for (var line = 0; line < from.length; line++)
            if (from[line] != to[line]) {
                starts[from[line] + 1]++;
                starts[to[line] + 1]++;
            }
        for (var node = 0; node < size; node++) starts[node + 1] += starts[node];
        var next = Arrays.copyOf(starts, size);
        var ends = new int[starts[size]];
        var weights = new double[starts[size]];
        for (var line = 0; line < from.length; line++)
            if (from[line] != to[line]) {
                ends[next[from[line]]] = to[line];
                weights[next[from[line]]++] = weight[line];
                ends[next[to[line]]] = from[line];
                weights[next[to[line]]++] = weight[line];
            }
        return new Graph(starts, ends, weights);
    }

    private Graph turned() {
        var next = Arrays.copyOf(starts, size());
        var turned = new int[ends.length];
        var carried = new double[ends.length];
        for (var node = 0; node < size(); node++)
            for (var at = starts[node]; at < starts[node + 1]; at++) {
                turned[next[ends[at]]] = node;
                carried[next[ends[at]]++] = weights[at];
            }
        return new Graph(starts, turned, carried);
    }

    private Graph merged() {
        var kept = new int[size() + 1];
        var filled = 0;
        for (var node = 0; node < size(); node++) {
            for (var at = starts[node]; at < starts[node + 1]; at++) {
                var same = filled > kept[node] && ends[filled - 1] == ends[at];
                weights[same ? filled - 1 : filled] =
                        same ? Math.max(weights[filled - 1], weights[at]) : weights[at];
                ends[same ? filled - 1 : filled] = ends[at];
                filled += same ? 0 : 1;
            }
            kept[node + 1] = filled;
        }
        return new Graph(kept, Arrays.copyOf(ends, filled), Arrays.copyOf(weights, filled));
    }

    public int size() {
        return starts.length - 1;
    }

    /// How many lines there are in all.
    public int lines() {
        return ends.length / 2;
    }

    public int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    /// The neighbour at place `at` of his, from 0 up to his degree.
    public int neighbour(int node, int at) {
        return ends[starts[node] + at];
    }

    public double weight(int node, int at) {
        return weights[starts[node] + at];
    }

    /// Of the line between the two; 0 where there is none.
    public double between(int one, int other) {
        var at = Arrays.binarySearch(ends, starts[one], starts[one + 1], other);
        return at < 0 ? 0 : weights[at];
    }

    /// All his weights together.
    public double strength(int node) {
        var sum = 0.0;
        for (var at = starts[node]; at < starts[node + 1]; at++) sum += weights[at];
        return sum;
    }
}
