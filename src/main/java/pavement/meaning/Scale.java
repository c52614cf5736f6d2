package pavement.meaning;

import java.util.Arrays;

/// What a cosine of one model says: some put unlike texts at .1 and some at .75.
///
/// @param far so near stand texts that have nothing to do with each other
/// @param close so near stand two ways to say the same
public record Scale(double far, double close) {
    /// Of most models, before one was measured.
    public static final Scale USUAL = new Scale(.4, .9);

    /// Of unlike pairs only so many may look a little alike.
    private static final double BEYOND = .995;

    /// A model for which same and unlike lie closer than this cannot tell them apart.
    private static final double LEAST = .05;

    /// Measured at pairs of which it is known.
    ///
    /// @param unlike cosines of pairs that have nothing in common, at least one
    /// @param same cosines of pairs that say the same, at least one
    public static Scale of(double[] unlike, double[] same) {
        return new Scale(at(unlike, BEYOND), at(same, .75));
    }

    private static double at(double[] values, double part) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }

    /// How far apart lies what has nothing in common, as a share of the half circle.
    double angle() {
        return Math.acos(Math.clamp(far, -1, 1)) / Math.PI;
    }

    /// Whether it tells what means the same from what does not.
    public boolean tells() {
        return close - far >= LEAST;
    }

    /// From 0, unlike, to 1.
    double nearness(double cosine) {
        return Math.clamp((cosine - far) / (close - far), 0, 1);
    }
}
