package pavement.book;

/// What a week should hold. Each part stands on its own, and 0 sets none; the active share is a
/// part of `Self`, because it holds for single days too.
///
/// @param attempts to reach somebody
/// @param firstTalks first conversations with people never talked to
/// @param minutes with people
public record Amount(int attempts, int firstTalks, int minutes) {
    public static final Amount NONE = new Amount(0, 0, 0);

    public static final int MOST = 1000;

    /// All the hours of a week.
    public static final int MOST_HOURS = 168;

    public Amount {
        inRange("attempts", attempts, MOST);
        inRange("first talks", firstTalks, MOST);
        inRange("minutes", minutes, MOST_HOURS * 60);
    }

    private static void inRange(String what, int value, int most) {
        if (value < 0 || value > most)
            throw new IllegalArgumentException(
                    "a week holds 0 to " + most + " " + what + ", not " + value);
    }

    /// Nothing is set.
    public boolean none() {
        return equals(NONE);
    }
}
