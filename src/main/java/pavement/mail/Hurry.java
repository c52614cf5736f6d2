package pavement.mail;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets nothing go on for ever. A limit for each answer does not stop a server that says a little
/// now and then, and whoever waits for it delivers nothing else.
final class Hurry {
    /// For work that was interrupted to say what became of it.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Hurry() {}

    /// What the work comes to. A virtual thread that is interrupted loses its connections (JEP
    /// 444), so that work ends soon after its time is over, and says itself what became of it.
    ///
    /// @param work is told, when it asks, whether it is late
    /// @param over what it comes to when it does not even heed being interrupted, as looking up a
    ///   name does not
    static <T> T within(Duration most, Function<BooleanSupplier, T> work, Supplier<T> over) {
        var late = new AtomicBoolean();
        var result = new CompletableFuture<T>();
        var worker = Thread.ofVirtual().start(() -> done(result, work, late::get));
        try {
            if (!worker.join(most)) late.set(true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
        try {
            return result.orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException failure) {
            return switch (Objects.requireNonNull(failure.getCause())) {
                case TimeoutException _ -> over.get();
                case Error broken -> throw broken;
                case RuntimeException broken -> throw broken;
                default -> throw failure;
            };
        }
    }

    private static <T> void done(
            CompletableFuture<T> result, Function<BooleanSupplier, T> work, BooleanSupplier late) {
        try {
            result.complete(work.apply(late));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }
}
