package pavement.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.acts.BringWhole;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Self;
import pavement.desk.Desk;
import pavement.imports.Imports.State;
import pavement.notation.Books;
import pavement.store.MemoryJournal;

/// A whole book among what is brought in.
class WholeImportsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Book BOOK = Books.read("Tom Baker  met in public, Kiez\n");

    @TempDir private Path folder;

    private final AtomicLong ids = new AtomicLong();
    private final Desk desk =
            new Desk(new MemoryJournal(), () -> NOW, () -> new UUID(7, ids.incrementAndGet()));
    private final CountDownLatch read = new CountDownLatch(1);
    private final Imports imports =
            new Imports(
                    desk,
                    () -> Self.in(ZoneOffset.UTC, "GB", DayOfWeek.MONDAY, "GBP"),
                    this::whole,
                    (_, _) -> {});

    private Optional<BringWhole> whole(Source source) {
        if (!source.name().endsWith(".zip")) return Optional.empty();
        try {
            read.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(new BringWhole(BOOK.facts().<Change>map(Change.Saved::new).toList()));
    }

    private Source file(String name) throws IOException {
        return new Source(
                name, Files.writeString(folder.resolve(name), "Name\nAda\n"), List.of(), true);
    }

    @Test
    void itComesInByItself() throws IOException {
        read.countDown();
        assertThat(imports.begin(List.of(file("list.csv"), file("old.zip")))).isTrue();
        imports.settle(Duration.ofSeconds(20));

        assertThat(imports.state())
                .isEqualTo(
                        new State.Failed(
                                "The import stopped, and nothing was changed. The reason: old.zip is a whole book. Bring it in by itself."));
        assertThat(folder).isEmptyDirectory();
        assertThat(desk.book().version()).isZero();
    }

    @Test
    void whatWasLetGoOfWhileItWasReadIsNotOffered() throws IOException {
        imports.begin(List.of(file("old.zip")));
        imports.stop();
        read.countDown();
        imports.settle(Duration.ofSeconds(20));

        assertThat(imports.state()).isEqualTo(new State.Idle());
        assertThat(imports.bringIn()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsPausedIsOfferedWhenItIsResumed() throws IOException {
        imports.begin(List.of(file("old.zip")));
        assertThat(imports.pause()).isTrue();
        read.countDown();
        imports.settle(Duration.ofMillis(300));
        assertThat(imports.state()).isInstanceOf(State.Reading.class);
        assertThat(imports.resume()).isTrue();
        imports.settle(Duration.ofSeconds(20));

        assertThat(imports.state()).isInstanceOf(State.WholeReady.class);
        assertThat(imports.bringIn()).isTrue();
        imports.settle(Duration.ofSeconds(20));
        assertThat(desk.book().facts()).containsExactlyInAnyOrderElementsOf(BOOK.facts().toList());
        assertThat(folder).isEmptyDirectory();
    }
}
