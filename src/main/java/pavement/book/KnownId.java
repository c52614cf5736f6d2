package pavement.book;

import java.util.UUID;

/// Which word about two people.
public record KnownId(UUID value) {
    public static KnownId of(String text) {
        return new KnownId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
