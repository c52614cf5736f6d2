package pavement.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import pavement.book.Self;

/// The owner's days as instants. A time that summer time skips is the one its old offset gives; one
/// that happens twice is the first (RFC 5545 §3.3.5, and `java.time` alike).
record Almanac(Self self, Wishes wishes) {
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    boolean works(LocalDate day) {
        return self.hours(day).isPresent();
    }

    /// When work begins on that day, or would, and when it ends.
    Instant morning(LocalDate day) {
        return at(day, self.usual(day.getDayOfWeek()).from());
    }

    Instant evening(LocalDate day) {
        return at(day, self.usual(day.getDayOfWeek()).until());
    }

    /// The moment itself, or the end of the quiet hours it falls into.
    Instant heard(Instant at) {
        var local = at.atZone(zone());
        if (!wishes.quiet(local.toLocalTime())) return at;
        var end = at(local.toLocalDate(), wishes.quietUntil());
        return end.isAfter(at) ? end : at(local.toLocalDate().plusDays(1), wishes.quietUntil());
    }

    private ZoneId zone() {
        return self.zone();
    }
}
