package pavement;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.desk.Desk;
import pavement.store.Database;
import pavement.store.Home;

/// Looks after a home while the server runs: what is due once a day is looked for once an hour.
final class Tending implements Runnable {
    private static final Logger LOG = Logger.getLogger("pavement");
    private static final Duration PAUSE = Duration.ofHours(1);

    /// The first look waits until the first page is out.
    private static final Duration START = Duration.ofSeconds(20);

    private final Home home;
    private final Desk desk;

    private Tending(Home home, Desk desk) {
        this.home = home;
        this.desk = desk;
    }

    /// Of a home being tended.
    record Tended(Thread thread) {
        void stop() {
            thread.interrupt();
        }
    }

    static Tended of(Home home, Desk desk) {
        var tending = new Tending(home, desk);
        return new Tended(Thread.ofPlatform().daemon().name("tending").start(tending));
    }

    @Override
    public void run() {
        var pause = START;
        while (slept(pause)) {
            tend();
            pause = PAUSE;
        }
    }

    /// A full disk today is no reason to stop looking tomorrow.
    private void tend() {
        try {
            home.tend();
            home.pack(desk.book());
        } catch (Home.Unusable | Database.Unreachable failure) {
            LOG.log(Level.WARNING, failure.getMessage());
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
