package pavement.book;

import java.util.Optional;

/// What an encounter gave each side: scores 0 to 5 (SCIENCE 0.3, points 2^s - 1), and money when
/// there was any.
public record Worth(int given, int got, Optional<Money> money) {
    public static final Worth NOTHING = new Worth(0, 0, Optional.empty());

    public Worth {
        if (given < 0 || given > 5 || got < 0 || got > 5)
            throw new IllegalArgumentException(
                    "a score is 0 to 5: given " + given + ", got " + got);
    }
}
