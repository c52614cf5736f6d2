package pavement.week;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Self;

/// How many minutes the days of a week have for reaching out.
final class Rooms {
    private final Self self;
    private final List<Appointment> fixed;

    Rooms(Book book, Self self, Span span) {
        this.self = self;
        this.fixed =
                book.appointments().stream()
                        .filter(Appointment::takesTime)
                        .filter(each -> each.start().isBefore(span.until()))
                        .filter(each -> each.end().isAfter(span.from()))
                        .sorted(comparing(Appointment::start))
                        .toList();
    }

    /// @param fixed minutes of his hours that appointments take, those at the same time once; of
    ///   all of a day that has none
    record Room(int minutes, int fixed) {}

    Room of(LocalDate day) {
        var hours = self.usual(day.getDayOfWeek());
        if (self.hours(day).isEmpty())
            return new Room(
                    0,
                    taken(
                            day.atStartOfDay(self.zone()).toInstant(),
                            day.plusDays(1).atStartOfDay(self.zone()).toInstant()));
        var from = day.atTime(hours.from()).atZone(self.zone()).toInstant();
        var until = day.atTime(hours.until()).atZone(self.zone()).toInstant();
        var taken = taken(from, until);
        var free = (int) Duration.between(from, until).toMinutes() - taken;
        return new Room(Math.clamp(free, 0, hours.minutes()), taken);
    }

    /// What takes all of that day.
    List<Appointment> wholeDay(LocalDate day) {
        var from = day.atStartOfDay(self.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(self.zone()).toInstant();
        return fixed.stream()
                .filter(Appointment::takesDay)
                .filter(each -> each.start().isBefore(until) && each.end().isAfter(from))
                .toList();
    }

    private int taken(Instant from, Instant until) {
        var taken = Duration.ZERO;
        var at = from;
        for (var each : fixed) {
            var start = each.start().isBefore(at) ? at : each.start();
            var end = each.end().isAfter(until) ? until : each.end();
            if (!end.isAfter(start)) continue;
            taken = taken.plus(Duration.between(start, end));
            at = end;
        }
        return (int) taken.toMinutes();
    }
}
