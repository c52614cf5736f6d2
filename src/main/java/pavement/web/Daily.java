package pavement.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import pavement.book.Book;

/// What the same book says the same of on the same day, so that looking again costs nothing.
///
/// @param <V> what is kept, the last one only
final class Daily<V> {
    private final AtomicLong turns = new AtomicLong();
    private volatile Optional<Known<V>> known = Optional.empty();

    /// @param turn of what it was thought out from
    private record Known<V>(long version, LocalDate day, long turn, V value) {}

    /// It has come to say something else, and so has what is being thought out just now.
    void forget() {
        turns.incrementAndGet();
        known = Optional.empty();
    }

    V of(Book book, LocalDate day, Supplier<V> anew) {
        var turn = turns.get();
        var last = known;
        if (last.isPresent()
                && last.get().version() == book.version()
                && last.get().turn() == turn
                && last.get().day().equals(day)) return last.get().value();
        var value = anew.get();
        known = Optional.of(new Known<>(book.version(), day, turn, value));
        return value;
    }
}
