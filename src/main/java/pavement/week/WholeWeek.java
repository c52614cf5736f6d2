package pavement.week;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pavement.book.Book;
import pavement.book.Self;
import pavement.plan.Outlook;
import pavement.plan.Plan;
import pavement.plan.Thought;
import pavement.plan.Times;

/// A week with all there is to say about it.
///
/// @param outlook of the days left; empty for a week that is over
/// @param planned minutes of each of its days: what is fixed, and what the plan would fill
/// @param back and `notch` are said in the present week only
public record WholeWeek(
        Week week,
        Optional<Outlook> outlook,
        List<Plan.Split> planned,
        Touch touch,
        Optional<Back> back,
        Optional<Ladder.Rung> notch) {
    /// The last week that can be looked at: further ahead nothing is known that this one would not
    /// say.
    public static boolean shown(Self self, LocalDate today, Span span) {
        var present = Span.of(self, today);
        return !span.start().isAfter(present.later(1).start())
                && span.start().isAfter(present.later(-521).start());
    }

    /// @param thought of today, for what the plan would fill the days left with
    public static WholeWeek of(
            Book book,
            Self self,
            LocalDate today,
            Instant now,
            Span span,
            Supplier<Thought> thought) {
        var week = Week.of(book, self, today, span);
        var outlook =
                week.left().isEmpty()
                        ? Optional.<Outlook>empty()
                        : Optional.of(thought.get().ahead(ahead(week), self.activeShare()));
        return new WholeWeek(
                week,
                outlook,
                planned(book, self, week, outlook, now),
                Touch.of(book, self),
                week.present() ? Back.of(book, self, today) : Optional.empty(),
                week.present()
                        ? Ladder.of(book, now).proposed(book, self, today)
                        : Optional.empty());
    }

    private static List<Plan.Split> planned(
            Book book, Self self, Week week, Optional<Outlook> outlook, Instant now) {
        var left = outlook.map(each -> each.splits().iterator());
        var planned = new ArrayList<Plan.Split>();
        for (var day : week.days()) {
            var filled = left.filter(_ -> !day.date().isBefore(week.today())).map(Iterator::next);
            planned.add(
                    filled.orElse(Plan.Split.NONE)
                            .plus(Times.fixed(book, self.zone(), day.date(), now)));
        }
        return planned;
    }

    private static List<Outlook.Day> ahead(Week week) {
        return week.left().stream().map(day -> ahead(week, day)).toList();
    }

    private static Outlook.Day ahead(Week week, Day day) {
        if (!day.date().equals(week.today()))
            return new Outlook.Day(day.date(), day.room(), day.due());
        var due = new ArrayList<>(week.overdue());
        due.addAll(day.due());
        return new Outlook.Day(day.date(), Math.max(0, day.room() - day.done().minutes()), due);
    }
}
