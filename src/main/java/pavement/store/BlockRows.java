package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.book.AppointmentId;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.PromiseId;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;

/// Stretches of work, and who is on their lists.
final class BlockRows implements Rows<Block> {
    private static final String SAVE =
            """
            insert into block (owner, id, version, kind, title, channel, stage, place, started, planned, ended,
                   expected, plan_item, arm, propensity, opener, on_from, on_until, debriefed, appointment, promise,
                   ease, closed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, kind = excluded.kind, title = excluded.title,
                   channel = excluded.channel, stage = excluded.stage, place = excluded.place,
                   started = excluded.started, planned = excluded.planned, ended = excluded.ended,
                   expected = excluded.expected, plan_item = excluded.plan_item, arm = excluded.arm,
                   propensity = excluded.propensity, opener = excluded.opener, on_from = excluded.on_from,
                   on_until = excluded.on_until, debriefed = excluded.debriefed,
                   appointment = excluded.appointment, promise = excluded.promise,
                   ease = excluded.ease, closed = excluded.closed
            """;

    private static final String SAVE_LISTED =
            "insert into listed (owner, block, seat, version, person, why, state) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String REMOVE = "delete from block where owner = ? and id = ?";
    private static final String REMOVE_LISTED = "delete from listed where owner = ? and block = ?";

    private static final String SINCE =
            """
            select id, kind, title, channel, stage, place, started, planned, ended, expected, plan_item, arm,
                   propensity, opener, on_from, on_until, debriefed, appointment, promise, ease, closed
              from block
             where owner = ? and version > ?
            """;

    private static final String LISTED_SINCE =
            "select block, seat, person, why, state from listed where owner = ? and version > ?";

    private static final Channel[] CHANNELS = Channel.values();
    private static final Work.Kind[] KINDS = Work.Kind.values();
    private static final Work.Meeting.Closed[] CLOSED = Work.Meeting.Closed.values();
    private static final Listed.State[] STATES = Listed.State.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Block> blocks)
            throws SQLException {
        db.each(
                SAVE,
                blocks,
                (put, it) -> put(put.big(owner).id(it.id().value()).big(version), it));
        db.each(
                SAVE_LISTED,
                Seat.in(blocks, Block::id, Block::people),
                (put, seat) -> {
                    put.big(owner).id(seat.of().value()).whole(seat.number()).big(version);
                    var listed = seat.what();
                    put.id(listed.person().value()).text(listed.why()).code(listed.state());
                });
    }

    private static void put(Values put, Block it) throws SQLException {
        put.code(it.work().kind()).text(it.title()).code(it.channel()).stage(it.stage());
        var clock = it.clock();
        put.maybeBig(clock.started().map(Instant::toEpochMilli));
        put.maybeWhole(clock.planned()).maybeBig(clock.ended().map(Instant::toEpochMilli));
        put.maybeNumber(it.expected());
        put.text(it.trial().planItem()).text(it.trial().arm()).maybeNumber(it.trial().propensity());
        put(put, it.work());
    }

    /// Eight columns, of which a kind fills its own.
    private static void put(Values put, Work work) throws SQLException {
        var none = new Work.Meeting(Optional.empty(), Optional.empty());
        var event = work instanceof Work.Event it ? it : new Work.Event(none(), none());
        var meeting = work instanceof Work.Meeting it ? it : none;
        put.text(work instanceof Work.Calls(var opener) ? opener : "");
        put.maybeBig(event.from().map(Instant::toEpochMilli));
        put.maybeBig(event.until().map(Instant::toEpochMilli));
        put.maybeFlag(event.closed() ? Optional.of(true) : Optional.empty());
        put.maybeId(meeting.appointment().map(AppointmentId::value));
        put.maybeId(meeting.promise().map(PromiseId::value));
        put.maybeWhole(meeting.ease());
        put.maybeCode(meeting.closed());
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    @Override
    public void clear(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_LISTED, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        clear(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Block> since(Sql db, long owner, long version) throws SQLException {
        Sql.Arguments newer = put -> put.big(owner).big(version);
        var lists = new Lists<BlockId, Listed>();
        db.forEach(
                LISTED_SINCE,
                newer,
                row -> lists.seat(new BlockId(row.id()), row.whole(), listed(row)));
        var people = lists.done();
        return db.all(SINCE, newer, row -> block(row, people));
    }

    private static Listed listed(Cells row) throws SQLException {
        return new Listed(row.person(), row.text(), row.code(STATES));
    }

    private static Block block(Cells row, Map<BlockId, List<Listed>> lists) throws SQLException {
        var id = new BlockId(row.id());
        var kind = row.code(KINDS);
        var title = row.text();
        var channel = row.code(CHANNELS);
        var stage = row.stage();
        var clock = new Stretch(moment(row), row.maybeWhole(), moment(row));
        var expected = row.maybeNumber();
        var trial = new Trial(row.word(), row.word(), row.maybeNumber());
        var people = lists.getOrDefault(id, List.of());
        return new Block(
                id, work(kind, row), title, channel, stage, clock, expected, trial, people);
    }

    private static Work work(Work.Kind kind, Cells row) throws SQLException {
        var opener = row.text();
        var from = moment(row);
        var until = moment(row);
        var debriefed = row.maybeFlag().orElse(false);
        var appointment = row.maybeId().map(AppointmentId::new);
        var promise = row.maybeId().map(PromiseId::new);
        var ease = row.maybeWhole();
        var closed = row.maybeCode(CLOSED);
        return switch (kind) {
            case CALLS -> new Work.Calls(opener);
            case EVENT -> new Work.Event(from, until, debriefed);
            case WALK -> new Work.Walk();
            case MEETING -> new Work.Meeting(appointment, promise, ease, closed);
        };
    }

    private static Optional<Instant> moment(Cells row) throws SQLException {
        return row.maybeBig().map(Instant::ofEpochMilli);
    }
}
