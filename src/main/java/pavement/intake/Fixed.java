package pavement.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.book.Subscription;
import pavement.cards.Meeting;

/// What a subscribed calendar fixes in the days. Guests are known as an import knows them, by their
/// address; but nobody looks through this before it is written, so it makes no people.
public final class Fixed {
    private Fixed() {}

    /// How our own feed ends its names (`reminders.Feed`): a plan that came back as fixed would
    /// plan itself away.
    private static final String OURS = "@pavement";

    /// Without what is cancelled, what leaves the time free, and what we wrote ourselves. Of two
    /// with the same name the later in the calendar holds.
    public static List<Appointment> in(
            List<Meeting> meetings, Book book, Subscription calendar, Owner own) {
        var mine = Myself.emails(meetings, own);
        var drafts = new Drafts(book);
        var fixed = new LinkedHashMap<AppointmentId, Appointment>();
        for (var each : meetings) {
            var meeting = Keepable.meeting(each);
            var id = Meetings.appointment(meeting);
            if (meeting.uid().endsWith(OURS)) continue;
            if (meeting.cancelled() || meeting.free()) fixed.remove(id);
            else fixed.put(id, appointment(id, meeting, with(meeting, mine, drafts), calendar));
        }
        return List.copyOf(fixed.values());
    }

    private static Appointment appointment(
            AppointmentId id, Meeting meeting, List<PersonId> with, Subscription calendar) {
        return new Appointment(
                id,
                Meetings.uid(meeting),
                meeting.title(),
                meeting.place(),
                meeting.start(),
                meeting.end(),
                meeting.allDay(),
                with,
                calendar.job() || meeting.recurring(),
                Optional.empty(),
                Optional.of(calendar.id()),
                meeting.recurring(),
                meeting.busy());
    }

    private static List<PersonId> with(Meeting meeting, Set<String> mine, Drafts drafts) {
        var found = new LinkedHashSet<PersonId>();
        for (var guest : Meetings.others(meeting, mine))
            Meetings.known(guest, drafts).ifPresent(person -> found.add(person.id()));
        return found.size() > Meetings.CROWD ? List.of() : List.copyOf(found);
    }
}
