package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Promise;

/// What was promised, both ways.
final class Owed {
    private final Book book;
    private final LocalDate day;
    private final Instant made;

    Owed(Book book, LocalDate day, Instant made) {
        this.book = book;
        this.day = day;
        this.made = made;
    }

    /// What the owner owes until tomorrow, the earliest deadline first; and what he owes without a
    /// day, after that.
    List<Promise> due() {
        return owed(Promise::open).toList();
    }

    private Stream<Promise> owed(Predicate<Promise> which) {
        return book.promises().stream()
                .filter(promise -> promise.mine() && which.test(promise))
                .filter(promise ->
                        promise.due().filter(due -> due.isAfter(day.plusDays(1))).isEmpty())
                .sorted(Promise.SOONEST);
    }

    /// Ticked since the plan was made, it keeps its place there as done: what he does must not
    /// reshuffle what he has still to do.
    private boolean settledToday(Promise promise) {
        return promise.settled().filter(when -> !when.isBefore(made)).isPresent();
    }

    /// Those that take a place in the day: with somebody, for a day. Promised only since the plan
    /// was made, they wait in the list, so that a promise made this afternoon does not reshuffle
    /// the afternoon, unless it is for today. A call or a meeting with its hour tomorrow is kept
    /// then, not today.
    List<Promise> asMoves() {
        return owed(promise -> promise.open() || settledToday(promise))
                .filter(promise -> promise.due().isPresent())
                .filter(promise -> !fixedTomorrow(promise))
                .filter(promise -> promise.made().isBefore(made) || !forTomorrow(promise))
                .toList();
    }

    private boolean fixedTomorrow(Promise promise) {
        return promise.spoken() && promise.at().isPresent() && forTomorrow(promise);
    }

    private boolean forTomorrow(Promise promise) {
        return promise.due().filter(due -> due.isAfter(day)).isPresent();
    }

    List<Promise> waiting() {
        return book.promises().stream()
                .filter(promise -> !promise.mine() && promise.open())
                .sorted(comparing(Promise::made).thenComparing(promise -> promise.id().value()))
                .toList();
    }
}
