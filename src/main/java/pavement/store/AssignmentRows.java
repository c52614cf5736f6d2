package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Assignment;
import pavement.book.AssignmentId;
import pavement.book.ExperimentId;
import pavement.book.PersonId;

/// What each coin said.
final class AssignmentRows implements Rows<Assignment> {
    private static final String SAVE =
            """
            insert into assignment (owner, id, version, experiment, pair, arm, person, slot, stratum, seed, drawn, shown,
                   lost)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, experiment = excluded.experiment, pair = excluded.pair,
                   arm = excluded.arm, person = excluded.person, slot = excluded.slot, stratum = excluded.stratum,
                   seed = excluded.seed, drawn = excluded.drawn, shown = excluded.shown, lost = excluded.lost
            """;

    private static final String REMOVE = "delete from assignment where owner = ? and id = ?";

    private static final String SINCE =
            """
            select id, experiment, pair, arm, person, slot, stratum, seed, drawn, shown, lost
              from assignment
             where owner = ? and version > ?
            """;

    @Override
    public void save(Sql db, long owner, long version, Collection<Assignment> assignments)
            throws SQLException {
        db.each(
                SAVE,
                assignments,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version).id(it.experiment().value());
                    put.whole(it.pair()).whole(it.arm());
                    put.maybeId(it.person().map(PersonId::value));
                    put.maybeBig(it.slot().map(Instant::toEpochMilli));
                    put.text(it.stratum()).big(it.seed()).at(it.drawn()).text(it.shown());
                    put.flag(it.lost());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Assignment> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), AssignmentRows::assignment);
    }

    private static Assignment assignment(Cells row) throws SQLException {
        return new Assignment(
                new AssignmentId(row.id()),
                new ExperimentId(row.id()),
                row.whole(),
                row.whole(),
                row.maybePerson(),
                row.maybeBig().map(Instant::ofEpochMilli),
                row.text(),
                row.big(),
                row.at(),
                row.text(),
                row.flag());
    }
}
