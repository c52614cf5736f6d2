package pavement.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import pavement.book.Book;

/// What the same book says the same of on the same day, so that looking again costs nothing.
///
/// @param <V> what is kept, the last one only
final class Daily<V> {
    private volatile Optional<Known<V>> known = Optional.empty();

    private record Known<V>(long version, LocalDate day, V value) {}

    /// It has come to say something else.
    void forget() {
        known = Optional.empty();
    }

    V of(Book book, LocalDate day, Supplier<V> anew) {
        var last = known;
        if (last.isPresent()
                && last.get().version() == book.version()
                && last.get().day().equals(day)) return last.get().value();
        var value = anew.get();
        known = Optional.of(new Known<>(book.version(), day, value));
        return value;
    }
}
