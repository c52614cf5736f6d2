package pavement.line;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// Days named by words: "tomorrow", "next Friday", "end of the month", "in two weeks". Weeks start
/// on the owner's day.
final class Days {
    private static final Set<String> WHICH =
            Set.of("this", "next", "last", "coming", "following", "past");
    private static final Set<String> UNITS =
            Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");
    private static final Set<String> JOINTS = Set.of("from", "after", "before");
    private static final Set<String> HOLIDAYS =
            Set.of("christmas", "easter", "thanksgiving", "halloween");

    private final Reading line;
    private final LocalDate today;
    private final Moment.Aim aim;

    Days(Reading line, Moment.Aim aim) {
        this.line = line;
        this.today = line.now.toLocalDate();
        this.aim = aim;
    }

    /// @param led a word before says that a day follows ("on", "by")
    Optional<Moment> at(int at, boolean led) {
        return near(at).or(() -> partOfDay(at))
                .or(() -> weekday(at, led))
                .or(() -> week(at))
                .or(() -> month(at))
                .or(() -> composed(at))
                .or(() -> new Calendar(line, aim).at(at, led))
                .filter(moment -> moment.fits(aim, today));
    }

    private Optional<Moment> near(int at) {
        return switch (line.low(at)) {
            case "today" -> Optional.of(Moment.on(at + 1, today));
            case "tomorrow", "tmrw", "tmr", "tomorow", "tommorow" ->
                    Optional.of(Moment.on(at + 1, today.plusDays(1)));
            case "yesterday" -> Optional.of(Moment.on(at + 1, today.minusDays(1)));
            case "the" -> near(at + 1).filter(_ -> line.low(at + 1).equals("day"));
            case "day" ->
                    line.says(at, "day", "after", "tomorrow")
                            ? Optional.of(Moment.on(at + 3, today.plusDays(2)))
                            : line.says(at, "day", "before", "yesterday")
                                    ? Optional.of(Moment.on(at + 3, today.minusDays(2)))
                                    : Optional.empty();
            case "tonight" ->
                    Optional.of(Moment.on(at + 1, today).at(at + 1, LocalTime.of(20, 0), true));
            default -> Optional.empty();
        };
    }

    private Optional<Moment> partOfDay(int at) {
        if (line.says(at, "first", "thing", "tomorrow"))
            return Optional.of(
                    Moment.on(at + 3, today.plusDays(1)).at(at + 3, line.self.from(), true));
        if (line.says(at, "last", "night"))
            return Optional.of(
                    Moment.on(at + 2, today.minusDays(1)).at(at + 2, LocalTime.of(21, 0), true));
        if (!line.low(at).equals("this") || !Clock.PARTS.containsKey(line.low(at + 1)))
            return Optional.empty();
        var time = Words.known(Clock.PARTS, line.low(at + 1));
        return Optional.of(Moment.on(at + 2, today).at(at + 2, time, true));
    }

    private Optional<Moment> weekday(int at, boolean led) {
        var which = WHICH.contains(line.low(at)) ? line.low(at) : "";
        var to = which.isEmpty() ? at : at + 1;
        if (!Words.WEEKDAYS.containsKey(line.low(to))) return Optional.empty();
        var plain = !led && which.isEmpty() && !line.capital(to);
        var bare = !led && which.isEmpty() && Words.SHORT_DAYS.contains(line.low(to));
        if (bare && (plain || line.word(to + 1) && !Character.isDigit(line.low(to + 1).charAt(0))))
            return Optional.empty();
        var day = Words.known(Words.WEEKDAYS, line.low(to));
        var dated =
                which.isEmpty()
                        ? new Calendar(line, aim).after(day, to + 1)
                        : Optional.<Moment>empty();
        return dated.or(() ->
                Optional.of(
                        aim == Moment.Aim.AHEAD
                                ? ahead(to + 1, which, day)
                                : behind(to + 1, which, day)));
    }

    /// "Friday" said on a Friday is not today, for which there is a word; but that is a guess.
    private Moment ahead(int to, String which, DayOfWeek day) {
        var coming = today.with(next(day));
        return switch (which) {
            case "this", "coming" -> Moment.on(to, today.with(nextOrSame(day)));
            case "next", "following" -> {
                var then = nextWeek().with(nextOrSame(day));
                yield new Moment(to, then, Optional.empty(), !then.equals(coming));
            }
            case "last", "past" -> Moment.on(to, today.with(previous(day)));
            default -> new Moment(to, coming, Optional.empty(), today.getDayOfWeek() == day);
        };
    }

