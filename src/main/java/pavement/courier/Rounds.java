package pavement.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.desk.Desk;

/// Waits for the next moment at which something is due.
///
/// It never sleeps long: a computer that was asleep gives no sign when it wakes, the clock may be
/// set, and the book may be changed by a command in another process. Looking costs one row.
final class Rounds {
    private static final Logger LOG = Logger.getLogger("pavement");

    /// The longest sleep while something is turned on.
    private static final Duration LOOK = Duration.ofSeconds(20);

    /// While nothing is: whoever turns something on wakes it.
    private static final Duration IDLE = Duration.ofHours(1);

    /// The first look waits until the first page is out.
    private static final Duration START = Duration.ofSeconds(5);

    private static final Duration END = Duration.ofSeconds(2);

    private final Desk desk;
    private final Supplier<Optional<Instant>> round;
    private final Thread thread = Thread.ofPlatform().daemon().name("courier").unstarted(this::run);
    private final Duration look;
    private final Object bell = new Object();
    private boolean rung;
    private boolean over;

    Rounds(Desk desk, Supplier<Optional<Instant>> round) {
        this(desk, round, LOOK);
    }

    /// @param look the longest sleep while something is turned on
    Rounds(Desk desk, Supplier<Optional<Instant>> round, Duration look) {
        this.desk = desk;
        this.round = round;
        this.look = look;
    }

    void start() {
        thread.start();
    }

    void wake() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    void stop() {
        synchronized (bell) {
            over = true;
            bell.notifyAll();
        }
        try {
            // By the milliseconds: by the duration it would refuse a thread that was never started.
            thread.join(END.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            pause(START);
            while (!over()) pause(tried());
        } catch (InterruptedException _) {
            // somebody wants it to end at once
        }
    }

    /// The last line of this thread: what fails is logged, and looked at again soon, because a
    /// thread that dies silently takes every later reminder with it.
    private Duration tried() throws InterruptedException {
        try {
            return look();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Reminders could not be looked after.", failure);
            return look;
        }
    }

    /// One round, and then quiet until something is due, changed, or woke it.
    ///
    /// @return how long to wait before the next
    private Duration look() throws InterruptedException {
        var seen = desk.book().version();
        var began = desk.now();
        var next = round.get();
        if (next.isEmpty()) return IDLE;
        while (!over() && calm(next.get(), began, seen))
            if (pause(nap(next.get()))) return Duration.ZERO;
        return Duration.ZERO;
    }

    /// The moment has not come, the clock was not set back, the book is the same.
    private boolean calm(Instant next, Instant began, long seen) {
        var now = desk.now();
        return now.isBefore(next) && !now.isBefore(began) && desk.book().version() == seen;
    }

    private Duration nap(Instant next) {
        var left = Duration.between(desk.now(), next);
        return left.compareTo(look) < 0 ? left : look;
    }

    private boolean over() {
        synchronized (bell) {
            return over;
        }
    }

    /// @return whether it was woken
    private boolean pause(Duration most) throws InterruptedException {
        synchronized (bell) {
            var until = System.nanoTime() + most.toNanos();
            while (!rung && !over) {
                var left = Duration.ofNanos(until - System.nanoTime());
                if (!left.isPositive()) return false;
                bell.wait(Math.max(1, left.toMillis()));
            }
            var woken = rung;
            rung = false;
            return woken;
        }
    }
}
