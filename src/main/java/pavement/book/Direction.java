package pavement.book;

/// Who reached out to whom.
public enum Direction {
    OUT,
    IN,
    MUTUAL
}
