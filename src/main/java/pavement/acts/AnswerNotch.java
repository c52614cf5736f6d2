package pavement.acts;

import java.time.LocalDate;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.Notch;
import pavement.book.WeekPlan;

/// The owner takes the step one notch harder, or says not now. Either way it is not proposed again
/// in that week.
///
/// @param start the first day of the week it was proposed in
public record AnswerNotch(LocalDate start, Notch notch) implements Act<AnswerNotch.Reply> {
    public sealed interface Reply {
        record Answered(WeekPlan week) implements Reply {}

        /// The same once more: a second tap changes nothing.
        record AnsweredBefore(WeekPlan week) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.weekPlan(start).orElseGet(() -> WeekPlan.nothing(start));
        if (before.notch().filter(each -> each.taken() == notch.taken()).isPresent())
            return Decision.nothing(new Reply.AnsweredBefore(before));
        var week = before.answering(notch);
        return Decision.of(
                new Reply.Answered(week),
                notch.taken() ? "Took the next notch" : "Not now: the next notch",
                new Saved(week));
    }
}
