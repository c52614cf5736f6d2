package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pavement.book.Arm;
import pavement.book.Experiment;
import pavement.book.ExperimentId;

/// What the owner asks of a coin, and the arms of each question.
final class ExperimentRows implements Rows<Experiment> {
    private static final String SAVE =
            """
            insert into experiment (owner, id, version, kind, question, counts, pairs, state, began, ended, kept, rests)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, kind = excluded.kind, question = excluded.question,
                   counts = excluded.counts, pairs = excluded.pairs, state = excluded.state, began = excluded.began,
                   ended = excluded.ended, kept = excluded.kept, rests = excluded.rests
            """;

    private static final String SAVE_ARM =
            "insert into experiment_arm (owner, experiment, seat, version, says) values (?, ?, ?, ?, ?)";

    private static final String REMOVE = "delete from experiment where owner = ? and id = ?";

    private static final String REMOVE_ARMS =
            "delete from experiment_arm where owner = ? and experiment = ?";

    private static final String SINCE =
            """
            select id, kind, question, counts, pairs, state, began, ended, kept, rests
              from experiment
             where owner = ? and version > ?
            """;

    private static final String ARMS_SINCE =
            "select experiment, seat, says from experiment_arm where owner = ? and version > ?";

    private static final Experiment.Kind[] KINDS = Experiment.Kind.values();
    private static final Experiment.Counts[] COUNTS = Experiment.Counts.values();
    private static final Experiment.State[] STATES = Experiment.State.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Experiment> experiments)
            throws SQLException {
        removeArms(db, owner, experiments.stream().map(each -> each.id().value()).toList());
        db.each(
                SAVE,
                experiments,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version).code(it.kind());
                    put.text(it.question()).code(it.counts()).whole(it.pairs()).code(it.state());
                    put.at(it.began()).maybeBig(it.ended().map(Instant::toEpochMilli));
                    put.maybeWhole(it.kept()).maybeText(it.rests().map(LocalDate::toString));
                });
        db.each(
                SAVE_ARM,
                Seat.in(experiments, Experiment::id, Experiment::arms),
                (put, seat) ->
                        put.big(owner)
                                .id(seat.of().value())
                                .whole(seat.number())
                                .big(version)
                                .text(seat.what().text()));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        removeArms(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    private static void removeArms(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_ARMS, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Experiment> since(Sql db, long owner, long version) throws SQLException {
        Sql.Arguments newer = put -> put.big(owner).big(version);
        var arms = new Lists<ExperimentId, Arm>();
        db.forEach(
                ARMS_SINCE,
                newer,
                row -> arms.seat(new ExperimentId(row.id()), row.whole(), new Arm(row.text())));
        var all = arms.done();
        return db.all(SINCE, newer, row -> experiment(row, all));
    }

    private static Experiment experiment(Cells row, Map<ExperimentId, List<Arm>> arms)
            throws SQLException {
        var id = new ExperimentId(row.id());
        var kind = row.code(KINDS);
        var question = row.text();
        return new Experiment(
                id,
                kind,
                question,
                arms.getOrDefault(id, List.of()),
                row.code(COUNTS),
                row.whole(),
                row.code(STATES),
                row.at(),
                row.maybeBig().map(Instant::ofEpochMilli),
                row.maybeWhole(),
                row.maybeText().map(LocalDate::parse));
    }
}
