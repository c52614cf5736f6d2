package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;

/// The calendars the owner reads along with.
final class SubscriptionRows implements Rows<Subscription> {
    private static final String SAVE =
            """
            insert into calendar (owner, id, version, name, address, job, paused, since)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, name = excluded.name, address = excluded.address, job = excluded.job,
                   paused = excluded.paused, since = excluded.since
            """;

    private static final String REMOVE = "delete from calendar where owner = ? and id = ?";

    private static final String SINCE =
            "select id, name, address, job, paused, since from calendar where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<Subscription> subscriptions)
            throws SQLException {
        db.each(
                SAVE,
                subscriptions,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version);
                    put.text(it.name()).text(it.address());
                    put.flag(it.job()).flag(it.paused()).at(it.since());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Subscription> since(Sql db, long owner, long version) throws SQLException {
        return db.all(
                SINCE,
                put -> put.big(owner).big(version),
                row ->
                        new Subscription(
                                new SubscriptionId(row.id()),
                                row.text(),
                                row.text(),
                                row.flag(),
                                row.flag(),
                                row.at()));
    }
}
