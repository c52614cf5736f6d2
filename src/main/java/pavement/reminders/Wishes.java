package pavement.reminders;

import java.time.LocalTime;
import java.util.Set;

/// What the owner wants to be told, and when not.
///
/// @param quietFrom in these hours nothing arrives; may pass midnight. Equal to `quietUntil`: none
/// @param minutesBefore how long before an appointment its brief comes, 1 to 240
public record Wishes(
        Set<Wanted> wanted, LocalTime quietFrom, LocalTime quietUntil, int minutesBefore) {
    /// What holds until he has said something.
    public static final Wishes USUAL =
            new Wishes(Wanted.all(), LocalTime.of(21, 0), LocalTime.of(7, 0), 15);

    public Wishes {
        wanted = Set.copyOf(wanted);
        if (minutesBefore < 1 || minutesBefore > 240)
            throw new IllegalArgumentException(
                    "a brief comes 1 to 240 minutes before, not " + minutesBefore);
    }

    public boolean wants(Kind kind, Means means) {
        return wanted.contains(new Wanted(kind, means));
    }

    /// Whether it is quiet at this time of day.
    public boolean quiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) return false;
        if (quietFrom.isBefore(quietUntil))
            return !time.isBefore(quietFrom) && time.isBefore(quietUntil);
        return !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }
}
