package pavement.line;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// A day with a time, a day alone, or a time alone, with the small words around them.
final class Dates {
    private static final Set<String> LEADING =
            Set.of("on", "by", "before", "until", "till", "around", "about", "from");
    private static final Set<String> AT = Set.of("at", "@", "by", "around", "about", "from");

    private final Reading line;
    private final Moment.Aim aim;
    private final Days days;

    Dates(Reading line, Moment.Aim aim) {
        this.line = line;
        this.aim = aim;
        this.days = new Days(line, aim);
    }

    /// The moment named by the words that start at `at`, if they name one.
    Optional<Moment> at(int at) {
        var led = LEADING.contains(line.low(at));
        var start = led ? at + 1 : at;
        return days.at(start, led)
                .map(this::timed)
                .map(this::notLaterThanNow)
                .or(() -> timeFirst(at))
                .filter(moment -> fits(moment) && line.free(at, moment.to()));
    }

    /// "This morning", said at half past eight, was not at nine.
    private Moment notLaterThanNow(Moment moment) {
        var at = moment.day().atTime(moment.time().orElse(LocalTime.MIN));
        if (aim == Moment.Aim.AHEAD || !moment.guessed() || !at.isAfter(line.now)) return moment;
        return new Moment(
                moment.to(), line.now.toLocalDate(), Optional.of(line.now.toLocalTime()), true);
    }

    private boolean fits(Moment moment) {
        var at = moment.day().atTime(moment.time().orElse(LocalTime.MIN));
        return aim == Moment.Aim.AHEAD || !at.isAfter(line.now);
    }

    /// The time after a day: "Friday 10", "Friday at 10", "tomorrow morning", "Monday, 14:30".
    private Moment timed(Moment day) {
        var at =
                line.low(day.to()).equals(",") || AT.contains(line.low(day.to()))
                        ? day.to() + 1
                        : day.to();
        var clock = Clock.at(line, at, at == day.to() || !line.low(at - 1).equals(","));
        if (clock.isPresent())
            return day.at(clock.get().to(), clock.get().time(), clock.get().guessed());
        var in = line.says(day.to(), "in", "the") ? day.to() + 2 : day.to();
        if (day.time().isPresent() || !Clock.PARTS.containsKey(line.low(in))) return day;
        var part = Words.known(Clock.PARTS, line.low(in));
        return day.at(in + 1, part, true);
    }

    /// "10am on Friday", "at noon", "14:30".
    private Optional<Moment> timeFirst(int at) {
        var told = AT.contains(line.low(at));
        var clock = Clock.at(line, told ? at + 1 : at, told);
        return clock.flatMap(time -> {
            var led = LEADING.contains(line.low(time.to()));
            var day = days.at(led ? time.to() + 1 : time.to(), led);
            return day.map(found -> found.at(found.to(), time.time(), time.guessed()))
                    .or(() -> alone(time));
        });
    }

    /// A time without a day is today's; tomorrow's, when it is to come and today's is past.
    private Optional<Moment> alone(Clock.Time time) {
        var today = line.now.toLocalDate();
        var then = LocalDateTime.of(today, time.time());
        var late = aim == Moment.Aim.AHEAD && then.isBefore(line.now);
        var day = late ? Moment.maybe(time.to(), today.plusDays(1)) : Moment.on(time.to(), today);
        return Optional.of(day.at(time.to(), time.time(), time.guessed()));
    }
}
