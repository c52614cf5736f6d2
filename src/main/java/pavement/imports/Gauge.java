package pavement.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far a run is, written by the thread that does it and read by those who look on.
final class Gauge {
    private String step = "Reading";
    private int rows;
    private long done;
    private long whole;
    private boolean stopped;
    private Duration rested = Duration.ZERO;
    private Optional<Instant> resting = Optional.empty();

    synchronized void step(String step, long whole) {
        this.step = step;
        this.whole = whole;
        this.done = 0;
    }

    synchronized void rows(int rows) {
        this.rows = rows;
    }

    synchronized void done(long more) {
        done += more;
    }

    synchronized int rows() {
        return rows;
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean stopped() {
        return stopped;
    }

    synchronized void pause(Instant now) {
        if (resting.isEmpty()) resting = Optional.of(now);
    }

    synchronized void resume(Instant now) {
        resting.ifPresent(since -> rested = rested.plus(Duration.between(since, now)));
        resting = Optional.empty();
        notifyAll();
    }

    /// Waits as long as it is paused, then says whether it was stopped.
    synchronized boolean stoppedAfterRest() {
        try {
            while (resting.isPresent() && !stopped) wait();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        return stopped;
    }

    /// The time it was paused counts for nothing, so that what is said to be left stays true.
    synchronized Progress at(Instant since, Instant now) {
        return new Progress(step, rows, done, whole, since.plus(rested), now, resting.isPresent());
    }
}
