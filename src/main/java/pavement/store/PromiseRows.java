package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pavement.book.Channel;
import pavement.book.EncounterId;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;

/// What is owed, either way.
final class PromiseRows implements Rows<Promise> {
    private static final String SAVE =
            """
            insert into promise (owner, id, version, person, mine, what, due, due_at, channel, state, made, encounter,
                                 expected, settled)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, person = excluded.person, mine = excluded.mine, what = excluded.what,
                   due = excluded.due, due_at = excluded.due_at, channel = excluded.channel, state = excluded.state,
                   made = excluded.made, encounter = excluded.encounter, expected = excluded.expected,
                   settled = excluded.settled
            """;

    private static final String REMOVE = "delete from promise where owner = ? and id = ?";

    private static final String SINCE =
            """
            select id, person, mine, what, due, due_at, channel, state, made, encounter, expected, settled
              from promise
             where owner = ? and version > ?
            """;

    private static final Channel[] CHANNELS = Channel.values();
    private static final Promise.State[] STATES = Promise.State.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Promise> promises)
            throws SQLException {
        db.each(
                SAVE,
                promises,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version);
                    put.maybeId(it.person().map(PersonId::value)).flag(it.mine()).text(it.what());
                    put.maybeText(it.due().map(LocalDate::toString))
                            .maybeText(it.at().map(LocalTime::toString));
                    put.maybeCode(it.channel()).code(it.state()).at(it.made());
                    put.maybeId(it.from().map(EncounterId::value))
                            .maybeNumber(it.expected())
                            .maybeBig(it.settled().map(Instant::toEpochMilli));
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Promise> since(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), PromiseRows::promise);
    }

    private static Promise promise(Cells row) throws SQLException {
        return new Promise(
                new PromiseId(row.id()),
                row.maybePerson(),
                row.flag(),
                row.text(),
                row.maybeText().map(LocalDate::parse),
                row.maybeText().map(LocalTime::parse),
                row.maybeCode(CHANNELS),
                row.code(STATES),
                row.at(),
                row.maybeId().map(EncounterId::new),
                row.maybeNumber(),
                row.maybeBig().map(Instant::ofEpochMilli));
    }
}