    private Moment behind(int to, String which, DayOfWeek day) {
        if (which.equals("this"))
            return Moment.on(
                    to, today.with(previousOrSame(line.self.weekStart())).with(nextOrSame(day)));
        if (which.equals("next") || which.equals("coming"))
            return Moment.on(to, today.with(next(day)));
        return new Moment(
                to, today.with(previous(day)), Optional.empty(), today.getDayOfWeek() == day);
    }

    private LocalDate nextWeek() {
        return today.with(previousOrSame(line.self.weekStart())).plusWeeks(1);
    }

    /// "next week" is its first day of work.
    private Optional<Moment> week(int at) {
        if (line.says(at, "next", "week"))
            return Optional.of(Moment.maybe(at + 2, worked(nextWeek())));
        if (line.says(at, "the", "week", "after", "next"))
            return Optional.of(Moment.maybe(at + 4, worked(nextWeek().plusWeeks(1))));
        if (line.says(at, "last", "week"))
            return Optional.of(Moment.maybe(at + 2, today.minusWeeks(1)));
        if (line.says(at, "this", "week"))
            return Optional.of(Moment.maybe(at + 2, endOfWeek(today)));
        if (line.says(at, "this", "weekend") || line.says(at, "the", "weekend"))
            return Optional.of(Moment.maybe(at + 2, today.with(nextOrSame(DayOfWeek.SATURDAY))));
        var to = endOf(at, "week");
        if (to == 0) return Optional.empty();
        return Optional.of(
                Moment.on(to, endOfWeek(line.low(to - 2).equals("next") ? nextWeek() : today)));
    }

    private LocalDate worked(LocalDate day) {
        var workdays = line.self.workdays();
        var at = day;
        for (var tries = 0; tries < 7 && !workdays.contains(at.getDayOfWeek()); tries++)
            at = at.plusDays(1);
        return at;
    }

    /// The last day of work of the week that `day` is in, or `day` itself when that has passed.
    private LocalDate endOfWeek(LocalDate day) {
        var start = day.with(previousOrSame(line.self.weekStart()));
        for (var at = start.plusDays(6); at.isAfter(day); at = at.minusDays(1))
            if (line.self.workdays().contains(at.getDayOfWeek())) return at;
        return day;
    }

    private Optional<Moment> month(int at) {
        var first = today.with(firstDayOfMonth()).plusMonths(1);
        if (line.says(at, "next", "month")) return Optional.of(Moment.maybe(at + 2, worked(first)));
        var to = endOf(at, "month");
        if (to == 0) return Optional.empty();
        return Optional.of(
                Moment.on(
                        to,
                        (line.low(to - 2).equals("next") ? first : today).with(lastDayOfMonth())));
    }

    /// Past "end of the week", "the end of next month"; 0 when that does not stand here.
    private int endOf(int at, String what) {
        var start = line.low(at).equals("the") ? at + 1 : at;
        if (!line.says(start, "end", "of")) return 0;
        var to =
                Set.of("the", "this", "next").contains(line.low(start + 2)) ? start + 3 : start + 2;
        return line.low(to).equals(what) ? to + 1 : 0;
    }

    /// "in two weeks", "3 days ago", "a week from Friday", "the day after Christmas": phrases made
    /// of several parts are the library's. It gets the longest run of words from here that it knows
    /// from end to end.
    private Optional<Moment> composed(int at) {
        if (!opens(at)) return Optional.empty();
        for (var to = Math.min(line.end(at), at + 7); to > at; to--) {
            var end = to;
            var day =
                    joins(at, to)
                            ? line.phrases.day(line.joined(at, to), today)
                            : Optional.<LocalDate>empty();
            if (day.isPresent()) return day.map(found -> Moment.on(end, found));
        }
        return Optional.empty();
    }

    /// Words with which such a phrase starts.
    private boolean opens(int at) {
        var low = line.low(at);
        return low.equals("in")
                || low.equals("the")
                || HOLIDAYS.contains(low)
                || Words.number(low).isPresent();
    }

    /// What makes a run of words such a phrase; without it the library would take "the 12" for
    /// noon.
    private boolean joins(int from, int to) {
        var held = false;
        for (var at = from; at < to; at++) {
            if (!line.word(at)) return false;
            held |= HOLIDAYS.contains(line.low(at)) || JOINTS.contains(line.low(at));
        }
        var last = line.low(to - 1);
        var counted = line.low(from).equals("in") && to - from == 3 && UNITS.contains(last);
        return counted
                || held && !JOINTS.contains(last)
                || last.equals("ago") && UNITS.contains(line.low(to - 2));
    }
}
