package pavement.book;

import java.util.UUID;

/// Which experiment.
public record ExperimentId(UUID value) {
    public static ExperimentId of(String text) {
        return new ExperimentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
