package pavement.imports;

import java.time.Duration;
import pavement.imports.Imports.State;

/// The one import there may be at a time, and the thread that works on it.
final class Current {
    private State state = new State.Idle();
    private Thread worker = Thread.currentThread();

    synchronized State state() {
        return state;
    }

    synchronized void to(State next) {
        state = next;
    }

    /// What a run that was let go of comes to does not matter any more.
    synchronized void ended(Run run, State next) {
        if (state.working().filter(current -> current == run).isPresent()) state = next;
    }

    synchronized void by(Thread worker) {
        this.worker = worker;
    }

    void join(Duration moment) throws InterruptedException {
        var working = worker();
        if (working != Thread.currentThread()) working.join(moment);
    }

    private synchronized Thread worker() {
        return worker;
    }
}
