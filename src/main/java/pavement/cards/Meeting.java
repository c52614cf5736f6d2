package pavement.cards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One occurrence of an event of a calendar.
///
/// @param uid of the event
/// @param occurrence which one of a series, as the series counts them; empty for a single event
/// @param guests those who were invited and did not decline, the organiser among them
/// @param organiser his e-mail address; empty when the calendar does not say
/// @param free whether the calendar says that the time stays free
/// @param busy whether it lasts all day and the calendar says that he is busy: of birthdays and
///   holidays, most say nothing
/// @param line where the event begins in its file
public record Meeting(
        String uid,
        String occurrence,
        String title,
        String place,
        Instant start,
        Instant end,
        boolean allDay,
        boolean cancelled,
        boolean free,
        boolean busy,
        List<Guest> guests,
        Optional<String> organiser,
        int line) {
    /// Somebody invited.
    ///
    /// @param name may be empty
    /// @param email in lower case
    public record Guest(String name, String email) {}

    public Meeting {
        guests = List.copyOf(guests);
    }

    /// One of a series.
    public boolean recurring() {
        return !occurrence.isEmpty();
    }
}
