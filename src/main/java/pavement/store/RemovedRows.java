package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import pavement.book.Ref;

/// Facts that are no more.
final class RemovedRows {
    private static final String SAVE =
            """
            insert into removed (owner, kind, id, version)
            values (?, ?, ?, ?)
                on conflict (owner, kind, id) do update
               set version = excluded.version
            """;

    private static final String BACK =
            "delete from removed where owner = ? and kind = ? and id = ?";

    private static final String SINCE =
            "select kind, id from removed where owner = ? and version > ?";

    private static final Ref.Kind[] KINDS = Ref.Kind.values();

    private RemovedRows() {}

    static void save(Sql db, long owner, long version, Collection<Ref> refs) throws SQLException {
        db.each(
                SAVE,
                refs,
                (put, ref) -> put.big(owner).code(ref.kind()).id(ref.id()).big(version));
    }

    /// They are there again.
    static void back(Sql db, long owner, Collection<Ref> refs) throws SQLException {
        db.each(BACK, refs, (put, ref) -> put.big(owner).code(ref.kind()).id(ref.id()));
    }

    static List<Ref> since(Sql db, long owner, long version) throws SQLException {
        return db.all(
                SINCE,
                put -> put.big(owner).big(version),
                row -> new Ref(row.code(KINDS), row.id()));
    }
}
