package pavement.lab;

import java.util.List;
import pavement.evidence.WeekByWeek;

/// Both sides by week, in their order.
final class Weeks {
    private static final int RESULTS = 0;
    private static final int OTHER_RESULTS = 1;
    private static final int HOURS = 2;
    private static final int OTHER_HOURS = 3;

    private final Clock clock;
    private final Along weeks = Along.weeks(4);

    Weeks(Clock clock) {
        this.clock = clock;
    }

    void add(Columns.One it, boolean first) {
        var week = clock.week(it.second());
        var minutes = it.minutes() == 0 ? Usual.minutes(it.channel()) : it.minutes();
        weeks.add(week, first ? HOURS : OTHER_HOURS, minutes / 60);
        if (it.step()) weeks.add(week, first ? RESULTS : OTHER_RESULTS, 1);
    }

    double e() {
        return WeekByWeek.e(
                weeks.rows().stream()
                        .map(each ->
                                new WeekByWeek.Week(
                                        (long) each[RESULTS],
                                        each[HOURS],
                                        (long) each[OTHER_RESULTS],
                                        each[OTHER_HOURS]))
                        .toList());
    }

    /// How much more the weeks' results differ than chance would make them in as many hours: 1 as
    /// chance does, above 2 too much for ranges that count on chance (SCIENCE N, B2).
    double unevenness() {
        var rows = weeks.rows();
        if (rows.size() < 8) return 1;
        var results = rows.stream().mapToDouble(Weeks::results).sum();
        var hours = rows.stream().mapToDouble(Weeks::hours).sum();
        return results == 0 || hours == 0 ? 1 : off(rows, results / hours) / (rows.size() - 1);
    }

    private static double off(List<double[]> rows, double pace) {
        var off = 0.0;
        for (var each : rows) {
            var expected = pace * hours(each);
            var apart = results(each) - expected;
            if (expected > 0) off += apart * apart / expected;
        }
        return off;
    }

    private static double results(double[] week) {
        return week[RESULTS] + week[OTHER_RESULTS];
    }

    private static double hours(double[] week) {
        return week[HOURS] + week[OTHER_HOURS];
    }
}
