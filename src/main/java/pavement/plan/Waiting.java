package pavement.plan;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pavement.book.Channel;

/// An attempt without an answer yet is neither failure nor success (SCIENCE C3).
final class Waiting {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int PASSES = 12;

    private Waiting() {}

    /// The share of all answers that have come by that age, in days.
    static double answeredBy(Channel channel, double days) {
        if (days <= 0) return 0;
        return NORMAL.cumulativeProbability(Math.log(days / median(channel)));
    }

    /// Days until half of the answers are there: wide defaults, since strangers are slower than the
    /// studies.
    private static double median(Channel channel) {
        return switch (channel) {
            case CALL -> .01;
            case MESSAGE, REACTION, BULK -> 1;
            case VIDEO, IN_PERSON, EVENT -> 2;
        };
    }

    /// After this many days without an answer an attempt has failed.
    static double window(Channel channel) {
        return switch (channel) {
            case CALL -> 2;
            case MESSAGE, REACTION, BULK -> 14;
            case VIDEO, IN_PERSON, EVENT -> 21;
        };
    }

    /// How much of a waiting attempt counts as a success.
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
        var rate = (hits + answered) / Math.max(1, hits + misses + tries);
        var late = 0.0;
        for (var pass = 0; pass < PASSES; pass++) {
            late = 0;
            for (var share : arrived) late += weight(rate, share);
            rate = (hits + answered + late) / (hits + misses + tries);
        }
        return answered + late;
    }
}
