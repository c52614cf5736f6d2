package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.book.AskId;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Led;
import pavement.book.Letters;
import pavement.book.Money;
import pavement.book.PersonId;

/// Introductions, and their steps with the moment of each.
final class IntroductionRows implements Rows<Introduction> {
    private static final String SAVE =
            """
            insert into introduction (owner, id, version, kind, one, other, why, need, to_one, to_other, to_both,
                   led_to, minor, currency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, kind = excluded.kind, one = excluded.one, other = excluded.other,
                   why = excluded.why, need = excluded.need, to_one = excluded.to_one, to_other = excluded.to_other,
                   to_both = excluded.to_both, led_to = excluded.led_to, minor = excluded.minor,
                   currency = excluded.currency
            """;

    private static final String SAVE_STEP =
            "insert into introduction_step (owner, introduction, seat, version, what, at) values (?, ?, ?, ?, ?, ?)";

    private static final String REMOVE = "delete from introduction where owner = ? and id = ?";

    private static final String REMOVE_STEPS =
            "delete from introduction_step where owner = ? and introduction = ?";

    private static final String SINCE =
            """
            select id, kind, one, other, why, need, to_one, to_other, to_both, led_to, minor, currency
              from introduction
             where owner = ? and version > ?
            """;

    private static final String STEPS_SINCE =
            "select introduction, seat, what, at from introduction_step where owner = ? and version > ?";

    private static final Introduction.Kind[] KINDS = Introduction.Kind.values();
    private static final Introduction.What[] WHATS = Introduction.What.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Introduction> introductions)
            throws SQLException {
        removeSteps(db, owner, introductions.stream().map(each -> each.id().value()).toList());
        db.each(SAVE, introductions, (put, it) -> save(put, owner, version, it));
        db.each(
                SAVE_STEP,
                Seat.in(introductions, Introduction::id, Introduction::steps),
                (put, seat) ->
                        put.big(owner)
                                .id(seat.of().value())
                                .whole(seat.number())
                                .big(version)
                                .code(seat.what().what())
                                .at(seat.what().at()));
    }

    private static void save(Values put, long owner, long version, Introduction it)
            throws SQLException {
        put.big(owner).id(it.id().value()).big(version).code(it.kind()).id(it.one().value());
        put.maybeId(it.other().map(PersonId::value)).text(it.why());
        put.maybeId(it.need().map(AskId::value)).text(it.letters().toOne());
        put.text(it.letters().toOther()).text(it.letters().toBoth());
        var money = it.led().flatMap(Led::money);
        put.maybeText(it.led().map(Led::what)).maybeBig(money.map(Money::minor));
        put.maybeText(money.map(Money::currency));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        removeSteps(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    private static void removeSteps(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_STEPS, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Introduction> since(Sql db, long owner, long version) throws SQLException {
        Sql.Arguments newer = put -> put.big(owner).big(version);
        var steps = new Lists<IntroductionId, Introduction.Step>();
        db.forEach(
                STEPS_SINCE,
                newer,
                row ->
                        steps.seat(
                                new IntroductionId(row.id()),
                                row.whole(),
                                new Introduction.Step(row.code(WHATS), row.at())));
        var all = steps.done();
        return db.all(SINCE, newer, row -> introduction(row, all));
    }

    private static Introduction introduction(
            Cells row, Map<IntroductionId, List<Introduction.Step>> steps) throws SQLException {
        var id = new IntroductionId(row.id());
        return new Introduction(
                id,
                row.code(KINDS),
                row.person(),
                row.maybePerson(),
                row.text(),
                row.maybeId().map(AskId::new),
                new Letters(row.text(), row.text(), row.text()),
                steps.getOrDefault(
                        id, List.of(new Introduction.Step(Introduction.What.IDEA, Instant.EPOCH))),
                led(row));
    }

    private static Optional<Led> led(Cells row) throws SQLException {
        var what = row.maybeText();
        var minor = row.maybeBig();
        var currency = row.maybeText();
        var money = minor.flatMap(sum -> currency.map(in -> new Money(sum, in)));
        return what.map(said -> new Led(said, money));
    }
}
