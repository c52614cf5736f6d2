package pavement.lab;

import java.util.List;
import pavement.evidence.WeekByWeek;

/// Both sides by week, in their order.
record Weeks(List<Week> rows) {
    /// Results and hours of the one side, and of the other.
    record Week(double results, double hours, double otherResults, double otherHours) {
        private double all() {
            return results + otherResults;
        }

        private double time() {
            return hours + otherHours;
        }
    }

    double e() {
        return WeekByWeek.e(
                rows.stream()
                        .map(each ->
                                new WeekByWeek.Week(
                                        (long) each.results(),
                                        each.hours(),
                                        (long) each.otherResults(),
                                        each.otherHours()))
                        .toList());
    }

    /// How much more the weeks' results differ than chance would make them in as many hours: 1 as
    /// chance does, above 2 too much for ranges that count on chance (SCIENCE N, B2).
    double unevenness() {
        if (rows.size() < 8) return 1;
        var results = rows.stream().mapToDouble(Week::all).sum();
        var hours = rows.stream().mapToDouble(Week::time).sum();
        return results == 0 || hours == 0 ? 1 : off(results / hours) / (rows.size() - 1);
    }

    private double off(double pace) {
        var off = 0.0;
        for (var each : rows) {
            var expected = pace * each.time();
            var apart = each.all() - expected;
            if (expected > 0) off += apart * apart / expected;
        }
        return off;
    }
}
