package pavement.intake;

import java.util.ArrayList;
import java.util.List;

/// Meetings that were passed over, and why.
///
/// @param here in the book already
/// @param nobody long over, with nobody in them but the owner, or with a crowd
/// @param cancelled called off, or with the time left free
/// @param wholeDays holidays and the like, long over
public record Passed(int here, int nobody, int wholeDays, int cancelled) {
    /// Why there is nothing of them to bring in, each in a few words; empty when all are here.
    List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (nobody > 0)
            reasons.add(
                    counted(nobody, "past meeting", "past meetings")
                            + " without anybody else in it, or with a crowd");
        if (wholeDays > 0)
            reasons.add(counted(wholeDays, "whole day", "whole days") + " of the past");
        if (cancelled > 0)
            reasons.add(
                    counted(cancelled, "meeting", "meetings") + " called off or marked as free");
        return reasons;
    }

    private static String counted(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}
