package pavement.acts;

import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.DayPlan;

/// Another plan is asked for, or a plan for the minutes there are.
///
/// @param asked he did; otherwise something in his day moved, and nothing is his to take back
public record PlanDay(DayPlan plan, boolean asked) implements Act<PlanDay.Reply> {
    public PlanDay(DayPlan plan) {
        this(plan, true);
    }

    /// There is nothing to refuse.
    public sealed interface Reply {
        record Planned(DayPlan plan) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var title =
                plan.minutes()
                        .map(minutes -> "Planned " + minutes + " minutes")
                        .orElse("Planned the day again");
        return Decision.of(new Reply.Planned(plan), asked ? title : "", new Saved(plan));
    }
}
