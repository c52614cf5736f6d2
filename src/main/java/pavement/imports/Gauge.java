package pavement.imports;

import java.time.Instant;

/// How far a run is, written by the thread that does it and read by those who look on.
final class Gauge {
    private String step = "Reading";
    private int rows;
    private long done;
    private long whole;
    private boolean stopped;

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
    }

    synchronized boolean stopped() {
        return stopped;
    }

    synchronized Progress at(Instant since, Instant now) {
        return new Progress(step, rows, done, whole, since, now);
    }
}
