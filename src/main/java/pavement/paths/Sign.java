package pavement.paths;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;

/// One thing that speaks for two people knowing each other, and when it was so (SCIENCE E1).
///
/// @param size how many were there, where that matters
/// @param what the sentence, the firm or the event that it rests on; may be empty
public record Sign(Kind kind, LocalDate on, int size, String what) {
    /// Half of what was known five years ago still holds.
    private static final double HALF_LIFE = 5 * 365.25;

    /// SCIENCE E1 says `min(.5, 3/size)` for years that overlap in a firm of that size. A book
    /// knows no years, and of the firm only those who were written down, which are fewer than work
    /// there. So two of one firm are known to have been in one place and no more: as sure as the
    /// smallest event, from two of a firm to ten.
    private static final double SAME_FIRM = .3;

    /// The surest first; a sum of many is the same in whatever order they were found.
    static final Comparator<Sign> ORDER =
            comparing(Sign::sure, Comparator.reverseOrder())
                    .thenComparing(Sign::kind)
                    .thenComparing(Sign::on, Comparator.reverseOrder())
                    .thenComparing(Sign::size)
                    .thenComparing(Sign::what);

    public enum Kind {
        /// One of them was met through the other, or the owner brought the two together.
        INTRODUCED,
        /// The owner was told so.
        SAID,
        /// A note says so.
        NOTED,
        /// One of them handed over a list on which the other stands.
        HANDED,
        /// One conversation in writing.
        THREAD,
        /// One talk or meeting.
        MEETING,
        /// One event.
        EVENT,
        /// The same firm, which in a larger one says little.
        FIRM,
        /// "I don't know her": whatever else speaks for it, they do not.
        DENIED;

        /// They were in one place, of which a day has only one that counts.
        boolean together() {
            return switch (this) {
                case THREAD, MEETING, EVENT -> true;
                case INTRODUCED, SAID, NOTED, HANDED, FIRM, DENIED -> false;
            };
        }
    }

    /// How sure it makes that they know each other well enough, on the day itself. What SCIENCE E1
    /// does not name is an assumption: a connection on a list counts as a talk does.
    public double sure() {
        return switch (kind) {
            case INTRODUCED -> .95;
            case SAID, NOTED -> .9;
            case HANDED -> .5;
            case THREAD, MEETING -> .5 / Math.max(1, size - 1);
            case EVENT -> .3 / Math.max(1, size - 1);
            case FIRM -> Math.min(SAME_FIRM, 3.0 / size);
            case DENIED -> 0;
        };
    }

    /// What is left of it on that day.
    public double on(LocalDate day) {
        var age = Math.max(0, ChronoUnit.DAYS.between(on, day));
        return sure() * Math.pow(2, -age / HALF_LIFE);
    }

    /// Independent signs, each of which may be enough (noisy or).
    public static double chance(Collection<Sign> signs, LocalDate day) {
        var none = 1.0;
        for (var sign : signs) {
            if (sign.kind == Kind.DENIED) return 0;
            none *= 1 - sign.on(day);
        }
        return 1 - none;
    }

    /// Older than five years: drawn dashed.
    public boolean stale(LocalDate day) {
        return on.plusYears(5).isBefore(day);
    }

    /// The owner reads it; nobody else may.
    public String sentence(String one, String other) {
        return switch (kind) {
            case INTRODUCED -> "Met through one another.";
            case SAID -> what.isEmpty() ? "You were told that they know each other." : quoted();
            case NOTED -> quoted();
            case HANDED -> what.isEmpty() ? "On the list that was handed to you." : what;
            case THREAD -> "In one conversation in writing" + among() + ".";
            case MEETING -> "In one talk" + among() + ".";
            case EVENT -> (what.isEmpty() ? "At one event" : "Both at " + what) + among() + ".";
            case FIRM -> "Both work for " + what + ".";
            case DENIED -> one + " and " + other + " do not know each other: you noted so.";
        };
    }

    private String quoted() {
        return "“" + what + "”";
    }

    private String among() {
        return size > 2 ? " of " + size : "";
    }
}
