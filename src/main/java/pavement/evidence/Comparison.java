package pavement.evidence;

/// How two numbers stand to each other (SCIENCE B4).
///
/// @param chance that the first is the larger
/// @param loss what is lost in the mean by choosing the first, counted as nought where it is ahead
/// @param otherLoss the same of the second
public record Comparison(double chance, double loss, double otherLoss, Gap gap, Label label) {
    /// Attempts on each side below which nothing is said.
    public static final long ENOUGH = 10;

    /// What is compared, which decides what is too small a difference to matter.
    enum Of {
        SHARES,
        PACES
    }

    /// @param tries on the first side, `otherTries` on the second
    static Comparison of(Mixture one, Mixture other, long tries, long otherTries, Of what) {
        var chance = one.above(other);
        var loss = one.loss(other);
        var otherLoss = other.loss(one);
        var gap = Gap.between(one, other);
        return new Comparison(
                chance,
                loss,
                otherLoss,
                gap,
                label(
                        chance,
                        loss,
                        otherLoss,
                        Math.max(one.mean(), other.mean()),
                        tries,
                        otherTries,
                        what == Of.SHARES && small(loss, otherLoss, gap)));
    }

    /// The first that fits. What was merely observed is never clear.
    static Label label(
            double chance,
            double loss,
            double otherLoss,
            double better,
            long tries,
            long otherTries,
            boolean small) {
        if (tries == 0 || otherTries == 0) return Label.NO_DATA;
        if (Math.min(tries, otherTries) < ENOUGH) return Label.TOO_EARLY;
        var ahead = Math.max(chance, 1 - chance);
        if (ahead >= .8 && Math.min(loss, otherLoss) <= .1 * better) return Label.LEANING;
        return small ? Label.PRACTICALLY_EQUAL : Label.OPEN;
    }

    private static boolean small(double loss, double otherLoss, Gap gap) {
        return Math.max(loss, otherLoss) < .02 && gap.low() > -.05 && gap.high() < .05;
    }
}
