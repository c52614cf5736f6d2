package pavement.acts;

import java.time.LocalDate;
import java.util.Optional;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.WeekPlan;

/// One week gets its own amount; the weeks after it keep the usual one.
public record PlanWeek(LocalDate start, Amount amount) implements Act<PlanWeek.Reply> {
    public sealed interface Reply {
        record Planned(WeekPlan week) implements Reply {}

        record Unchanged(WeekPlan week) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.weekPlan(start).orElseGet(() -> WeekPlan.nothing(start));
        if (before.amount().equals(Optional.of(amount)))
            return Decision.nothing(new Reply.Unchanged(before));
        var week = before.holding(amount);
        return Decision.of(
                new Reply.Planned(week),
                "Set what the week of " + start + " should hold",
                new Saved(week));
    }
}
