package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.book.AskId;
import pavement.book.Declined;
import pavement.book.PersonId;

/// Matches the owner said no to.
final class DeclinedRows implements Rows<Declined> {
    private static final String SAVE =
            """
            insert into declined (owner, id, version, one, other, ask, across, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, one = excluded.one, other = excluded.other, ask = excluded.ask,
                   across = excluded.across, at = excluded.at
            """;

    private static final String REMOVE = "delete from declined where owner = ? and id = ?";

    private static final String SINCE =
            "select one, other, ask, across, at from declined where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<Declined> declined)
            throws SQLException {
        db.each(
                SAVE,
                declined,
                (put, it) -> {
                    put.big(owner).id(it.ref().id()).big(version).id(it.one().value());
                    put.maybeId(it.other().map(PersonId::value));
                    put.maybeId(it.asks().stream().findFirst().map(AskId::value));
                    put.maybeId(it.asks().stream().skip(1).findFirst().map(AskId::value));
                    put.at(it.at());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Declined> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), DeclinedRows::declined);
    }

    private static Declined declined(Cells row) throws SQLException {
        var one = row.person();
        var other = row.maybePerson();
        var asks =
                Stream.of(row.maybeId(), row.maybeId())
                        .flatMap(id -> id.stream())
                        .map(AskId::new)
                        .toList();
        return new Declined(one, other, asks, row.at());
    }
}
