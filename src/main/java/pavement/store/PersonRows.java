package pavement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private static final String SINCE =
            """
            select id, full_name, given_name, family_name, nickname, described, organisation, title, note, birthday,
                   met_stage, met_place, met_on, met_through, wished_tie, cadence_days, do_not_contact,
                   since, card_uid, brought_by, sample, ghost
              from person
             where owner = ? and version > ?
            """;

    private static final String REACHES_SINCE =
            """
            select person, seat, kind, label, value, match_key
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
                REACHES_SINCE, newer, row -> reaches.seat(row.person(), row.whole(), reach(row)));
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
        var name = new Name(row.text(), row.word(), row.word(), row.word(), row.flag());
        var job = new Job(row.word(), row.word());
        var note = row.text();
        var birthday = row.text();
        var met = new Met(row.stage(), row.maybeText().map(LocalDate::parse), row.maybePerson());
        var wishes = new Wishes(row.maybeCode(TIES), row.maybeWhole(), row.flag());
        var origin =
                new Origin(
                        row.at(),
                        row.text(),
                        row.maybeId().map(ImportId::new),
                        row.flag(),
                        row.flag());
        var ways = reaches.getOrDefault(id, List.of());
        return new Person(
                id,
                name,
                job,
                ways,
                tags.getOrDefault(id, List.of()),
                note,
                birthday,
                met,
                wishes,
                origin);
    }

    private static Reach reach(Cells row) throws SQLException {
        return new Reach(row.code(KINDS), row.word(), row.text(), row.text());
    }
}
