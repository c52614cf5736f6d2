package pavement.store;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import pavement.courier.Ledger;
import pavement.courier.Setup;
import pavement.courier.Subscription;
import pavement.reminders.Delivery;

/// Reminders that are gone with the process: for tests.
public final class MemoryLedger implements Ledger {
    private final AtomicReference<Setup> setup = new AtomicReference<>(Setup.NONE);
    private final AtomicReference<Map<String, Marked>> marks = new AtomicReference<>(Map.of());
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public Setup setup() {
        return setup.get();
    }

    @Override
    public void save(Setup setup) {
        this.setup.set(setup);
    }

    @Override
    public synchronized List<Delivery> deliveriesSince(Instant then) {
        return deliveries.stream()
                .filter(each -> !each.at().isBefore(then))
                .sorted(
                        comparing(Delivery::at)
                                .reversed()
                                .thenComparing(Delivery::kind)
                                .thenComparing(Delivery::about)
                                .thenComparing(Delivery::means))
                .toList();
    }

    @Override
    public List<Delivery> lastDeliveries(int most) {
        return deliveriesSince(Instant.EPOCH).stream().limit(most).toList();
    }

    @Override
    public synchronized boolean begin(Delivery delivery) {
        if (kept(delivery).isPresent()) return false;
        return deliveries.add(delivery);
    }

    @Override
    public synchronized boolean retry(Delivery seen, Delivery next) {
        var same =
                kept(seen).filter(it -> it.state() == seen.state() && it.tries() == seen.tries());
        if (same.isEmpty()) return false;
        settle(next);
        return true;
    }

    @Override
    public synchronized void settle(Delivery delivery) {
        if (deliveries.removeIf(each -> same(each, delivery))) deliveries.add(delivery);
    }

    @Override
    public synchronized void dropDeliveriesBefore(Instant then) {
        deliveries.removeIf(each -> each.at().isBefore(then));
    }

    @Override
    public synchronized List<Subscription> subscriptions() {
        return subscriptions.stream()
                .sorted(comparing(Subscription::since).thenComparing(Subscription::id))
                .toList();
    }

    @Override
    public synchronized void subscribe(Subscription subscription) {
        subscriptions.removeIf(each -> each.endpoint().equals(subscription.endpoint()));
        subscriptions.add(subscription);
    }

    @Override
    public synchronized void unsubscribe(UUID id) {
        subscriptions.removeIf(each -> each.id().equals(id));
    }

    @Override
    public Map<String, Marked> marks() {
        return marks.get();
    }

    @Override
    public void mark(Map<String, Marked> marks) {
        this.marks.set(Map.copyOf(marks));
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void keepSecret(String name, String secret) {
        secrets.put(name, secret);
    }

    @Override
    public void dropSecret(String name) {
        secrets.remove(name);
    }

    private Optional<Delivery> kept(Delivery delivery) {
        return deliveries.stream().filter(each -> same(each, delivery)).findFirst();
    }

    private static boolean same(Delivery one, Delivery other) {
        return one.kind() == other.kind()
                && one.about().equals(other.about())
                && one.means() == other.means();
    }
}
