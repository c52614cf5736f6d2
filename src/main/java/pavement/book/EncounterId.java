package pavement.book;

import java.util.UUID;

/// Which encounter; made by whoever wrote it down, so that sending it twice is one encounter.
public record EncounterId(UUID value) {
    public static EncounterId of(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
