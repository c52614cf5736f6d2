package pavement.book;

/// One of the ways an experiment compares.
///
/// @param text what is said or done: the opener's own words, or "Call first"
public record Arm(String text) {
    public static final int LONGEST = 500;

    public Arm {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST)
            throw new IllegalArgumentException("an arm is said in up to 500 characters");
    }
}
