package pavement.book;

import java.util.UUID;

/// Which introduction.
public record IntroductionId(UUID value) {
    public static IntroductionId of(String text) {
        return new IntroductionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
