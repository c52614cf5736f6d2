package pavement.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Amount;
import pavement.book.DayOff;
import pavement.book.Hours;
import pavement.book.Self;

/// `me Maya, Europe/Berlin, DE, EUR, 90 min a day, 60% active, 40 a week, 3 first talks a week, 6 h
/// a week, 09:00-18:00, Sat 10:00-12:00 30 min, Fri off, off 2026-12-24 2026-12-31 Christmas`
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
        var own = day(piece.split(" ")[0]);
        if (own.isPresent()) return apart(line, self, own.get(), piece);
        if (piece.startsWith("off ")) return off(line, self, piece);
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

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(word))
                .findFirst();
    }

    /// `Sat 10:00-12:00 30 min`, or `Fri off`
    private static Self apart(Line line, Self self, DayOfWeek day, String piece) {
        var words = piece.split(" ");
        var workdays = new ArrayList<>(self.workdays());
        workdays.remove(day);
        if (words[1].equals("off")) return working(self, workdays);
        workdays.add(day);
        var hours = Line.cut(words[1], "-").orElseThrow(() -> line.wrong("from when until when?"));
        var apart = new ArrayList<>(self.timetable().apart());
        apart.add(
                new Hours(
                        day,
                        line.time(hours.before()),
                        line.time(hours.after()),
                        words.length > 2 ? line.number(words[2]) : self.minutesADay()));
        return working(self, workdays).with(self.timetable().apart(apart));
    }

    /// `off 2026-12-24 2026-12-31 Christmas`
    private static Self off(Line line, Self self, String piece) {
        var words = piece.split(" ", 4);
        if (words.length < 3) throw line.wrong("off from when until when?");
        var off = new ArrayList<>(self.timetable().off());
        off.add(
                new DayOff(
                        date(line, words[1]),
                        date(line, words[2]),
                        words.length > 3 ? words[3] : ""));
        return self.with(self.timetable().off(off));
    }

    private static LocalDate date(Line line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw line.wrong("no such day as " + text);
        }
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
                old.weeklyMinutes(),
                old.timetable());
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
                old.weeklyMinutes(),
                old.timetable());
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
                old.weeklyMinutes(),
                old.timetable());
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
                old.weeklyMinutes(),
                old.timetable());
    }

    private static Self working(Self old, List<DayOfWeek> workdays) {
        return new Self(
                old.name(),
                old.zone(),
                old.country(),
                old.weekStart(),
                workdays,
                old.from(),
                old.until(),
                old.minutesADay(),
                old.activeShare(),
                old.weeklyAttempts(),
                old.singleKeys(),
                old.currency(),
                old.weeklyTalks(),
                old.weeklyMinutes(),
                old.timetable());
    }
}
