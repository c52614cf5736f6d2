package pavement.line;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Days named by their date: "17 Oct", "October 17th, 2026", "2026-10-17", "17.10.", "10/17", "the
/// 20th".
final class Calendar {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})(?:[./-](\\d{4}|\\d{2}))?");

    /// Where 10/17 is a day in October.
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PW", "MH");

    private final Reading line;
    private final LocalDate today;
    private final Moment.Aim aim;

    Calendar(Reading line, Moment.Aim aim) {
        this.line = line;
        this.today = line.now.toLocalDate();
        this.aim = aim;
    }

    Optional<Moment> at(int at, boolean led) {
        var start = line.low(at).equals("the") ? at + 1 : at;
        return dayMonth(start)
                .or(() -> monthDay(start))
                .or(() -> iso(at))
                .or(() -> digits(at, led))
                .or(() -> ordinal(start));
    }

    /// A date that follows its weekday: "Fri 17 Oct", "Friday the 17th". When the two disagree, the
    /// date is a guess.
    Optional<Moment> after(DayOfWeek weekday, int at) {
        var start = line.low(at).equals(",") ? at + 1 : at;
        return at(start, true)
                .map(date ->
                        new Moment(
                                date.to(),
                                date.day(),
                                date.time(),
                                date.guessed() || date.day().getDayOfWeek() != weekday));
    }

    private Optional<Moment> dayMonth(int at) {
        var day = DAY.matcher(line.low(at));
        if (!day.matches()) return Optional.empty();
        var to = line.low(at + 1).equals("of") ? at + 2 : at + 1;
        if (!Words.MONTHS.containsKey(line.low(to))) return Optional.empty();
        return named(Integer.parseInt(day.group(1)), to, to + 1);
    }

    private Optional<Moment> monthDay(int at) {
        var day = DAY.matcher(line.low(at + 1));
        if (!Words.MONTHS.containsKey(line.low(at)) || !day.matches()) return Optional.empty();
        return named(Integer.parseInt(day.group(1)), at, at + 2);
    }

    private Optional<Moment> named(int day, int month, int to) {
        var number = Words.known(Words.MONTHS, line.low(month)).getValue();
        var comma = line.low(to).equals(",") ? to + 1 : to;
        var year = Words.number(line.low(comma)).filter(said -> said >= 1900 && said <= 2200);
        return date(year, number, day, year.isPresent() ? comma + 1 : to);
    }

    private Optional<Moment> iso(int at) {
        var read = ISO.matcher(line.low(at));
        if (!read.matches()) return Optional.empty();
        return date(
                Optional.of(Integer.parseInt(read.group(1))),
                Integer.parseInt(read.group(2)),
                Integer.parseInt(read.group(3)),
                at + 1);
    }

    private Optional<Moment> digits(int at, boolean led) {
        var read = DIGITS.matcher(line.low(at));
        if (!read.matches()) return Optional.empty();
        var year =
                Optional.ofNullable(read.group(4))
                        .map(said -> said.length() == 2 ? "20" + said : said);
        var closed = line.low(at + 1).equals(".") && !line.token(at + 1).spaced();
        var slash = read.group(2).equals("/");
        if (!slash
                && year.isEmpty()
                && !(read.group(2).equals(".") && closed && (led || !line.ends(at + 2))))
            return Optional.empty();
        var one = Integer.parseInt(read.group(1));
        var other = Integer.parseInt(read.group(3));
        var monthFirst =
                slash && (other > 12 || one <= 12 && MONTH_FIRST.contains(line.self.country()));
        var to = !slash && year.isEmpty() ? at + 2 : at + 1;
        var date =
                date(
                        year.map(Integer::parseInt),
                        monthFirst ? one : other,
                        monthFirst ? other : one,
                        to);
        var either = slash && one <= 12 && other <= 12 && one != other;
        return date.map(
                said -> new Moment(said.to(), said.day(), said.time(), said.guessed() || either));
    }

    /// "the 20th": of this month or of the one before or after it.
    private Optional<Moment> ordinal(int at) {
        var read = ORDINAL.matcher(line.low(at));
        if (!line.low(at - 1).equals("the")
                || !read.matches()
                || line.word(at + 1) && !timed(at + 1)) return Optional.empty();
        var day = Integer.parseInt(read.group(1));
        var step = aim == Moment.Aim.AHEAD ? 1 : -1;
        for (var months = 0; months < 3; months++) {
            var month = today.withDayOfMonth(1).plusMonths((long) step * months);
            if (day < 1 || day > month.lengthOfMonth()) continue;
            var moment = Moment.on(at + 1, month.withDayOfMonth(day));
            if (moment.fits(aim, today)) return Optional.of(moment);
        }
        return Optional.empty();
    }

    /// "The 22nd at noon" is a day; "the 2nd floor" is none.
    private boolean timed(int at) {
        return line.low(at).equals("at") && Clock.at(line, at + 1, true).isPresent();
    }

    /// Without a year it is the nearest one that fits. A day that does not exist is no date at all.
    private Optional<Moment> date(Optional<Integer> year, int month, int day, int to) {
        return year.map(said -> day(said, month, day))
                .orElseGet(() -> {
                    var step = aim == Moment.Aim.AHEAD ? 1 : -1;
                    return day(today.getYear(), month, day)
                            .filter(date -> Moment.on(to, date).fits(aim, today))
                            .or(() -> day(today.getYear() + step, month, day));
                })
                .map(date -> Moment.on(to, date));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
