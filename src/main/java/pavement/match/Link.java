package pavement.match;

/// How it is known that two people know each other, the surest first (SCIENCE E1).
public enum Link {
    /// One of them was met through the other.
    INTRODUCED,
    /// Both were in one talk.
    TALKED_TOGETHER,
    /// Both work for the same firm, so they may.
    SAME_FIRM
}
