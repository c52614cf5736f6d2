package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
                   plan_item, arm, propensity, block, by_hand, said, person, tie, contacts, warmth, met_stage,
                   met_place)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, at = excluded.at, channel = excluded.channel,
                   direction = excluded.direction, initiative = excluded.initiative,
                   deliberate = excluded.deliberate, stage = excluded.stage, place = excluded.place,
                   talk = excluded.talk, around = excluded.around, outcome = excluded.outcome, given = excluded.given,
                   got = excluded.got, note = excluded.note, money = excluded.money, currency = excluded.currency,
                   expected = excluded.expected, ease_before = excluded.ease_before,
                   ease_after = excluded.ease_after, plan_item = excluded.plan_item, arm = excluded.arm,
                   propensity = excluded.propensity, block = excluded.block, by_hand = excluded.by_hand,
                   said = excluded.said, person = excluded.person, tie = excluded.tie,
                   contacts = excluded.contacts, warmth = excluded.warmth, met_stage = excluded.met_stage,
                   met_place = excluded.met_place
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

    /// Handing a cell over costs more than reading it, and there are a million rows: so small
    /// numbers come together as [Bits], and what most encounters do not have comes last and is only
    /// asked for where the fifth column has said that it is there.
    private static final String BETWEEN =
            """
            select id, at,
                   channel | (direction << 8) | (initiative << 12)
                   | (case when deliberate then 1 << 16 else 0 end)
                   | (stage << 17) | (given << 25) | (got << 28),
                   place,
                   outcome | (talk << 3) | (around << 14)
                   | (case when money is null then 0 else 1 << 25 end)
                   | (case when expected is null then 0 else 1 << 26 end)
                   | (case when ease_before is null and ease_after is null then 0 else 1 << 27 end)
                   | (case when plan_item = '' then 0 else 1 << 28 end)
                   | (case when arm = '' and propensity is null then 0 else 1 << 29 end)
                   | (case when block is null and said is null then 0 else 1 << 30 end),
                   note, person, tie | (met_stage << 4) | (contacts << 12), met_place, warmth,
                   money, currency, expected, ease_before, ease_after, plan_item, arm, propensity,
                   block, by_hand, said
              from encounter
             where owner = ? and version > ? and version <= ?
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
        db.each(
                SAVE,
                encounters,
                (put, it) -> put(put.big(owner).id(it.id().value()).big(version), it));
        var company = encounters.stream().filter(each -> each.with().size() > 1).toList();
        var seats =
                Seat.in(company, Encounter::id, Encounter::with).stream()
                        .filter(seat -> seat.number() > 0)
                        .toList();
        db.each(
                SAVE_PARTICIPANT,
                seats,
                (put, seat) -> {
                    put.big(owner).id(seat.of().value()).whole(seat.number()).big(version);
                    put.id(seat.what().person().value());
                    then(put, seat.what().then());
                });
    }

    @Override
    public void clear(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_PARTICIPANTS, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        clear(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Encounter> since(Sql db, long owner, long version) throws SQLException {
        return joined(
                between(db, owner, version, Long.MAX_VALUE), participants(db, owner, version));
    }

    /// Written after `from` and not after `until`, with no more than the first who was there; with
    /// this a million rows are read on two connections at once.
    static List<Encounter> between(Sql db, long owner, long from, long until) throws SQLException {
        return db.all(
                BETWEEN, put -> put.big(owner).big(from).big(until), EncounterRows::encounter);
    }

    /// All of them one after the other, each with no more than the first who was there.
    static void each(Sql db, long owner, Consumer<Encounter> seen) throws SQLException {
        db.forEach(
                BETWEEN,
                put -> put.big(owner).big(-1).big(Long.MAX_VALUE),
                row -> seen.accept(encounter(row)));
    }

    /// Whoever was there beside the first.
    static Map<EncounterId, List<With>> participants(Sql db, long owner, long version)
            throws SQLException {
        var found = new Lists<EncounterId, With>();
        db.forEach(
                PARTICIPANTS_SINCE,
                put -> put.big(owner).big(version),
                row ->
                        // the first sits in the encounter's row, so the list of the others begins
                        // at 1
                        found.seat(new EncounterId(row.id()), row.whole() - 1, with(row)));
        return found.done();
    }

    static List<Encounter> joined(List<Encounter> bare, Map<EncounterId, List<With>> participants) {
        if (participants.isEmpty()) return bare;
        var whole = new ArrayList<Encounter>(bare.size());
        for (var each : bare)
            whole.add(whole(each, participants.getOrDefault(each.id(), List.of())));
        return whole;
    }

    /// The first who was there, and whoever else was.
    static Encounter whole(Encounter first, List<With> others) {
        if (others.isEmpty()) return first;
        var all = new ArrayList<>(first.with());
        all.addAll(others);
        return first.with(all);
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
        var first = it.with().stream().findFirst();
        put.maybeId(first.map(each -> each.person().value()));
        then(put, first.map(With::then).orElse(Frozen.UNKNOWN));
    }

    private static void then(Values put, Frozen then) throws SQLException {
        put.code(then.tie()).whole(then.contactsLastYear()).number(then.warmth()).stage(then.met());
    }

    /// The columns of [#BETWEEN].
    static Encounter encounter(Columns row) throws SQLException {
        var id = new EncounterId(row.id());
        var at = row.at();
        var how = row.bits();
        var channel = Codes.read(CHANNELS, how.take(8));
        var direction = Codes.read(DIRECTIONS, how.take(4));
        var by = Codes.read(INITIATIVES, how.take(4));
        var deliberate = how.flag();
        var stage = row.stage(how.take(8));
        int given = how.take(3);
        int got = how.take(3);
        var came = row.bits();
        var outcome = Codes.read(OUTCOMES, came.take(3));
        var spent = new Spent(came.take(11), came.take(11));
        var note = row.text();
        var with = first(row);
        var rare = rare(row, came);
        return new Encounter(
                id,
                at,
                channel,
                direction,
                by,
                deliberate,
                with,
                stage,
                spent,
                outcome,
                new Worth(given, got, rare.money),
                rare.expected,
                rare.comfort,
                rare.trial,
                note,
                rare.inside,
                rare.said);
    }

    private static List<With> first(Columns row) throws SQLException {
        var person = row.maybePerson();
        if (person.isEmpty()) return row.<List<With>>nothing(3).orElse(List.of());
        var bits = row.bits();
        var tie = Codes.read(TIES, bits.take(4));
        var stage = bits.take(8);
        var contacts = bits.take(19);
        var met = row.stage(stage);
        return List.of(new With(person.get(), new Frozen(tie, contacts, row.number(), met)));
    }

    private record Rare(
            Optional<Money> money,
            Optional<Double> expected,
            Comfort comfort,
            Trial trial,
            Optional<Inside> inside,
            Optional<Boolean> said) {}

    /// @param there whether there is money, an expectation, ease, a move of a plan, an arm, a block
    ///   or what was said
    private static Rare rare(Columns row, Bits there) throws SQLException {
        var money =
                there.flag()
                        ? Optional.of(new Money(row.big(), row.text()))
                        : row.<Money>nothing(2);
        var expected = there.flag() ? Optional.of(row.number()) : row.<Double>nothing(1);
        var comfort =
                there.flag()
                        ? Optional.of(new Comfort(row.maybeWhole(), row.maybeWhole()))
                        : row.<Comfort>nothing(2);
        var trial = trial(row, there);
        if (!there.flag())
            return new Rare(
                    money,
                    expected,
                    comfort.orElse(Comfort.UNASKED),
                    trial,
                    Optional.empty(),
                    Optional.empty());
        var block = row.maybeId().map(BlockId::new);
        var byHand = row.maybeFlag().orElse(false);
        var inside = block.map(id -> new Inside(id, byHand));
        return new Rare(
                money, expected, comfort.orElse(Comfort.UNASKED), trial, inside, row.maybeFlag());
    }

    private static Trial trial(Columns row, Bits there) throws SQLException {
        var item = there.flag() ? row.word() : row.<String>nothing(1).orElse("");
        var arm = there.flag();
        if (arm) return new Trial(item, row.word(), row.maybeNumber());
        return row.<Trial>nothing(2)
                .orElse(item.isEmpty() ? Trial.NONE : new Trial(item, "", Optional.empty()));
    }

    /// The columns of a participant, from the person on.
    static With with(Columns row) throws SQLException {
        PersonId person = row.person();
        return new With(person, new Frozen(row.code(TIES), row.whole(), row.number(), row.stage()));
    }
}
