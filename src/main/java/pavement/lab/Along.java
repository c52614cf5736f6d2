package pavement.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sums along time, a row for each day or week since 1900; what is older counts as of then.
final class Along {
    private static final int YEARS = 70;

    private final int width;
    private final long start;
    private double[] sums = {};

    private Along(int width, long start) {
        this.width = width;
        this.start = start;
    }

    /// Rows counted in days since 1970.
    static Along days(int width) {
        return new Along(width, -YEARS * 366L);
    }

    /// Rows counted in weeks since 1970.
    static Along weeks(int width) {
        return new Along(width, -YEARS * 53L);
    }

    Along copy() {
        var copy = new Along(width, start);
        copy.sums = sums.clone();
        return copy;
    }

    void add(long when, int column, double more) {
        var row = Math.toIntExact(Math.max(0, when - start));
        var at = row * width + column;
        if (at >= sums.length) sums = Arrays.copyOf(sums, (row + YEARS) * width);
        sums[at] += more;
    }

    /// Those in which there is anything, oldest first.
    List<double[]> rows() {
        var rows = new ArrayList<double[]>();
        for (var at = 0; at < sums.length; at += width)
            for (var column = 0; column < width; column++)
                if (sums[at + column] > 0) {
                    rows.add(Arrays.copyOfRange(sums, at, at + width));
                    break;
                }
        return rows;
    }
}
