package pavement.search;

import java.time.Instant;
import pavement.book.Book;

/// The rows of everybody, kept from one look to the next.
final class Crowd {
    private final boolean wait;
    private volatile Rows rows = Rows.NONE;
    private volatile boolean counting;

    /// @param wait always up to date before it answers
    Crowd(boolean wait) {
        this.wait = wait;
    }

    /// Up to date, unless everybody has to be counted anew: that goes on in the background, and
    /// those of before answer.
    Rows at(Book book, Instant now) {
        var seen = rows;
        if (seen.fresh(book, now)) return seen;
        if (wait || seen.near(book, now)) return caughtUp(book, now);
        if (!counting) {
            counting = true;
            Thread.ofPlatform().daemon().name("crowd").start(() -> count(book, now));
        }
        return seen;
    }

    private void count(Book book, Instant now) {
        try {
            caughtUp(book, now);
        } finally {
            counting = false;
        }
    }

    private synchronized Rows caughtUp(Book book, Instant now) {
        rows = rows.at(book, now);
        return rows;
    }
}
