package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Money;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;

/// Encounters, and who took part with the tie as it was frozen then.
final class EncounterRows implements Rows<Encounter> {
    private static final String SAVE =
            """
            insert into encounter (owner, id, version, at, channel, direction, initiative, deliberate, stage, place,
                   talk, around, outcome, given, got, note, money, currency, expected, ease_before, ease_after,
                   plan_item, arm, propensity, block, by_hand, said)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, at = excluded.at, channel = excluded.channel,
                   direction = excluded.direction, initiative = excluded.initiative,
                   deliberate = excluded.deliberate, stage = excluded.stage, place = excluded.place,
                   talk = excluded.talk, around = excluded.around, outcome = excluded.outcome, given = excluded.given,
                   got = excluded.got, note = excluded.note, money = excluded.money, currency = excluded.currency,
                   expected = excluded.expected, ease_before = excluded.ease_before,
                   ease_after = excluded.ease_after, plan_item = excluded.plan_item, arm = excluded.arm,
                   propensity = excluded.propensity, block = excluded.block, by_hand = excluded.by_hand,
                   said = excluded.said
            """;

    private static final String SAVE_PARTICIPANT =
            """
            insert into participant (owner, encounter, seat, version, person, tie, contacts, warmth, met_stage,
                   met_place)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REMOVE = "delete from encounter where owner = ? and id = ?";
    private static final String REMOVE_PARTICIPANTS =
            "delete from participant where owner = ? and encounter = ?";

    /// The fifteenth column says whether one of those after it holds anything: in most encounters
    /// none does, and columns not asked for cost nothing.
    private static final String SINCE =
            """
            select id, at, channel, direction, initiative, deliberate, stage, place, talk, around, outcome, given, got,
                   note,
                   case when money is not null or expected is not null or ease_before is not null
                          or ease_after is not null or plan_item <> '' or arm <> '' or propensity is not null
                          or block is not null or said is not null
                        then 1 else 0 end,
                   money, currency, expected, ease_before, ease_after, plan_item, arm, propensity,
                   block, by_hand, said
              from encounter
             where owner = ? and version > ?
            """;

    private static final String PARTICIPANTS_SINCE =
            """
            select encounter, seat, person, tie, contacts, warmth, met_stage, met_place
              from participant
             where owner = ? and version > ?
            """;

    private static final Channel[] CHANNELS = Channel.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final Initiative[] INITIATIVES = Initiative.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Tie[] TIES = Tie.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Encounter> encounters)
            throws SQLException {
        var ids = encounters.stream().map(encounter -> encounter.id().value()).toList();
        db.each(REMOVE_PARTICIPANTS, ids, (put, id) -> put.big(owner).id(id));
        db.each(
                SAVE,
                encounters,
                (put, it) -> put(put.big(owner).id(it.id().value()).big(version), it));
        var seats = Seat.in(encounters, Encounter::id, Encounter::with);
        db.each(
                SAVE_PARTICIPANT,
                seats,
                (put, seat) -> {
                    put.big(owner).id(seat.of().value()).whole(seat.number()).big(version);
                    put.id(seat.what().person().value());
                    var then = seat.what().then();
                    put.code(then.tie())
                            .whole(then.contactsLastYear())
                            .number(then.warmth())
                            .stage(then.met());
                });
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_PARTICIPANTS, ids, (put, id) -> put.big(owner).id(id));
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Encounter> since(Sql db, long owner, long version) throws SQLException {
        return joined(bare(db, owner, version), participants(db, owner, version));
    }

    /// Encounters without their participants; with these a million rows are read on two connections
    /// at once.
    static List<Encounter> bare(Sql db, long owner, long version) throws SQLException {
        return db.all(SINCE, put -> put.big(owner).big(version), EncounterRows::encounter);
    }

    static Map<EncounterId, List<With>> participants(Sql db, long owner, long version)
            throws SQLException {
        var found = new Lists<EncounterId, With>();
        db.forEach(
                PARTICIPANTS_SINCE,
                put -> put.big(owner).big(version),
                row -> found.seat(new EncounterId(row.id()), row.whole(), with(row)));
        return found.done();
    }

    static List<Encounter> joined(List<Encounter> bare, Map<EncounterId, List<With>> participants) {
        var whole = new ArrayList<Encounter>(bare.size());
        for (var each : bare) {
            var with = participants.getOrDefault(each.id(), List.of());
            whole.add(with.isEmpty() ? each : each.with(with));
        }
        return whole;
    }

    private static void put(Values put, Encounter it) throws SQLException {
        put.at(it.at()).code(it.channel()).code(it.direction()).code(it.by()).flag(it.deliberate());
        put.stage(it.stage())
                .whole(it.spent().talk())
                .whole(it.spent().around())
                .code(it.outcome());
        var worth = it.worth();
        put.whole(worth.given()).whole(worth.got()).text(it.note());
        put.maybeBig(worth.money().map(Money::minor)).maybeText(worth.money().map(Money::currency));
        put.maybeNumber(it.expected());
        put.maybeWhole(it.comfort().before()).maybeWhole(it.comfort().after());
        put.text(it.trial().planItem()).text(it.trial().arm()).maybeNumber(it.trial().propensity());
        put.maybeId(it.block().map(BlockId::value));
        put.maybeFlag(it.inside().map(Inside::byHand)).maybeFlag(it.said());
    }

    private static Encounter encounter(Cells row) throws SQLException {
        var id = new EncounterId(row.id());
        var at = row.at();
        var channel = row.code(CHANNELS);
        var direction = row.code(DIRECTIONS);
        var by = row.code(INITIATIVES);
        var deliberate = row.flag();
        var stage = row.stage();
        var spent = new Spent(row.whole(), row.whole());
        var outcome = row.code(OUTCOMES);
        var told = told(row);
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                List.of(),
                stage,
                spent,
                outcome,
                told.worth,
                told.rare.expected,
                told.rare.comfort,
                told.rare.trial,
                told.note,
                told.rare.inside,
                told.rare.said);
    }

    private record Told(Worth worth, String note, Rare rare) {}

    private static Told told(Cells row) throws SQLException {
        int given = row.whole();
        int got = row.whole();
        var note = row.text();
        var rare = row.whole() == 0 ? Rare.NOTHING : rare(row);
        return new Told(new Worth(given, got, rare.money), note, rare);
    }

    private record Rare(
            Optional<Money> money,
            Optional<Double> expected,
            Comfort comfort,
            Trial trial,
            Optional<Inside> inside,
            Optional<Boolean> said) {
        static final Rare NOTHING =
                new Rare(
                        Optional.empty(),
                        Optional.empty(),
                        Comfort.UNASKED,
                        Trial.NONE,
                        Optional.empty(),
                        Optional.empty());
    }

    private static Rare rare(Cells row) throws SQLException {
        var minor = row.maybeBig();
        var currency = row.maybeText();
        var money = minor.flatMap(sum -> currency.map(code -> new Money(sum, code)));
        var expected = row.maybeNumber();
        var comfort = new Comfort(row.maybeWhole(), row.maybeWhole());
        var trial = new Trial(row.word(), row.word(), row.maybeNumber());
        var block = row.maybeId().map(BlockId::new);
        var byHand = row.maybeFlag().orElse(false);
        var inside = block.map(id -> new Inside(id, byHand));
        return new Rare(money, expected, comfort, trial, inside, row.maybeFlag());
    }

    private static With with(Cells row) throws SQLException {
        PersonId person = row.person();
        return new With(person, new Frozen(row.code(TIES), row.whole(), row.number(), row.stage()));
    }
}
