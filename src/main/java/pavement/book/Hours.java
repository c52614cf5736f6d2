package pavement.book;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// A weekday on which the owner reaches out: when, and for how long.
///
/// @param until later than `from`
/// @param minutes for reaching out, 5 to 960
public record Hours(DayOfWeek day, LocalTime from, LocalTime until, int minutes) {
    public Hours {
        if (!from.isBefore(until))
            throw new IllegalArgumentException("working hours end before they start");
        if (minutes < 5 || minutes > 960)
            throw new IllegalArgumentException("minutes a day are 5 to 960, not " + minutes);
    }
}
