package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Pipeline;

/// The owner's steps and rates: one row, read and written whole.
final class PipelineRows implements Rows<Pipeline> {
    private static final String SAVE =
            """
            insert into pipeline (owner, id, version, fact)
            values (?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, fact = excluded.fact
            """;

    private static final String REMOVE = "delete from pipeline where owner = ? and id = ?";

    private static final String SINCE = "select fact from pipeline where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<Pipeline> pipelines)
            throws SQLException {
        db.each(
                SAVE,
                pipelines,
                (put, it) -> put.big(owner).id(Pipeline.ID).big(version).text(Json.write(it)));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Pipeline> since(Sql db, long owner, long version) throws SQLException {
        return db.all(
                SINCE,
                put -> put.big(owner).big(version),
                row -> Json.read(row.text(), Pipeline.class));
    }
}
