package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
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
            insert into ask (owner, id, version, side, person, what, since, encounter, state, tags, category, place,
                   language, again, guessed, sentence, confidential)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, side = excluded.side, person = excluded.person, what = excluded.what,
                   since = excluded.since, encounter = excluded.encounter, state = excluded.state,
                   tags = excluded.tags, category = excluded.category, place = excluded.place,
                   language = excluded.language, again = excluded.again, guessed = excluded.guessed,
                   sentence = excluded.sentence, confidential = excluded.confidential
            """;

    private static final String REMOVE = "delete from ask where owner = ? and id = ?";

    /// Small numbers come together as [Bits], and what most do not have is only asked for where
    /// these have said that it is there, as in [EncounterRows].
    private static final String SINCE =
            """
            select id, since,
                   side | (state << 4)
                   | (case when confidential then 1 << 8 else 0 end)
                   | (case when encounter is null then 0 else 1 << 9 end)
                   | (case when tags = '' and category = '' and place = '' and language = '' then 0 else 1 << 10 end)
                   | (case when again is null and not guessed and sentence = '' then 0 else 1 << 11 end),
                   person, what, encounter, tags, category, place, language, again, guessed, sentence
              from ask
             where owner = ? and version > ?
            """;

    private static final Ask.Side[] SIDES = Ask.Side.values();
    private static final Ask.State[] STATES = Ask.State.values();

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
                    put.maybeId(it.from().map(EncounterId::value)).code(it.state());
                    put.text(String.join("\n", it.detail().tags())).text(it.detail().category());
                    put.text(it.detail().place()).text(it.detail().language());
                    put.maybeBig(it.heard().again().map(Instant::toEpochMilli));
                    put.flag(it.heard().guessed()).text(it.heard().sentence());
                    put.flag(it.confidential());
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
        var id = new AskId(row.id());
        var since = row.at();
        var bits = row.bits();
        var side = Codes.read(SIDES, bits.take(4));
        var state = Codes.read(STATES, bits.take(4));
        var confidential = bits.flag();
        var whose = row.maybePerson();
        var what = row.text();
        var from = bits.flag() ? row.maybeId() : row.<UUID>nothing(1);
        var detail = bits.flag() ? detail(row) : row.<Ask.Detail>nothing(4).orElse(Ask.Detail.NONE);
        var heard = bits.flag() ? heard(row) : Ask.Heard.SAID;
        return new Ask(
                id,
                side,
                whose,
                what,
                since,
                from.map(EncounterId::new),
                state,
                detail,
                heard,
                confidential);
    }

    private static Ask.Detail detail(Cells row) throws SQLException {
        var tags = row.text().lines().toList();
        return new Ask.Detail(tags, row.word(), row.word(), row.word());
    }

    private static Ask.Heard heard(Cells row) throws SQLException {
        var again = row.maybeBig().map(Instant::ofEpochMilli);
        return new Ask.Heard(again, row.flag(), row.text());
    }
}
