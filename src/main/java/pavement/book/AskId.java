package pavement.book;

import java.util.UUID;

/// Which ask or offer.
public record AskId(UUID value) {
    public static AskId of(String text) {
        return new AskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
