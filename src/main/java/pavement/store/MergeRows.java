package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Merge;

/// People made one.
final class MergeRows implements Rows<Merge> {
    private static final String SAVE =
            """
            insert into merge (owner, id, version, fact)
            values (?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, fact = excluded.fact
            """;

    private static final String REMOVE = "delete from merge where owner = ? and id = ?";

    private static final String SINCE = "select fact from merge where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<Merge> merges)
            throws SQLException {
        db.each(
                SAVE,
                merges,
                (put, it) -> put.big(owner).id(it.id().value()).big(version).text(Json.write(it)));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Merge> since(Sql db, long owner, long version) throws SQLException {
        return db.all(
                SINCE,
                put -> put.big(owner).big(version),
                row -> Json.read(row.text(), Merge.class));
    }
}
