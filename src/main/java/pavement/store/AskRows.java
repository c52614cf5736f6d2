package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.EncounterId;
import pavement.book.PersonId;

/// Needs and offers.
final class AskRows implements Rows<Ask> {
    private static final String SAVE =
            """
            insert into ask (owner, id, version, side, person, what, since, encounter, open)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, side = excluded.side, person = excluded.person, what = excluded.what,
                   since = excluded.since, encounter = excluded.encounter, open = excluded.open
            """;

    private static final String REMOVE = "delete from ask where owner = ? and id = ?";

    private static final String SINCE =
            """
            select id, side, person, what, since, encounter, open
              from ask
             where owner = ? and version > ?
            """;

    private static final Ask.Side[] SIDES = Ask.Side.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Ask> asks) throws SQLException {
        db.each(
                SAVE,
                asks,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version);
                    put.code(it.side())
                            .maybeId(it.whose().map(PersonId::value))
                            .text(it.what())
                            .at(it.since());
                    put.maybeId(it.from().map(EncounterId::value)).flag(it.open());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Ask> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), AskRows::ask);
    }

    private static Ask ask(Cells row) throws SQLException {
        return new Ask(
                new AskId(row.id()),
                row.code(SIDES),
                row.maybePerson(),
                row.text(),
                row.at(),
                row.maybeId().map(EncounterId::new),
                row.flag());
    }
}
