package pavement.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something fixed in the day, from a calendar or from a promise with a time.
///
/// @param uid the calendar's UID plus the recurrence, by which the next import recognises it
/// @param passive time that belongs to the job anyway
/// @param by the import that brought it
/// @param from the subscribed calendar it stands in
/// @param repeats one of a series, which nobody set up for its own sake
/// @param takesDay it lasts all day, and its calendar says that he is busy with it: nothing else is
///   planned on that day
public record Appointment(
        AppointmentId id,
        String uid,
        String title,
        String place,
        Instant start,
        Instant end,
        boolean allDay,
        List<PersonId> with,
        boolean passive,
        Optional<ImportId> by,
        Optional<SubscriptionId> from,
        boolean repeats,
        boolean takesDay)
        implements Fact {
    public Appointment {
        with = List.copyOf(with);
        if (end.isBefore(start))
            throw new IllegalArgumentException("an appointment ends before it starts");
        if (takesDay && !allDay)
            throw new IllegalArgumentException("what takes the day lasts all day");
    }

    /// One of its own that stands in no subscribed calendar.
    public Appointment(
            AppointmentId id,
            String uid,
            String title,
            String place,
            Instant start,
            Instant end,
            boolean allDay,
            List<PersonId> with,
            boolean passive,
            Optional<ImportId> by) {
        this(
                id,
                uid,
                title,
                place,
                start,
                end,
                allDay,
                with,
                passive,
                by,
                Optional.empty(),
                false,
                false);
    }

    /// What it is called where it has no title.
    public String called() {
        return title.isBlank() ? "a meeting" : title;
    }

    /// Whether nothing else is planned while it lasts.
    public boolean takesTime() {
        return !allDay || takesDay;
    }

    public Appointment with(List<PersonId> people) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, people, passive, by, from, repeats,
                takesDay);
    }

    public Appointment titled(String title, String place) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, with, passive, by, from, repeats,
                takesDay);
    }

    public Appointment passive(boolean passive) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, with, passive, by, from, repeats,
                takesDay);
    }

    public Appointment by(Optional<ImportId> by) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, with, passive, by, from, repeats,
                takesDay);
    }

    public Appointment from(Optional<SubscriptionId> from) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, with, passive, by, from, repeats,
                takesDay);
    }

    public Appointment ofSeries(boolean repeats) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, with, passive, by, from, repeats,
                takesDay);
    }

    public Appointment takingDay(boolean takesDay) {
        return new Appointment(
                id, uid, title, place, start, end, allDay, with, passive, by, from, repeats,
                takesDay);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.APPOINTMENT, id.value());
    }

    @Override
    public List<PersonId> about() {
        return with;
    }
}
