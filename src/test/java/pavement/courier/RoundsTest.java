package pavement.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pavement.acts.Act;
import pavement.book.Change;
import pavement.desk.Desk;
import pavement.notation.Books;
import pavement.store.MemoryJournal;

/// The thread that waits: what wakes it, and what does not.
class RoundsTest {
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T08:00:00Z"));
    private final MemoryJournal journal = new MemoryJournal();
    private final Semaphore rounds = new Semaphore(0);
    private final AtomicReference<Optional<Instant>> next = new AtomicReference<>(Optional.empty());
    private final AtomicInteger failures = new AtomicInteger();
    private final Rounds thread = new Rounds(desk(), this::round, Duration.ofMillis(30));

    private Desk desk() {
        return new Desk(journal, clock::get, UUID::randomUUID);
    }

    private Optional<Instant> round() {
        rounds.release();
        if (failures.getAndDecrement() > 0) throw new IllegalStateException("the disk is full");
        return next.get();
    }

    private boolean went() {
        try {
            return rounds.tryAcquire(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean rests() {
        try {
            return !rounds.tryAcquire(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Started, and past the pause that lets the first page out.
    private void begin() {
        thread.start();
        thread.wake();
        assertThat(went()).isTrue();
        assertThat(rests()).isTrue();
    }

    @AfterEach
    void stop() {
        thread.stop();
    }

    /// Who stops it right after the start of the process meets it like this.
    @Test
    void whatWasNeverStartedIsStoppedAllTheSame() {
        thread.stop();

        assertThat(rests()).isTrue();
    }

    @Test
    void itSleepsUntilTheMomentAndWakesWhenTheClockJumps() {
        next.set(Optional.of(clock.get().plusSeconds(3_600)));
        begin();

        clock.set(clock.get().plusSeconds(3_599));
        assertThat(rests()).isTrue();
        // the lid was open again after a night
        next.set(Optional.of(clock.get().plusSeconds(86_400)));
        clock.set(clock.get().plusSeconds(30_000));
        assertThat(went()).isTrue();
        assertThat(rests()).isTrue();
        // somebody set the clock back
        clock.set(clock.get().minusSeconds(7_200));
        assertThat(went()).isTrue();
    }

    @Test
    void aChangeByAnotherProcessIsSeen() {
        next.set(Optional.of(clock.get().plusSeconds(3_600)));
        begin();

        var person = Books.read("Ruth  met at work Acme").people().iterator().next();
        desk().carryOut(_ ->
                new Act.Decision<>("", "Added", List.<Change>of(new Change.Saved(person))));
        assertThat(went()).isTrue();
    }

    @Test
    void whileNothingIsOnItOnlyWakesWhenSomethingIsTurnedOn() {
        begin();
        clock.set(clock.get().plusSeconds(86_400));
        assertThat(rests()).isTrue();

        next.set(Optional.of(clock.get().plusSeconds(60)));
        thread.wake();
        assertThat(went()).isTrue();
    }

    @Test
    void aRoundThatFailsIsNotTheLast() {
        failures.set(3);
        thread.start();
        thread.wake();
        for (int i = 0; i < 4; i++) assertThat(went()).isTrue();
    }

    @Test
    void itStopsAtOnceAndForGood() {
        begin();
        var from = System.nanoTime();
        thread.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        thread.wake();
        assertThat(rests()).isTrue();
    }
}
