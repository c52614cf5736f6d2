package pavement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.DayPlan;
import pavement.book.Former;

/// How single days were to be planned.
final class DayPlanRows implements Rows<DayPlan> {
    private static final String SAVE =
            """
            insert into day_plan (owner, id, version, day, draw, minutes, at, former)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, draw = excluded.draw, minutes = excluded.minutes, at = excluded.at,
                   former = excluded.former
            """;

    private static final String REMOVE = "delete from day_plan where owner = ? and id = ?";

    private static final String SINCE =
            "select day, draw, minutes, at, former from day_plan where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<DayPlan> plans)
            throws SQLException {
        db.each(
                SAVE,
                plans,
                (put, it) ->
                        put.big(owner)
                                .id(it.ref().id())
                                .big(version)
                                .text(it.day().toString())
                                .whole(it.draw())
                                .maybeWhole(it.minutes())
                                .at(it.at())
                                .text(Json.write(it.former())));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<DayPlan> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), DayPlanRows::plan);
    }

    private static DayPlan plan(Cells row) throws SQLException {
        return new DayPlan(
                LocalDate.parse(row.text()),
                row.whole(),
                row.maybeWhole(),
                row.at(),
                List.of(Json.read(row.text(), Former[].class)));
    }
}
