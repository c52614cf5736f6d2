package pavement.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.desk.Desk;
import pavement.intake.Owner;
import pavement.intake.Reading;
import pavement.store.MemoryJournal;

/// One import, watched while it goes on.
class RunTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir private Path folder;

    private final AtomicLong seconds = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final Desk desk =
            new Desk(
                    new MemoryJournal(),
                    () -> START.plusSeconds(seconds.get()),
                    () -> new UUID(7, ids.incrementAndGet()));
    private final Run run = new Run(desk, new Owner("Maya", Set.of(), ZoneOffset.UTC, "GB"));

    @Test
    void readingWaitsWhileItIsPausedAndEndsWhenItIsResumed() throws Exception {
        var file = cards(200);
        run.pause();

        var reading = inBackground(file);
        Thread.sleep(150);

        assertThat(reading).isNotDone();
        assertThat(run.progress().paused()).isTrue();
        assertThat(run.progress().rows()).isLessThanOrEqualTo(1);
        run.resume();
        assertThat(reading.get().getFirst().rows()).hasSize(200);
        assertThat(run.progress().paused()).isFalse();
    }

    @Test
    void whatIsPausedCanBeStopped() throws Exception {
        run.pause();
        var reading = inBackground(cards(200));

        run.stop();

        assertThat(reading.get().getFirst().rows()).hasSizeLessThan(200);
        assertThat(desk.book().version()).isZero();
    }

    @Test
    void theTimeItWasPausedDoesNotMakeTheRestLonger() throws Exception {
        run.read(List.of(Source.of(cards(10))));
        seconds.set(10);
        run.pause();
        seconds.set(1_000);
        run.resume();
        seconds.set(1_010);

        var progress = run.progress();

        assertThat(Duration.between(progress.since(), progress.now()).toSeconds()).isEqualTo(20);
        assertThat(progress.percent()).hasValue(100);
    }

    private CompletableFuture<List<Reading>> inBackground(Path file) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run.read(List.of(Source.of(file)));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private Path cards(int count) throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person ")
                    .append(i)
                    .append("\r\nEND:VCARD\r\n");
        return Files.writeString(folder.resolve("cards.vcf"), text);
    }
}
