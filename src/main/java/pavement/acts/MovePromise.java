package pavement.acts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.Promise;
import pavement.book.PromiseId;

/// A promise gets another day. It stays open, and stays a promise.
public record MovePromise(PromiseId promise, LocalDate due, Optional<LocalTime> at)
        implements Act<MovePromise.Reply> {
    public sealed interface Reply {
        record Moved(Promise promise) implements Reply {}

        record NoSuchPromise() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        return book.promise(promise)
                .map(before -> before.movedTo(due, at))
                .map(moved ->
                        Decision.<Reply>of(
                                new Reply.Moved(moved),
                                "Moved to " + due + ": " + moved.what(),
                                new Saved(moved)))
                .orElseGet(() -> Decision.nothing(new Reply.NoSuchPromise()));
    }
}
