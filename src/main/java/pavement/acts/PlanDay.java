package pavement.acts;

import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.DayPlan;

/// Another plan is asked for, or a plan for the minutes there are.
public record PlanDay(DayPlan plan) implements Act<PlanDay.Reply> {
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
        return Decision.of(new Reply.Planned(plan), title, new Saved(plan));
    }
}
