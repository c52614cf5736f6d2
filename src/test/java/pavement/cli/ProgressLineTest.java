package pavement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pavement.imports.Progress;

/// What a terminal shows while an import goes on.
class ProgressLineTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void itSaysHowFarAndHowLong() {
        var half = new Progress("Reading", 1200, 50, 100, START, START.plusSeconds(8), false);

        assertThat(ProgressLine.said(half)).isEqualTo("Reading, 1,200 so far, 50%, 8 s left");
    }

    @Test
    void itIsOneLineWhichIsGoneAtTheEnd() throws InterruptedException {
        var err = new StringWriter();
        var at = new Progress("Reading", 1, 1, 100, START, START, false);

        try (var _ = new ProgressLine(() -> at, new PrintWriter(err), true)) {
            Thread.sleep(500);
        }

        assertThat(err.toString()).contains("Reading, 1 so far, 1%").doesNotContain("\n");
        assertThat(err.toString()).endsWith("\r" + " ".repeat(78) + "\r");
    }

    @Test
    void nothingIsWrittenWhereNobodyLooks() throws InterruptedException {
        var err = new StringWriter();
        var at = new Progress("Reading", 1, 1, 100, START, START, false);

        try (var _ = new ProgressLine(() -> at, new PrintWriter(err), false)) {
            Thread.sleep(300);
        }

        assertThat(err.toString()).isEmpty();
    }
}
