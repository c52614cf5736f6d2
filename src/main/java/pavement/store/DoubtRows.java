package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Doubt;

/// Pairs of people who may be one.
final class DoubtRows implements Rows<Doubt> {
    private static final String SAVE =
            """
            insert into doubt (owner, id, version, one, other, why, verdict, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, why = excluded.why, verdict = excluded.verdict, at = excluded.at
            """;

    private static final String REMOVE = "delete from doubt where owner = ? and id = ?";

    private static final String SINCE =
            "select one, other, why, verdict, at from doubt where owner = ? and version > ?";

    private static final Doubt.Verdict[] VERDICTS = Doubt.Verdict.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Doubt> doubts)
            throws SQLException {
        db.each(
                SAVE,
                doubts,
                (put, it) -> {
                    put.big(owner).id(it.ref().id()).big(version);
                    put.id(it.one().value()).id(it.other().value());
                    put.text(it.why()).code(it.verdict()).at(it.at());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Doubt> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), DoubtRows::doubt);
    }

    private static Doubt doubt(Cells row) throws SQLException {
        return new Doubt(row.person(), row.person(), row.text(), row.code(VERDICTS), row.at());
    }
}
