package pavement.book;

/// How often a sum is paid.
public enum Every {
    ONCE,
    WEEK,
    MONTH,
    YEAR;

    public boolean recurs() {
        return this != ONCE;
    }
}
