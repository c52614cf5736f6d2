package pavement.courier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.cards.Entry;
import pavement.reminders.Delivery;

/// Where reminders are kept: what was set up, who subscribed, and what became of each delivery. The
/// law every ledger obeys is `LedgerLaws`.
public interface Ledger {
    Setup setup();

    void save(Setup setup);

    /// Newest first.
    List<Delivery> deliveriesSince(Instant then);

    /// The last ones, newest first.
    List<Delivery> lastDeliveries(int most);

    /// Writes down a new delivery.
    ///
    /// @return false when there is one of this kind, about this, by this means already: somebody
    ///   else has it in hand
    boolean begin(Delivery delivery);

    /// Writes down that it is tried again.
    ///
    /// @param seen what it was when that was decided
    /// @return false when it has changed since
    boolean retry(Delivery seen, Delivery next);

    void settle(Delivery delivery);

    void dropDeliveriesBefore(Instant then);

    List<Subscription> subscriptions();

    /// One with the same endpoint is replaced.
    void subscribe(Subscription subscription);

    void unsubscribe(UUID id);

    /// Versions of calendar entries by UID.
    Map<String, Marked> marks();

    void mark(Map<String, Marked> marks);

    /// @param sum of the entry as it was last given out; says nothing of what it held
    record Marked(String sum, Entry.Version version) {}

    /// A secret of the home: a password, a key. Kept in a file of its own, for its owner's eyes
    /// only, and in no backup or export.
    Optional<String> secret(String name);

    void keepSecret(String name, String secret);

    void dropSecret(String name);
}
