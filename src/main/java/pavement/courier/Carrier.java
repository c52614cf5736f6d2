package pavement.courier;

import pavement.reminders.Message;

/// One way to bring a message to the owner. It tries once, waits no longer than
/// `Delivery.PATIENCE`, and throws nothing: what went wrong is an answer.
public interface Carrier {
    Carried carry(Message message);

    /// What became of one try.
    sealed interface Carried {
        record Arrived() implements Carried {}

        /// @param reason what the other side said, for a person
        /// @param forGood another try would be refused alike
        record Failed(String reason, boolean forGood) implements Carried {}
    }
}
