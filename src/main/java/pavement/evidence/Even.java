package pavement.evidence;

import java.util.List;

/// What is believed of a share of which nothing was known before: all shares were as likely. It is
/// the prior of what is claimed, and never meets what the plan assumes (SCIENCE B1).
public final class Even {
    private Even() {}

    public static Mixture of(long hits, long tries) {
        var mean = (hits + 1.0) / (tries + 2.0);
        return Mixture.of(
                mean,
                Math.sqrt(mean * (1 - mean) / (tries + 3.0)),
                Mixture.Axis.SHARES,
                new double[] {1},
                () -> List.of(Mixture.beta(hits + 1.0, tries - hits + 1.0)));
    }
}
