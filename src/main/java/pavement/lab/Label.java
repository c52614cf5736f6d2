package pavement.lab;

/// How far a comparison can be believed (SCIENCE B4). What was merely observed, and not drawn by
/// lot, is leaning at most.
public enum Label {
    /// One side has nothing.
    NO_DATA,
    /// Fewer than ten attempts on one side.
    TOO_EARLY,
    /// Ten and more, and no side is ahead.
    OPEN,
    /// Four chances in five, and little lost if wrong.
    LEANING
}
