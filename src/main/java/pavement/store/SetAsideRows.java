package pavement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Ref;
import pavement.book.SetAside;

/// Moves the owner did not want on a day.
final class SetAsideRows implements Rows<SetAside> {
    private static final String SAVE =
            """
            insert into set_aside (owner, id, version, person, day, why, back_on, at, after_kind, after_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, why = excluded.why, back_on = excluded.back_on, at = excluded.at,
                   after_kind = excluded.after_kind, after_id = excluded.after_id
            """;

    private static final String REMOVE = "delete from set_aside where owner = ? and id = ?";

    private static final String SINCE =
            """
            select person, day, why, back_on, at, after_kind, after_id
              from set_aside
             where owner = ? and version > ?
            """;

    private static final SetAside.Why[] WHYS = SetAside.Why.values();
    private static final Ref.Kind[] KINDS = Ref.Kind.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<SetAside> moves)
            throws SQLException {
        db.each(
                SAVE,
                moves,
                (put, it) -> {
                    put.big(owner).id(it.ref().id()).big(version).id(it.person().value());
                    put.text(it.day().toString())
                            .code(it.why())
                            .text(it.until().toString())
                            .at(it.at())
                            .maybeCode(it.after().map(Ref::kind))
                            .maybeId(it.after().map(Ref::id));
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<SetAside> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), SetAsideRows::move);
    }

    private static SetAside move(Cells row) throws SQLException {
        return new SetAside(
                row.person(),
                LocalDate.parse(row.text()),
                row.code(WHYS),
                LocalDate.parse(row.text()),
                row.at(),
                after(row));
    }

    private static Optional<Ref> after(Cells row) throws SQLException {
        var kind = row.maybeCode(KINDS);
        var id = row.maybeId();
        return kind.flatMap(of -> id.map(it -> new Ref(of, it)));
    }
}
