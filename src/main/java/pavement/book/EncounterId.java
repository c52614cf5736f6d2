package pavement.book;

import java.util.UUID;

/// Which encounter; made by whoever wrote it down, so that sending it twice is one encounter.
public record EncounterId(UUID value) {
    public static EncounterId of(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    // Written out, because a record's own go through method handles, and maps of a million ids feel
    // it.
    @Override
    public boolean equals(Object other) {
        return other instanceof EncounterId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
