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
import pavement.book.Timetable;

/// `me Maya, Europe/Berlin, DE, EUR, 90 min a day, 60% active, 40 a week, 3 first talks a week, 6 h
/// a week, 09:00-18:00, Sat 10:00-12:00 30 min, Fri off, off 2026-12-24 2026-12-31 Christmas`
final class SelfLine {
    private final Line line;
    private final Self usual;
    private final String name;
    private final List<DayOfWeek> workdays;
    private String country;
    private String currency;
    private LocalTime from;
    private LocalTime until;
    private int minutes;
    private double share;
    private Amount weekly;
    private Timetable timetable;

    private SelfLine(Line line, String name, Self usual) {
        this.line = line;
        this.usual = usual;
        this.name = name;
        this.workdays = new ArrayList<>(usual.workdays());
        this.country = usual.country();
        this.currency = usual.currency();
        this.from = usual.from();
        this.until = usual.until();
        this.minutes = usual.minutesADay();
        this.share = usual.activeShare();
        this.weekly = usual.weekly();
        this.timetable = usual.timetable();
    }

    static Self read(Line line) {
        var pieces = line.listed(line.text().substring(2));
        if (pieces.size() < 2) throw line.wrong("a name and a zone are missing");
        var usual = Self.in(zone(line, pieces.get(1)), "DE", DayOfWeek.MONDAY, "EUR");
        var said = new SelfLine(line, pieces.getFirst(), usual);
        pieces.subList(2, pieces.size()).forEach(said::take);
        return said.self();
    }

    private Self self() {
        return new Self(
                name,
                usual.zone(),
                country,
                usual.weekStart(),
                workdays,
                from,
                until,
                minutes,
                share,
                weekly.attempts(),
                usual.singleKeys(),
                currency,
                weekly.firstTalks(),
                weekly.minutes(),
                timetable);
    }

    private void take(String piece) {
        var own = day(piece.split(" ")[0]);
        if (piece.endsWith(" min a day")) minutes = start(piece, " min a day");
        else if (piece.endsWith("% active")) share = start(piece, "% active") / 100.0;
        else if (piece.endsWith(" a week")) weekly = weekly(piece);
        else if (own.isPresent()) apart(own.get(), piece);
        else if (piece.startsWith("off ")) off(piece);
        else if (piece.length() == 2) country = piece;
        else if (piece.length() == 3) currency = piece;
        else hours(piece);
    }

    private void hours(String piece) {
        var hours = Line.cut(piece, "-").orElseThrow(() -> line.wrong("what is '" + piece + "'"));
        from = line.time(hours.before());
        until = line.time(hours.after());
    }

    /// `40 a week`, `3 first talks a week`, `6 h a week`
    private Amount weekly(String piece) {
        if (piece.endsWith(" first talks a week"))
            return new Amount(
                    weekly.attempts(), start(piece, " first talks a week"), weekly.minutes());
        if (piece.endsWith(" h a week"))
            return new Amount(
                    weekly.attempts(), weekly.firstTalks(), start(piece, " h a week") * 60);
        return new Amount(start(piece, " a week"), weekly.firstTalks(), weekly.minutes());
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(word))
                .findFirst();
    }

    /// `Sat 10:00-12:00 30 min`, or `Fri off`
    private void apart(DayOfWeek day, String piece) {
        var words = piece.split(" ");
        workdays.remove(day);
        if (words[1].equals("off")) return;
        workdays.add(day);
        var hours = Line.cut(words[1], "-").orElseThrow(() -> line.wrong("from when until when?"));
        var apart = new ArrayList<>(timetable.apart());
        apart.add(
                new Hours(
                        day,
                        line.time(hours.before()),
                        line.time(hours.after()),
                        words.length > 2 ? line.number(words[2]) : minutes));
        timetable = timetable.apart(apart);
    }

    /// `off 2026-12-24 2026-12-31 Christmas`
    private void off(String piece) {
        var words = piece.split(" ", 4);
        if (words.length < 3) throw line.wrong("off from when until when?");
        var off = new ArrayList<>(timetable.off());
        off.add(new DayOff(date(words[1]), date(words[2]), words.length > 3 ? words[3] : ""));
        timetable = timetable.off(off);
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw line.wrong("no such day as " + text);
        }
    }

    private int start(String piece, String end) {
        return line.number(piece.substring(0, piece.length() - end.length()));
    }

    private static ZoneId zone(Line line, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw line.wrong("no such zone as " + name);
        }
    }
}
