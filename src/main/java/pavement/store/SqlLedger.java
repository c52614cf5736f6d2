package pavement.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.courier.Ledger;
import pavement.courier.Setup;
import pavement.courier.Subscription;
import pavement.reminders.Delivery;

/// One owner's reminders in a database, and the secrets beside it in the home.
public final class SqlLedger implements Ledger {
    private final Database database;
    private final long owner;
    private final SecretFiles secrets;

    SqlLedger(Database database, long owner, Path folder) {
        this.database = database;
        this.owner = owner;
        this.secrets = new SecretFiles(folder);
    }

    private interface Change {
        void on(Sql db) throws java.sql.SQLException;
    }

    private void write(Change change) {
        database.write(db -> {
            change.on(db);
            return owner;
        });
    }

    @Override
    public Setup setup() {
        return database.read(db -> RemindingRows.setup(db, owner));
    }

    @Override
    public void save(Setup setup) {
        write(db -> RemindingRows.save(db, owner, setup));
    }

    @Override
    public List<Delivery> deliveriesSince(Instant then) {
        return database.read(db -> DeliveryRows.since(db, owner, then));
    }

    @Override
    public List<Delivery> lastDeliveries(int most) {
        return database.read(db -> DeliveryRows.last(db, owner, most));
    }

    @Override
    public boolean begin(Delivery delivery) {
        return database.write(db -> DeliveryRows.begin(db, owner, delivery));
    }

    @Override
    public boolean retry(Delivery seen, Delivery next) {
        return database.write(db -> DeliveryRows.retry(db, owner, seen, next));
    }

    @Override
    public void settle(Delivery delivery) {
        write(db -> DeliveryRows.settle(db, owner, delivery));
    }

    @Override
    public void dropDeliveriesBefore(Instant then) {
        write(db -> DeliveryRows.dropBefore(db, owner, then));
    }

    @Override
    public List<Subscription> subscriptions() {
        return database.read(db -> RemindingRows.subscriptions(db, owner));
    }

    @Override
    public void subscribe(Subscription subscription) {
        write(db -> RemindingRows.subscribe(db, owner, subscription));
    }

    @Override
    public void unsubscribe(UUID id) {
        write(db -> RemindingRows.unsubscribe(db, owner, id));
    }

    @Override
    public Map<String, Marked> marks() {
        return database.read(db -> RemindingRows.marks(db, owner));
    }

    @Override
    public void mark(Map<String, Marked> marks) {
        write(db -> RemindingRows.mark(db, owner, marks));
    }

    @Override
    public Optional<String> secret(String name) {
        return secrets.read(name);
    }

    @Override
    public void keepSecret(String name, String secret) {
        secrets.write(name, secret);
    }

    @Override
    public void dropSecret(String name) {
        secrets.remove(name);
    }
}
