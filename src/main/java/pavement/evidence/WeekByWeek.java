package pavement.evidence;

import java.util.List;

/// What the weeks say against "an hour of either side brings the same", when the hours differ: a
/// product whose mean is one as long as that is true (SCIENCE B5d).
///
/// Where weeks differ more than chance makes them, it is fooled in up to 18 of 100 worlds in place
/// of 5; so it stands beside other evidence and settles nothing.
public final class WeekByWeek {
    private WeekByWeek() {}

    /// Results and hours of both sides in one week.
    public record Week(long one, double hours, long other, double otherHours) {
        public Week {
            if (one < 0 || other < 0 || !(hours >= 0) || !(otherHours >= 0))
                throw new IllegalArgumentException("less than nothing in a week");
            if (one > 0 && hours == 0 || other > 0 && otherHours == 0)
                throw new IllegalArgumentException("results in no time");
        }
    }

    /// The weeks in their order; each is foretold from those before it alone.
    public static double e(List<Week> weeks) {
        double ln = 0, one = 0, other = 0, hours = 0, otherHours = 0;
        for (var week : weeks) {
            ln += ln(week, (one + .5) / (hours + 1), (other + .5) / (otherHours + 1));
            one += week.one();
            other += week.other();
            hours += week.hours();
            otherHours += week.otherHours();
        }
        return Math.exp(Math.min(ln, 700));
    }

    /// One week's factor, after the paces that the weeks before it let one expect.
    static double ln(Week week, double pace, double otherPace) {
        var all = week.hours() + week.otherHours();
        if (all == 0) return 0;
        var same = (week.hours() * pace + week.otherHours() * otherPace) / all;
        return week.one() * Math.log(pace / same) + week.other() * Math.log(otherPace / same);
    }
}
