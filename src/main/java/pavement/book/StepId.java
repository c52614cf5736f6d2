package pavement.book;

import java.util.UUID;

/// Which step of the pipeline; the same id whatever it is called.
public record StepId(UUID value) {
    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
