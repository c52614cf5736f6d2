package pavement.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import pavement.book.Amount;
import pavement.book.Self;

/// `me Maya, Europe/Berlin, DE, EUR, 90 min a day, 60% active, 40 a week, 3 first talks a week, 6 h
/// a week, 09:00-18:00`
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
        if (piece.endsWith(" min a day")) return minutes(self, start(line, piece, " min a day"));
        if (piece.endsWith("% active"))
            return self.holding(self.weekly(), start(line, piece, "% active") / 100.0);
        if (piece.endsWith(" a week"))
            return self.holding(weekly(line, piece, self), self.activeShare());
        if (piece.length() == 2) return from(self, piece, self.currency());
        if (piece.length() == 3) return from(self, self.country(), piece);
        var hours = Line.cut(piece, "-").orElseThrow(() -> line.wrong("what is '" + piece + "'"));
        return hours(self, line.time(hours.before()), line.time(hours.after()));
    }

    /// `40 a week`, `3 first talks a week`, `6 h a week`
    private static Amount weekly(Line line, String piece, Self self) {
        var old = self.weekly();
        if (piece.endsWith(" first talks a week"))
            return new Amount(
                    old.attempts(), start(line, piece, " first talks a week"), old.minutes());
        if (piece.endsWith(" h a week"))
            return new Amount(
                    old.attempts(), old.firstTalks(), start(line, piece, " h a week") * 60);
        return new Amount(start(line, piece, " a week"), old.firstTalks(), old.minutes());
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
                old.currency(),
                old.weeklyTalks(),
                old.weeklyMinutes());
    }

    private static Self minutes(Self old, int minutes) {
        return new Self(
                old.name(),
                old.zone(),
                old.country(),
                old.weekStart(),
                old.workdays(),
                old.from(),
                old.until(),
                minutes,
                old.activeShare(),
                old.weeklyAttempts(),
                old.singleKeys(),
                old.currency(),
                old.weeklyTalks(),
                old.weeklyMinutes());
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
                currency,
                old.weeklyTalks(),
                old.weeklyMinutes());
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
                old.currency(),
                old.weeklyTalks(),
                old.weeklyMinutes());
    }
}
