package pavement.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import pavement.book.Self;

/// `me Maya, Europe/Berlin, DE, EUR, 90 min a day, 60% active, 40 a week, 09:00-18:00`
final class SelfLine {
    private SelfLine() {}

    static Self read(Line line) {
        var pieces = line.listed(line.text().substring(2));
        if (pieces.size() < 2) throw line.wrong("a name and a zone are missing");
        var self = Self.in(zone(line, pieces.get(1)), "DE", DayOfWeek.MONDAY, "EUR");
        self = named(self, pieces.getFirst());
        for (var piece : pieces.subList(2, pieces.size())) self = with(line, self, piece);
        return self;
    }

    private static Self with(Line line, Self self, String piece) {
        if (piece.endsWith(" min a day"))
            return amount(
                    self,
                    start(line, piece, " min a day"),
                    self.activeShare(),
                    self.weeklyAttempts());
        if (piece.endsWith("% active"))
            return amount(
                    self,
                    self.minutesADay(),
                    start(line, piece, "% active") / 100.0,
                    self.weeklyAttempts());
        if (piece.endsWith(" a week"))
            return amount(
                    self, self.minutesADay(), self.activeShare(), start(line, piece, " a week"));
        if (piece.length() == 2) return from(self, piece, self.currency());
        if (piece.length() == 3) return from(self, self.country(), piece);
        var hours = Line.cut(piece, "-").orElseThrow(() -> line.wrong("what is '" + piece + "'"));
        return hours(self, line.time(hours.before()), line.time(hours.after()));
    }

    private static int start(Line line, String piece, String end) {
        return line.number(piece.substring(0, piece.length() - end.length()));
    }

    private static ZoneId zone(Line line, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw line.wrong("no such zone as " + name);
        }
    }

    private static Self named(Self old, String name) {
        return new Self(
                name,
                old.zone(),
                old.country(),
                old.weekStart(),
                old.workdays(),
                old.from(),
                old.until(),
                old.minutesADay(),
                old.activeShare(),
                old.weeklyAttempts(),
                old.singleKeys(),
                old.currency());
    }

    private static Self amount(Self old, int minutes, double share, int attempts) {
        return new Self(
                old.name(),
                old.zone(),
                old.country(),
                old.weekStart(),
                old.workdays(),
                old.from(),
                old.until(),
                minutes,
                share,
                attempts,
                old.singleKeys(),
                old.currency());
    }

    private static Self from(Self old, String country, String currency) {
        return new Self(
                old.name(),
                old.zone(),
                country,
                old.weekStart(),
                old.workdays(),
                old.from(),
                old.until(),
                old.minutesADay(),
                old.activeShare(),
                old.weeklyAttempts(),
                old.singleKeys(),
                currency);
    }

    private static Self hours(Self old, LocalTime from, LocalTime until) {
        return new Self(
                old.name(),
                old.zone(),
                old.country(),
                old.weekStart(),
                old.workdays(),
                from,
                until,
                old.minutesADay(),
                old.activeShare(),
                old.weeklyAttempts(),
                old.singleKeys(),
                old.currency());
    }
}
