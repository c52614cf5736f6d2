package pavement.book;

import java.util.Optional;

/// How at ease he was, 0 dreading it … 10 fully at ease; before, after, either or neither (SCIENCE
/// F4).
public record Comfort(Optional<Integer> before, Optional<Integer> after) {
    public static final Comfort UNASKED = new Comfort(Optional.empty(), Optional.empty());

    public Comfort {
        before.ifPresent(Comfort::inScale);
        after.ifPresent(Comfort::inScale);
    }

    private static void inScale(int value) {
        if (value < 0 || value > 10)
            throw new IllegalArgumentException("ease is 0 to 10, not " + value);
    }
}
