package pavement;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.store.Database;
import pavement.store.Home;

/// Looks after a home while the server runs: what is due once a day is looked for once an hour.
final class Tending implements Runnable {
    private static final Logger LOG = Logger.getLogger("pavement");
    private static final Duration PAUSE = Duration.ofHours(1);

    /// The first look waits until the first page is out.
    private static final Duration START = Duration.ofSeconds(20);

    private final Home home;

    private Tending(Home home) {
        this.home = home;
    }

    /// Of a home being tended.
    record Tended(Thread thread) {
        void stop() {
            thread.interrupt();
        }
    }

    static Tended of(Home home) {
        return new Tended(Thread.ofPlatform().daemon().name("tending").start(new Tending(home)));
    }

    @Override
    public void run() {
        var pause = START;
        while (slept(pause)) {
            tend();
            pause = PAUSE;
        }
    }

    /// A full disk today is no reason to stop looking tomorrow, nor is a row nobody can read.
    private void tend() {
        try {
            home.tend();
            home.pack();
        } catch (Home.Unusable | Database.Unreachable | IllegalStateException failure) {
            LOG.log(Level.WARNING, failure.getMessage(), failure);
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
