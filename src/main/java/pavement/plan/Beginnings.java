package pavement.plan;

import java.time.Instant;
import pavement.book.Book;

/// When he began with his book, which is not when the first thing in it happened.
public final class Beginnings {
    private Beginnings() {}

    /// Whether he wrote in it before then. Meetings that a calendar brought may be older than the
    /// book is, and whoever has just brought them in has not been away.
    public static boolean before(Book book, Instant then) {
        if (book.began().filter(first -> first.isBefore(then)).isEmpty()) return false;
        return book.imports().isEmpty() && book.subscriptions().isEmpty()
                || book.people().stream()
                        .anyMatch(person -> person.origin().since().isBefore(then));
    }
}
