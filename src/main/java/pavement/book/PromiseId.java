package pavement.book;

import java.util.UUID;

/// Which promise.
public record PromiseId(UUID value) {
    public static PromiseId of(String text) {
        return new PromiseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
