package pavement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.book.ImportId;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Tie;
import pavement.book.Wishes;

/// People, the ways to reach them and their tags.
final class PersonRows implements Rows<Person> {
    private static final String SAVE =
            """
            insert into person (owner, id, version, full_name, given_name, family_name, nickname, described,
                   organisation, title, note, birthday, met_stage, met_place, met_on, met_through,
                   wished_tie, cadence_days, do_not_contact, since, card_uid, brought_by, sample, ghost)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, full_name = excluded.full_name, given_name = excluded.given_name,
                   family_name = excluded.family_name, nickname = excluded.nickname, described = excluded.described,
                   organisation = excluded.organisation, title = excluded.title, note = excluded.note,
                   birthday = excluded.birthday, met_stage = excluded.met_stage, met_place = excluded.met_place,
                   met_on = excluded.met_on, met_through = excluded.met_through, wished_tie = excluded.wished_tie,
                   cadence_days = excluded.cadence_days, do_not_contact = excluded.do_not_contact,
                   since = excluded.since, card_uid = excluded.card_uid, brought_by = excluded.brought_by,
                   sample = excluded.sample, ghost = excluded.ghost
            """;

    private static final String SAVE_REACH =
            """
            insert into reach (owner, person, seat, version, kind, label, value, match_key)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE_TAG =
            "insert into tag (owner, person, seat, version, tag) values (?, ?, ?, ?, ?)";

    private static final String REMOVE = "delete from person where owner = ? and id = ?";
    private static final String REMOVE_REACHES = "delete from reach where owner = ? and person = ?";
    private static final String REMOVE_TAGS = "delete from tag where owner = ? and person = ?";

    /// Small numbers come together as [Bits], and what most people do not have is only asked for
    /// where these have said that it is there, as in [EncounterRows].
    private static final String SINCE =
            """
            select id, since,
                   met_stage
                   | (case when described then 1 << 8 else 0 end)
                   | (case when do_not_contact then 1 << 9 else 0 end)
                   | (case when sample then 1 << 10 else 0 end)
                   | (case when ghost then 1 << 11 else 0 end)
                   | (case when nickname = '' and birthday = '' then 0 else 1 << 12 end)
                   | (case when met_on is null and met_through is null then 0 else 1 << 13 end)
                   | (case when wished_tie is null and cadence_days is null then 0 else 1 << 14 end)
                   | (case when card_uid = '' and brought_by is null then 0 else 1 << 15 end),
                   full_name, given_name, family_name, organisation, title, note, met_place,
                   nickname, birthday, met_on, met_through, wished_tie, cadence_days, card_uid, brought_by
              from person
             where owner = ? and version > ?
            """;

    private static final String REACHES_SINCE =
            """
            select person, kind | (seat << 8), label, value, match_key
              from reach
             where owner = ? and version > ?
            """;

    private static final String TAGS_SINCE =
            "select person, seat, tag from tag where owner = ? and version > ?";

    private static final Tie[] TIES = Tie.values();
    private static final Reach.Kind[] KINDS = Reach.Kind.values();

    @Override
    public void save(Sql db, long owner, long version, Collection<Person> people)
            throws SQLException {
        db.each(
                SAVE,
                people,
                (put, person) -> put(put.big(owner).id(person.id().value()).big(version), person));
        db.each(
                SAVE_REACH,
                Seat.in(people, Person::id, Person::reaches),
                (put, seat) ->
                        at(put, owner, version, seat)
                                .code(seat.what().kind())
                                .text(seat.what().label())
                                .text(seat.what().value())
                                .text(seat.what().key()));
        db.each(
                SAVE_TAG,
                Seat.in(people, Person::id, Person::tags),
                (put, seat) -> at(put, owner, version, seat).text(seat.what()));
    }

    private static Values at(Values put, long owner, long version, Seat<PersonId, ?> seat)
            throws SQLException {
        return put.big(owner).id(seat.of().value()).whole(seat.number()).big(version);
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        clear(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Person> since(Sql db, long owner, long version) throws SQLException {
        Sql.Arguments newer = put -> put.big(owner).big(version);
        var reaches = new Lists<PersonId, Reach>();
        db.forEach(
                REACHES_SINCE,
                newer,
                row -> {
                    var person = row.person();
                    var bits = row.bits();
                    var kind = Codes.read(KINDS, bits.take(8));
                    reaches.seat(person, bits.take(24), reach(kind, row));
                });
        var tags = new Lists<PersonId, String>();
        db.forEach(TAGS_SINCE, newer, row -> tags.seat(row.person(), row.whole(), row.word()));
        return people(db, newer, reaches.done(), tags.done());
    }

    private static List<Person> people(
            Sql db,
            Sql.Arguments newer,
            Map<PersonId, List<Reach>> reaches,
            Map<PersonId, List<String>> tags)
            throws SQLException {
        return db.all(SINCE, newer, row -> person(row, reaches, tags));
    }

    @Override
    public void clear(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_REACHES, ids, (put, id) -> put.big(owner).id(id));
        db.each(REMOVE_TAGS, ids, (put, id) -> put.big(owner).id(id));
    }

    private static void put(Values put, Person person) throws SQLException {
        var name = person.name();
        put.text(name.full())
                .text(name.given())
                .text(name.family())
                .text(name.nickname())
                .flag(name.described());
        put.text(person.job().organisation()).text(person.job().title());
        put.text(person.note()).text(person.birthday());
        put.stage(person.met().stage())
                .maybeText(person.met().on().map(LocalDate::toString))
                .maybeId(person.met().through().map(PersonId::value));
        put.maybeCode(person.wishes().tie())
                .maybeWhole(person.wishes().cadenceDays())
                .flag(person.wishes().doNotContact());
        var origin = person.origin();
        put.at(origin.since()).text(origin.uid()).maybeId(origin.by().map(ImportId::value));
        put.flag(origin.sample()).flag(origin.ghost());
    }

    private static Person person(
            Cells row, Map<PersonId, List<Reach>> reaches, Map<PersonId, List<String>> tags)
            throws SQLException {
        var id = row.person();
        var since = row.at();
        var bits = row.bits();
        int met = bits.take(8);
        var described = bits.flag();
        var doNotContact = bits.flag();
        var sample = bits.flag();
        var ghost = bits.flag();
        var full = row.text();
        var given = row.word();
        var family = row.word();
        var job = new Job(row.word(), row.word());
        var note = row.text();
        var stage = row.stage(met);
        var rare = rare(row, bits);
        return new Person(
                id,
                new Name(full, given, family, rare.nickname, described),
                job,
                reaches.getOrDefault(id, List.of()),
                tags.getOrDefault(id, List.of()),
                note,
                rare.birthday,
                new Met(stage, rare.on, rare.through),
                new Wishes(rare.tie, rare.cadence, doNotContact),
                new Origin(since, rare.uid, rare.by, sample, ghost));
    }

    private record Rare(
            String nickname,
            String birthday,
            Optional<LocalDate> on,
            Optional<PersonId> through,
            Optional<Tie> tie,
            Optional<Integer> cadence,
            String uid,
            Optional<ImportId> by) {}

    /// @param there whether there is a nickname or birthday, when or through whom he was met, a
    ///   wish, or a card
    private static Rare rare(Cells row, Bits there) throws SQLException {
        var named = there.flag();
        var nickname = named ? row.word() : row.<String>nothing(2).orElse("");
        var birthday = named ? row.text() : "";
        var met = there.flag();
        var on = met ? row.maybeText().map(LocalDate::parse) : row.<LocalDate>nothing(2);
        var through = met ? row.maybePerson() : Optional.<PersonId>empty();
        var wished = there.flag();
        var tie = wished ? row.maybeCode(TIES) : row.<Tie>nothing(2);
        var cadence = wished ? row.maybeWhole() : Optional.<Integer>empty();
        if (!there.flag())
            return new Rare(nickname, birthday, on, through, tie, cadence, "", Optional.empty());
        var uid = row.text();
        var by = row.maybeId().map(ImportId::new);
        return new Rare(nickname, birthday, on, through, tie, cadence, uid, by);
    }

    private static Reach reach(Reach.Kind kind, Cells row) throws SQLException {
        return new Reach(kind, row.word(), row.text(), row.text());
    }
}
