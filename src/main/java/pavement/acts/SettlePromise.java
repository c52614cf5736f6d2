package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
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
        var changes = new ArrayList<Change>(List.of(new Saved(now)));
        if (state != Promise.State.OPEN) changes.addAll(DealSaid.kept(book, before));
        return new Decision<>(new Reply.Settled(now), title(now), changes);
    }

    private static String title(Promise promise) {
        return switch (promise.state()) {
            case KEPT -> (promise.mine() ? "Kept: " : "They kept: ") + promise.what();
            case DROPPED -> "Let go: " + promise.what();
            case OPEN -> "Open again: " + promise.what();
        };
    }
}
