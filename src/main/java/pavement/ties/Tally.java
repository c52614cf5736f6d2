package pavement.ties;

import java.util.Arrays;

/// What attempts of one [Cell] came to. Whole numbers only, so that sums are the same in any order.
// The counts are an array by place in `Of`; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
public final class Tally {
    /// What is counted.
    public enum Of {
        TRIES,
        ANSWERED,
        /// A next step or better came of it, once a fortnight and person at most.
        STEPS,
        /// Steps whose value was told, and the sum of their ln(points) in millionths.
        VALUED,
        LN_POINTS,
        /// Answered without a next step, and the sum of their points.
        TALKS,
        TALK_POINTS,
        /// Attempts with any minutes noted.
        TIMED,
        /// Attempts with minutes of talk noted, and those minutes.
        SPOKEN,
        SPOKEN_MINUTES,
        /// Attempts with preparation, travel and notes noted, and those minutes.
        AROUND,
        AROUND_MINUTES
    }

    public static final Tally NONE = new Tally(new long[Of.values().length]);

    private final long[] counts;

    private Tally(long[] counts) {
        this.counts = counts;
    }

    public long get(Of what) {
        return counts[what.ordinal()];
    }

    public Tally and(Of what, long more) {
        var next = counts.clone();
        next[what.ordinal()] += more;
        return new Tally(next);
    }

    public Tally plus(Tally other) {
        var next = counts.clone();
        for (var i = 0; i < next.length; i++) next[i] += other.counts[i];
        return new Tally(next);
    }

    public Tally minus(Tally other) {
        var next = counts.clone();
        for (var i = 0; i < next.length; i++) next[i] -= other.counts[i];
        return new Tally(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Tally" + Arrays.toString(counts);
    }
}
