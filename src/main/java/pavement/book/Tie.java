package pavement.book;

/// How a person stands to the owner (SCIENCE A4). What a comparison is about, and what the lines of
/// the screen draw.
public enum Tie {
    /// Met by going out, or kept up on purpose: the solid line.
    ACTIVE,
    /// Seen anyway, at work or at home: the dashed line.
    PASSIVE,
    /// Once in touch, now long silent.
    DORMANT,
    /// Never yet spoken with.
    STRANGER,
    /// Not to be contacted.
    BLOCKED
}
