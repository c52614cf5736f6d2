package pavement.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import pavement.imports.Progress;

/// One line on a terminal that says how far an import is, and is gone when it is done.
final class ProgressLine implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(200);
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final Thread teller;

    /// @param shown whether anybody looks: false when standard error is no terminal
    ProgressLine(Supplier<Progress> progress, PrintWriter err, boolean shown) {
        this.err = err;
        this.teller = Thread.ofPlatform().daemon().name("progress").unstarted(() -> tell(progress));
        if (shown) teller.start();
    }

    private void tell(Supplier<Progress> progress) {
        try {
            while (true) {
                Thread.sleep(PACE);
                err.print("\r" + padded(said(progress.get())));
                err.flush();
            }
        } catch (InterruptedException _) {
            err.print("\r" + padded("") + "\r");
            err.flush();
        }
    }

    /// As in "Reading, 1,200 so far, 45%".
    static String said(Progress at) {
        var counts = at.rows() == 0 ? "" : ", %,d so far".formatted(at.rows());
        var percent = at.percent().isPresent() ? ", " + at.percent().getAsInt() + "%" : "";
        var left =
                at.left()
                        .filter(time -> time.toSeconds() > 1)
                        .map(time -> ", %,d s left".formatted(time.toSeconds()));
        return at.step() + counts + percent + left.orElse("");
    }

    private static String padded(String line) {
        return String.format("%-" + WIDTH + "s", line.substring(0, Math.min(WIDTH, line.length())));
    }

    @Override
    public void close() {
        teller.interrupt();
        try {
            if (teller.isAlive()) teller.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
