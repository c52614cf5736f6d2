package pavement.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// When a telephone may ring, by the clock where it does (SCIENCE C4): in business hours; somebody
/// one has talked with, when those have no room, from eight to eight.
final class CallHours {
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime SHUT = LocalTime.of(18, 0);
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private CallHours() {}

    /// The hours in which one does not call.
    static boolean quiet(LocalTime time) {
        return time.isBefore(EARLIEST) || !time.isBefore(LATEST);
    }

    static boolean business(ZonedDateTime there) {
        var time = there.toLocalTime();
        return there.getDayOfWeek() != DayOfWeek.SUNDAY
                && !time.isBefore(OPEN)
                && time.isBefore(SHUT);
    }

    /// Those of a stretch, the best first: the better half of the business day, all of it, and for
    /// whom one knows the wider day.
    static List<Span> windows(Span open, ZoneId there, boolean known, boolean morning) {
        var windows = new ArrayList<Span>();
        add(windows, open, there, morning ? OPEN : NOON, morning ? NOON : SHUT, false);
        add(windows, open, there, OPEN, SHUT, false);
        if (known) add(windows, open, there, EARLIEST, LATEST, true);
        return windows;
    }

    private static void add(
            List<Span> windows,
            Span open,
            ZoneId there,
            LocalTime from,
            LocalTime until,
            boolean sundays) {
        var last = LocalDate.ofInstant(open.until(), there);
        for (var day = LocalDate.ofInstant(open.from(), there);
                !day.isAfter(last);
                day = day.plusDays(1))
            if (sundays || day.getDayOfWeek() != DayOfWeek.SUNDAY)
                new Span(
                                day.atTime(from).atZone(there).toInstant(),
                                day.atTime(until).atZone(there).toInstant())
                        .and(open)
                        .ifPresent(windows::add);
    }
}
