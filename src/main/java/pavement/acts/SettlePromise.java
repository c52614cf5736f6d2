package pavement.acts;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.Promise;
import pavement.book.PromiseId;

/// A promise is kept, let go by agreement, or open again after all.
public record SettlePromise(PromiseId promise, Promise.State state, Instant at)
        implements Act<SettlePromise.Reply> {
    public sealed interface Reply {
        record Settled(Promise promise) implements Reply {}

        /// It stood so already: ticking twice is ticking once.
        record SettledBefore(Promise promise) implements Reply {}

        record NoSuchPromise() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.promise(promise);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchPromise());
        var before = found.get();
        if (before.state() == state) return Decision.nothing(new Reply.SettledBefore(before));
        var now = before.now(state, Optional.of(at));
        return Decision.of(new Reply.Settled(now), title(now), new Saved(now));
    }

    private static String title(Promise promise) {
        return switch (promise.state()) {
            case KEPT -> (promise.mine() ? "Kept: " : "They kept: ") + promise.what();
            case DROPPED -> "Let go: " + promise.what();
            case OPEN -> "Open again: " + promise.what();
        };
    }
}
