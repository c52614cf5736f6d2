package pavement.calendars;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Looks again and again, until it is interrupted, for what is due.
///
/// @param round told whether it is the first
record Rounds(Consumer<Boolean> round) implements Runnable {
    private static final Logger LOG = Logger.getLogger("pavement");

    /// A computer that was asleep gives no sign when it wakes, so what is due is looked for often.
    private static final Duration LOOK = Duration.ofSeconds(20);

    /// The first look waits until the first page is out.
    private static final Duration START = Duration.ofSeconds(4);

    @Override
    public void run() {
        try {
            Thread.sleep(START);
            tried(() -> round.accept(true));
            while (true) {
                Thread.sleep(LOOK);
                tried(() -> round.accept(false));
            }
        } catch (InterruptedException _) {
            // the server stops
        }
    }

    /// What fails is logged, and looked at again soon: a thread that dies silently takes every
    /// later refresh with it.
    static void tried(Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException _) {
            // the server stops
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A calendar could not be looked after.", failure);
        }
    }
}
