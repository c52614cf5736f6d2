package pavement.week;

import java.time.LocalDate;
import java.util.List;
import pavement.book.Amount;
import pavement.book.Appointment;
import pavement.book.Promise;

/// One day of a week.
///
/// @param workday he set it as one
/// @param room minutes for reaching out: those he set, or what appointments leave of his hours
/// @param fixed minutes of appointments inside his hours, of a day without any all
/// @param wholeDay what takes all of it
/// @param due what he owes on this day
/// @param part of the week that falls on this day; nothing for days that are over
public record Day(
        LocalDate date,
        boolean workday,
        int room,
        int fixed,
        List<Appointment> wholeDay,
        Done done,
        List<Promise> due,
        Amount part) {
    public Day {
        wholeDay = List.copyOf(wholeDay);
        due = List.copyOf(due);
    }
}
