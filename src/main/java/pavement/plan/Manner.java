package pavement.plan;

/// How the plan learns. The simulator varies it, to see what each part is worth.
///
/// @param drawn every rate is drawn from what is believed of it, instead of taken at its mean
/// @param pooled where a class and channel starts is moved by what the others say of this owner
/// @param across how much of an attempt through another channel counts for this one, 0 to 1
/// @param ownStep attempts that the class weighs against what his own answers led to; 0 for the
///   class alone
/// @param ownWorth the same for what his own successes were worth
/// @param sated days after which half of the chance of another next step is back; 0 for at once
/// @param unknown how far somebody never tried is drawn from the mean of his class, of the whole
///   way
/// @param fit by how much the log odds of a next step rise with a whole fit
/// @param redrawn picks after which everybody is drawn anew; 0 for never within a day
record Manner(
        boolean drawn,
        boolean pooled,
        double across,
        double ownStep,
        double ownWorth,
        double sated,
        double unknown,
        double fit,
        int redrawn) {
    /// SCIENCE C2 to the letter.
    static final Manner PRINTED = new Manner(true, false, 1, 0, 0, 0, .5, 0, 4);

    /// A whole fit is taken to raise the odds of a next step by a third. Of everything tried in the
    /// six worlds of SCIENCE C6 it is what gains in two and loses in none beyond what chance does
    /// (`bench/results.md`).
    ///
    /// A day is one draw: minutes are given out exactly, and what two draws say of two people
    /// cannot be set against each other. So the first is worth more than the second, a plan made
    /// again weighs everybody as before, and what a page says of the one holds beside the other.
    static final Manner OURS = new Manner(true, false, 1, 0, 0, 0, .5, .3, 0);

    /// The same without luck.
    Manner undrawn() {
        return new Manner(false, pooled, across, ownStep, ownWorth, sated, unknown, fit, redrawn);
    }
}
