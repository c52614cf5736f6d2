package pavement.notation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The calendar of a page: its zone, and by how many days it is moved when a page written once is
/// read later.
record Days(ZoneId zone, long moved) {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    static boolean looksLikeOne(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    LocalDate of(Line line, String written) {
        return line.date(written).plusDays(moved);
    }

    Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(zone).toInstant();
    }

    Instant noon(LocalDate day) {
        return at(day, NOON);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
