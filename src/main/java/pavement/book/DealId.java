package pavement.book;

import java.util.UUID;

/// Which deal.
public record DealId(UUID value) {
    public static DealId of(String text) {
        return new DealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
