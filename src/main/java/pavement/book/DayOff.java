package pavement.book;

import java.time.LocalDate;

/// Days on which nobody is proposed.
///
/// @param until the last of them
/// @param what "Christmas"; may be empty
public record DayOff(LocalDate from, LocalDate until, String what) {
    public DayOff {
        what = what.strip();
        if (until.isBefore(from))
            throw new IllegalArgumentException("days off end before they start");
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
