package pavement.evidence;

/// How far a comparison can be believed (SCIENCE B4).
public enum Label {
    /// One side has nothing.
    NO_DATA,
    /// Fewer than ten attempts on one side, or fewer than eight decided pairs.
    TOO_EARLY,
    /// Enough of both, and no side is ahead.
    OPEN,
    /// Four chances in five, and little lost if wrong.
    LEANING,
    /// Neither side would lose two points, and the difference is surely below five.
    PRACTICALLY_EQUAL,
    /// Settled by pairs drawn by lot, and by nothing else.
    CLEAR
}
