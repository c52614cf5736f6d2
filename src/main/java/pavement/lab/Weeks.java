package pavement.lab;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pavement.evidence.WeekByWeek;
import pavement.ties.Try;

/// Both sides by week, in their order.
final class Weeks {
    private final Map<LocalDate, Sum> weeks = new TreeMap<>();

    private static final class Sum {
        final long[] results = new long[2];
        final double[] hours = new double[2];
    }

    Weeks(ZoneId zone, List<Try> first, List<Try> second) {
        add(zone, first, 0);
        add(zone, second, 1);
    }

    private void add(ZoneId zone, List<Try> tries, int side) {
        for (var each : tries) {
            var day = LocalDate.ofInstant(each.first().at(), zone);
            var week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var sum = weeks.computeIfAbsent(week, _ -> new Sum());
            var minutes =
                    each.minutes() == 0 ? Usual.minutes(each.first().channel()) : each.minutes();
            sum.hours[side] += minutes / 60;
            if (each.step()) sum.results[side]++;
        }
    }

    double e() {
        var all = new ArrayList<WeekByWeek.Week>();
        for (var each : weeks.values())
            all.add(
                    new WeekByWeek.Week(
                            each.results[0], each.hours[0], each.results[1], each.hours[1]));
        return WeekByWeek.e(all);
    }

    int size() {
        return weeks.size();
    }

    /// How much more the weeks' results differ than chance would make them in as many hours: 1 as
    /// chance does, above 2 too much for ranges that count on chance (SCIENCE N, B2).
    double unevenness() {
        if (weeks.size() < 8) return 1;
        double results = 0, hours = 0;
        for (var each : weeks.values()) {
            results += each.results[0] + each.results[1];
            hours += each.hours[0] + each.hours[1];
        }
        if (results == 0 || hours == 0) return 1;
        var off = 0.0;
        for (var each : weeks.values()) {
            var expected = results / hours * (each.hours[0] + each.hours[1]);
            var seen = each.results[0] + each.results[1];
            if (expected > 0) off += (seen - expected) * (seen - expected) / expected;
        }
        return off / (weeks.size() - 1);
    }
}
