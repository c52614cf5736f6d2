package pavement.mail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Lets nothing go on for ever. A limit for each answer does not stop a server that says a little
/// now and then, and whoever waits for it delivers nothing else.
final class Hurry {
    private Hurry() {}

    /// What the work comes to. A virtual thread that is interrupted loses its connections (JEP
    /// 444), so that work ends soon after its time is over, and says itself what became of it.
    ///
    /// @param work is told, when it asks, whether it is late
    static <T> T within(Duration most, Function<BooleanSupplier, T> work) {
        var late = new AtomicBoolean();
        var result = new CompletableFuture<T>();
        var worker = Thread.ofVirtual().start(() -> done(result, work, late::get));
        try {
            if (!worker.join(most)) late.set(true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
        return result.join();
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
