package pavement.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.plan.Beginnings;

/// The way back after a silence, or in the third week, when most people stop: no backlog, only what
/// was promised and is late, and one small week.
///
/// @param late what he owes and is overdue: to be kept, renegotiated or let go
/// @param start of the week that `small` is offered for
/// @param small what that week might hold; empty when it holds something of its own already
public record Back(Why why, List<Promise> late, LocalDate start, Optional<Amount> small) {
    public enum Why {
        /// The last of it was a fortnight ago or longer.
        SILENCE,
        /// The third week after he began, with less than half of what the first two held.
        THIRD_WEEK
    }

    private static final int SILENT_DAYS = 14;
    private static final int TWO_WEEKS = 14;
    private static final int WEEK = 7;

    /// Fewer attempts in the first two weeks are no habit that could fall off.
    private static final int BEGUN = 4;

    private static final int QUARTER = 15;

    public Back {
        late = List.copyOf(late);
    }

    /// Empty on every other day, and when nothing of it is left to do.
    public static Optional<Back> of(Book book, Self self, LocalDate today) {
        return new Looking(book, Span.of(self, today), today)
                .why()
                .map(why -> of(why, book, self, today))
                .filter(back -> !back.late.isEmpty() || back.small.isPresent());
    }

    private static Back of(Why why, Book book, Self self, LocalDate today) {
        var span = Span.of(self, today);
        if (workdays(self, span, today) == 0) span = span.later(1);
        var days = Math.max(1, workdays(self, span, today));
        var own = Week.own(book, span);
        var small = own.isPresent() ? Optional.<Amount>empty() : small(self.weekly(), days);
        return new Back(why, Week.overdue(book, today), span.start(), small);
    }

    private static int workdays(Self self, Span span, LocalDate today) {
        return (int)
                span.days().stream()
                        .filter(day -> !day.isBefore(today))
                        .filter(day -> self.hours(day).isPresent())
                        .count();
    }

    /// One attempt a day, and of the rest what comes with it; nothing when the usual week asks for
    /// no more.
    private static Optional<Amount> small(Amount usual, int days) {
        var small =
                new Amount(
                        usual.attempts() == 0 ? days : Math.min(days, usual.attempts()),
                        Math.min(1, usual.firstTalks()),
                        Math.min(QUARTER * days, usual.minutes()));
        return small.equals(usual) ? Optional.empty() : Optional.of(small);
    }

    private record Looking(Book book, Span span, LocalDate today) {
        Optional<Why> why() {
            if (silent()) return Optional.of(Why.SILENCE);
            return fallenOff() ? Optional.of(Why.THIRD_WEEK) : Optional.empty();
        }

        private boolean silent() {
            var first = today.minusDays(SILENT_DAYS - 1);
            return nothing(first, today) && Beginnings.before(book, span.at(first));
        }

        private boolean fallenOff() {
            if (anythingBefore(today.minusDays(TWO_WEEKS + WEEK - 1))) return false;
            var first = book.began().map(at -> LocalDate.ofInstant(at, span.zone()));
            if (first.isEmpty() || first.get().isAfter(today.minusDays(TWO_WEEKS))) return false;
            var begun = attempts(first.get(), first.get().plusDays(TWO_WEEKS));
            var lately = attempts(today.minusDays(WEEK), today);
            return begun >= BEGUN && lately * 4 < begun;
        }

        private boolean anythingBefore(LocalDate day) {
            return book.began().filter(at -> at.isBefore(span.at(day))).isPresent();
        }

        /// Asks the last day first: whoever works has something on it.
        private boolean nothing(LocalDate from, LocalDate until) {
            for (var day = until.minusDays(1); !day.isBefore(from); day = day.minusDays(1))
                if (!book.encountersBetween(span.at(day), span.at(day.plusDays(1))).isEmpty())
                    return false;
            return true;
        }

        private int attempts(LocalDate from, LocalDate until) {
            return Done.between(book, span.at(from), span.at(until)).attempts();
        }
    }
}
