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

    private static final String SINCE =
            """
            select id, side, person, what, since, encounter, state, tags, category, place, language, again, guessed,
                   sentence, confidential
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
        return new Ask(
                new AskId(row.id()),
                row.code(SIDES),
                row.maybePerson(),
                row.text(),
                row.at(),
                row.maybeId().map(EncounterId::new),
                row.code(STATES),
                detail(row),
                heard(row),
                row.flag());
    }

    /// Most say nothing more than what they say.
    private static Ask.Detail detail(Cells row) throws SQLException {
        var tags = row.text();
        var category = row.word();
        var place = row.word();
        var language = row.word();
        return tags.isEmpty() && category.isEmpty() && place.isEmpty() && language.isEmpty()
                ? Ask.Detail.NONE
                : new Ask.Detail(tags.lines().toList(), category, place, language);
    }

    private static Ask.Heard heard(Cells row) throws SQLException {
        var again = row.maybeBig().map(Instant::ofEpochMilli);
        var guessed = row.flag();
        var sentence = row.text();
        return again.isEmpty() && !guessed && sentence.isEmpty()
                ? Ask.Heard.SAID
                : new Ask.Heard(again, guessed, sentence);
    }
}
