package pavement.book;

/// Minutes of an encounter.
///
/// @param talk minutes spoken; 0 when nobody answered or nobody noted it
/// @param around preparation, travel and notes
public record Spent(int talk, int around) {
    public static final Spent UNKNOWN = new Spent(0, 0);

    public Spent {
        if (talk < 0 || around < 0 || talk > 1440 || around > 1440)
            throw new IllegalArgumentException("minutes are 0 to 1440: " + talk + ", " + around);
    }

    public int minutes() {
        return talk + around;
    }
}
