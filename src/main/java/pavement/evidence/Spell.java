package pavement.evidence;

/// How long a lead was in one place, and how that ended (SCIENCE G1). One that is opened again
/// begins a new spell; one that skips a step passes it in no time.
///
/// @param days from its beginning to its end, or until now
public record Spell(double days, End end) {
    public enum End {
        /// To the next step, or to a customer.
        WENT_ON,
        LOST,
        /// Neither yet, which is not a no.
        OPEN
    }

    public Spell {
        if (!(days >= 0) || Double.isInfinite(days))
            throw new IllegalArgumentException("a spell of " + days + " days");
    }

    public boolean closed() {
        return end != End.OPEN;
    }
}
