package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Import;
import pavement.book.ImportId;

/// What was brought in from files.
final class ImportRows implements Rows<Import> {
    private static final String SAVE =
            """
            insert into import (owner, id, version, source, at, added, changed, left_out)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, source = excluded.source, at = excluded.at, added = excluded.added,
                   changed = excluded.changed, left_out = excluded.left_out
            """;

    private static final String REMOVE = "delete from import where owner = ? and id = ?";

    private static final String SINCE =
            "select id, source, at, added, changed, left_out from import where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<Import> imports)
            throws SQLException {
        db.each(
                SAVE,
                imports,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version).text(it.source()).at(it.at());
                    put.whole(it.added()).whole(it.changed()).whole(it.left());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Import> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), ImportRows::imported);
    }

    private static Import imported(Cells row) throws SQLException {
        return new Import(
                new ImportId(row.id()),
                row.text(),
                row.at(),
                row.whole(),
                row.whole(),
                row.whole());
    }
}
