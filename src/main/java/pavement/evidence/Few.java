package pavement.evidence;

/// When something may be said of one number alone, which is compared with nothing.
public final class Few {
    /// Below it there is no percentage and no bar (SCIENCE B4, H).
    public static final long TEN = 10;

    /// Below it there are dots and no line (SCIENCE F1, F4).
    public static final long FIVE = 5;

    private Few() {}

    /// What may be said of so many, compared with nothing.
    public static Label label(long n) {
        return n == 0 ? Label.NO_DATA : n < TEN ? Label.TOO_EARLY : Label.OPEN;
    }
}
