package pavement.ties;

/// What is said of a tie's warmth: nobody is given a mark out of a hundred.
public enum Strength {
    /// No contact is written down, which is not the same as cold.
    NONE,
    WEAK,
    OK,
    STRONG
}
