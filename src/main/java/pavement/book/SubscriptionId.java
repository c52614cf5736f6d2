package pavement.book;

import java.util.UUID;

/// Which subscribed calendar.
public record SubscriptionId(UUID value) {
    public static SubscriptionId of(String text) {
        return new SubscriptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
