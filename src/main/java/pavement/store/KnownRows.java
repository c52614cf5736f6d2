package pavement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.ImportId;
import pavement.book.Known;
import pavement.book.KnownId;

/// What the owner was told about who knows whom.
final class KnownRows implements Rows<Known> {
    private static final String SAVE =
            """
            insert into known (owner, id, version, one, other, how, said, day, import)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, one = excluded.one, other = excluded.other, how = excluded.how,
                   said = excluded.said, day = excluded.day, import = excluded.import
            """;

    private static final String REMOVE = "delete from known where owner = ? and id = ?";

    private static final String SINCE =
            """
            select id, one, other, how, said, day, import
              from known
             where owner = ? and version > ?
            """;

    private static final Known.How[] HOWS = Known.How.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Known> knowns)
            throws SQLException {
        db.each(
                SAVE,
                knowns,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version);
                    put.id(it.one().value()).id(it.other().value()).code(it.how());
                    put.text(it.said()).text(it.on().toString());
                    put.maybeId(it.by().map(ImportId::value));
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Known> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), KnownRows::known);
    }

    private static Known known(Cells row) throws SQLException {
        return new Known(
                new KnownId(row.id()),
                row.person(),
                row.person(),
                row.code(HOWS),
                row.text(),
                LocalDate.parse(row.text()),
                row.maybeId().map(ImportId::new));
    }
}
