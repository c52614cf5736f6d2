package pavement.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.ImportId;
import pavement.book.PersonId;
import pavement.book.SubscriptionId;

/// What is fixed in the day, and with whom.
final class AppointmentRows implements Rows<Appointment> {
    private static final String SAVE =
            """
            insert into appointment (owner, id, version, uid, title, place, starts, ends, all_day, passive, brought_by,
                   calendar, repeats, takes_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, id) do update
               set version = excluded.version, uid = excluded.uid, title = excluded.title, place = excluded.place,
                   starts = excluded.starts, ends = excluded.ends, all_day = excluded.all_day,
                   passive = excluded.passive, brought_by = excluded.brought_by, calendar = excluded.calendar,
                   repeats = excluded.repeats, takes_day = excluded.takes_day
            """;

    private static final String SAVE_ATTENDEE =
            "insert into attendee (owner, appointment, seat, version, person) values (?, ?, ?, ?, ?)";

    private static final String REMOVE = "delete from appointment where owner = ? and id = ?";
    private static final String REMOVE_ATTENDEES =
            "delete from attendee where owner = ? and appointment = ?";

    private static final String SINCE =
            """
            select id, uid, title, place, starts, ends, all_day, passive, brought_by, calendar, repeats, takes_day
              from appointment
             where owner = ? and version > ?
            """;

    private static final String ATTENDEES_SINCE =
            "select appointment, seat, person from attendee where owner = ? and version > ?";

    @Override
    public void save(Sql db, long owner, long version, Collection<Appointment> appointments)
            throws SQLException {
        db.each(
                SAVE,
                appointments,
                (put, it) -> {
                    put.big(owner).id(it.id().value()).big(version);
                    put.text(it.uid())
                            .text(it.title())
                            .text(it.place())
                            .at(it.start())
                            .at(it.end());
                    put.flag(it.allDay()).flag(it.passive());
                    put.maybeId(it.by().map(ImportId::value))
                            .maybeId(it.from().map(SubscriptionId::value))
                            .flag(it.repeats())
                            .flag(it.takesDay());
                });
        var seats = Seat.in(appointments, Appointment::id, Appointment::with);
        db.each(
                SAVE_ATTENDEE,
                seats,
                (put, seat) ->
                        put.big(owner)
                                .id(seat.of().value())
                                .whole(seat.number())
                                .big(version)
                                .id(seat.what().value()));
    }

    @Override
    public void clear(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        db.each(REMOVE_ATTENDEES, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public void remove(Sql db, long owner, Collection<UUID> ids) throws SQLException {
        clear(db, owner, ids);
        db.each(REMOVE, ids, (put, id) -> put.big(owner).id(id));
    }

    @Override
    public List<Appointment> since(Sql db, long owner, long version) throws SQLException {
        Sql.Arguments newer = put -> put.big(owner).big(version);
        var attendees = new Lists<AppointmentId, PersonId>();
        db.forEach(
                ATTENDEES_SINCE,
                newer,
                row -> attendees.seat(new AppointmentId(row.id()), row.whole(), row.person()));
        var with = attendees.done();
        return db.all(SINCE, newer, row -> appointment(row, with));
    }

    private static Appointment appointment(Cells row, Map<AppointmentId, List<PersonId>> attendees)
            throws SQLException {
        var id = new AppointmentId(row.id());
        var uid = row.text();
        var title = row.text();
        var place = row.word();
        var start = row.at();
        var end = row.at();
        var allDay = row.flag();
        var with = attendees.getOrDefault(id, List.of());
        return new Appointment(
                id,
                uid,
                title,
                place,
                start,
                end,
                allDay,
                with,
                row.flag(),
                row.maybeId().map(ImportId::new),
                row.maybeId().map(SubscriptionId::new),
                row.flag(),
                row.flag());
    }
}
