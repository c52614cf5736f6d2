package pavement.plan;

import java.util.List;

/// An attempt without an answer yet is neither failure nor success (SCIENCE C3).
final class Waiting {
    /// From a start that weighs silence by how much of the answers should be there, two passes come
    /// within a hundredth of where they would end.
    private static final int PASSES = 2;

    private Waiting() {}

    /// How much of a waiting attempt counts as a success.
    ///
    /// @param answeredBy the share of all answers that have come by its age
    static double weight(double rate, double answeredBy) {
        return rate * (1 - answeredBy) / (1 - rate * answeredBy);
    }

    /// Successes among the tries, those still to come included.
    ///
    /// @param hits and `misses` that a prior is worth, both 0 for none
    /// @param answered of the `tries`; `arrived` for each that waits the share of answers that come
    ///   by its age
    static double successes(
            double hits, double misses, double answered, double tries, List<Double> arrived) {
        if (arrived.isEmpty()) return answered;
        var failed = tries - answered - arrived.size();
        for (var share : arrived) failed += share;
        var rate = (hits + answered) / (hits + misses + answered + Math.max(0, failed));
        var late = 0.0;
        for (var pass = 0; pass < PASSES; pass++) {
            late = 0;
            for (var share : arrived) late += weight(rate, share);
            rate = (hits + answered + late) / (hits + misses + tries);
        }
        return answered + late;
    }
}
