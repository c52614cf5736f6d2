package pavement.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something fixed in the day, from a calendar or from a promise with a time.
///
/// @param uid the calendar's UID plus the recurrence, by which the next import recognises it
/// @param passive time that belongs to the job anyway
/// @param by the import that brought it
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
        Optional<ImportId> by)
        implements Fact {
    public Appointment {
        with = List.copyOf(with);
        if (end.isBefore(start))
            throw new IllegalArgumentException("an appointment ends before it starts");
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
