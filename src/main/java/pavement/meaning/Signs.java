package pavement.meaning;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which of many points may lie near another, by the signs of their coordinates alone: two differ
/// in about as many of them as their angle is of a half circle (Charikar 2002). To look at each
/// whole takes a hundred times longer, and few that are near are overlooked.
final class Signs {
    /// Fewer coordinates say too little.
    private static final int LEAST = 128;

    private long[] bits = {};
    private int width;

    void note(int slot, Point point) {
        if (width == 0) width = width(point);
        if (width == 0) return;
        var from = slot * width;
        if (from + width > bits.length) bits = Arrays.copyOf(bits, 2 * from + 64 * width);
        if (width(point) == width) System.arraycopy(point.signs(), 0, bits, from, width);
        else Arrays.fill(bits, from, from + width, 0);
    }

    private static int width(Point point) {
        return (point.size() + Long.SIZE - 1) / Long.SIZE;
    }

    /// Whether they say anything of what lies near that point.
    boolean tell(Point point) {
        return point.size() >= LEAST && width(point) == width;
    }

    /// @param angle as a share of the half circle, up to which a point counts as near
    /// @param slots how many there are
    void near(Point point, double angle, int slots, IntConsumer each) {
        var signs = point.signs();
        var most = (int) (angle * point.size());
        var known = Math.min(slots, bits.length / width);
        for (var slot = 0; slot < known; slot++) {
            var apart = 0;
            for (var at = 0; at < width; at++)
                apart += Long.bitCount(bits[slot * width + at] ^ signs[at]);
            if (apart <= most) each.accept(slot);
        }
    }
}
