package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Amount;
import pavement.book.Channel;
import pavement.book.Notch;
import pavement.book.Stage;
import pavement.book.WeekPlan;

/// What he said about single weeks.
final class WeekPlanRows implements Rows<WeekPlan> {
    private static final String SAVE =
            """
            insert into week_plan (owner, id, version, start, attempts, first_talks, minutes,
                   stage, channel, taken, answered, line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, attempts = excluded.attempts, first_talks = excluded.first_talks,
                   minutes = excluded.minutes, stage = excluded.stage, channel = excluded.channel,
                   taken = excluded.taken, answered = excluded.answered,
                   line = excluded.line
            """;

    private static final String REMOVE = "delete from week_plan where owner = ? and id = ?";

    private static final String SINCE =
            """
            select start, attempts, first_talks, minutes, stage, channel, taken, answered, line
              from week_plan
             where owner = ? and version > ?
            """;

    @Override
    public void save(Sql db, long owner, long version, Collection<WeekPlan> plans)
            throws SQLException {
        db.each(
                SAVE,
                plans,
                (put, it) -> {
                    put.big(owner).id(it.ref().id()).big(version).text(it.start().toString());
                    put.maybeWhole(it.amount().map(Amount::attempts));
                    put.maybeWhole(it.amount().map(Amount::firstTalks));
                    put.maybeWhole(it.amount().map(Amount::minutes));
                    put.maybeCode(it.notch().map(Notch::stage));
                    put.maybeCode(it.notch().map(Notch::channel));
                    put.maybeFlag(it.notch().map(Notch::taken));
                    put.maybeBig(it.notch().map(Notch::at).map(Instant::toEpochMilli))
                            .text(it.line());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<WeekPlan> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), WeekPlanRows::plan);
    }

    private static WeekPlan plan(Cells row) throws SQLException {
        return new WeekPlan(LocalDate.parse(row.text()), amount(row), notch(row), row.text());
    }

    private static Optional<Amount> amount(Cells row) throws SQLException {
        var attempts = row.maybeWhole();
        var talks = row.maybeWhole();
        var minutes = row.maybeWhole();
        return attempts.map(each -> new Amount(each, talks.orElseThrow(), minutes.orElseThrow()));
    }

    private static Optional<Notch> notch(Cells row) throws SQLException {
        var stage = row.maybeCode(Stage.Kind.values());
        var channel = row.maybeCode(Channel.values());
        var taken = row.maybeFlag();
        var answered = row.maybeBig().map(Instant::ofEpochMilli);
        return stage.map(each ->
                new Notch(
                        each, channel.orElseThrow(), taken.orElseThrow(), answered.orElseThrow()));
    }
}
