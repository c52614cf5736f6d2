package pavement.acts;

import java.time.LocalDate;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.WeekPlan;

/// He writes a line to himself about a week that he looks back on; an empty one takes it away.
///
/// @param start its first day
public record NoteWeek(LocalDate start, String line) implements Act<NoteWeek.Reply> {
    public sealed interface Reply {
        record Noted(WeekPlan week) implements Reply {}

        record Unchanged(WeekPlan week) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.weekPlan(start).orElseGet(() -> WeekPlan.nothing(start));
        var week = before.saying(line);
        if (week.equals(before)) return Decision.nothing(new Reply.Unchanged(before));
        return Decision.of(
                new Reply.Noted(week),
                week.line().isEmpty()
                        ? "Took the line about the week of " + start + " away"
                        : "Kept a line about the week of " + start,
                new Saved(week));
    }
}
