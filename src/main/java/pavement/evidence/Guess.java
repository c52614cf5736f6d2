package pavement.evidence;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;

/// What was said beforehand, and whether it came (SCIENCE F1).
///
/// @param said the chance he gave it: 0 and 100 % are taken as 1 and 99 %, since nobody is that
///   sure, and one miss would weigh more than all else
public record Guess(double said, boolean came) {
    private static final double LEAST = .01;

    public Guess {
        if (!(said >= 0 && said <= 1)) throw new IllegalArgumentException("a chance of " + said);
        said = Math.clamp(said, LEAST, 1 - LEAST);
    }

    /// Of one chance those that came are first, so that pooling them never splits what belongs
    /// together.
    static final Comparator<Guess> BY_CHANCE =
            comparingDouble(Guess::said).thenComparing(each -> each.came() ? 0 : 1);

    double happened() {
        return came ? 1 : 0;
    }

    /// The Brier score of this one guess.
    double loss() {
        return Math.pow(said - happened(), 2);
    }

    /// The surprise in bits (SCIENCE F3): -log2 of the chance he gave what then came.
    public double surprise() {
        return -Math.log(came ? said : 1 - said) / Math.log(2);
    }
}
