package pavement.owners;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What the owner wants of the door to the local network, and how it stands: the one is written by
/// a page or a command, the other by the server, which may be another process.
public final class Gate {
    /// Where the door is unless somebody says otherwise: beside the pages' own port.
    public static final int PORT = 7071;

    // The locks of this process, because closing a second channel of a file lets go of them all.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Kept<Wish> wish;
    private final Kept<State> state;
    private final Path lock;
    private final Semaphore wished = new Semaphore(0);

    /// @param asked one more with every wish, so that an answer can be told from an older one
    public record Wish(boolean open, int port, long asked) {
        static final Wish NONE = new Wish(false, PORT, 0);
    }

    /// How it stands.
    ///
    /// @param answers the wish this is the answer to
    /// @param near ways through the open door, the best first; empty while it is closed
    /// @param far ways through a proxy that the owner named
    /// @param trouble why the door could not be opened; empty when all is well
    /// @param authority the certificate phones have to trust, as base64 of its DER octets
    public record State(
            long answers, List<Way> near, List<Way> far, String trouble, String authority) {
        public static final State NONE = new State(0, List.of(), List.of(), "", "");

        public boolean open() {
            return !near.isEmpty();
        }

        /// The best way in, wherever it leads.
        public Optional<Way> best() {
            return far.stream().findFirst().or(() -> near.stream().findFirst());
        }
    }

    Gate(Path home) {
        this.wish = new Kept<>(home.resolve("door.json"), Wish.class, Wish.NONE);
        this.state = new Kept<>(home.resolve("door-now.json"), State.class, State.NONE);
        this.lock = home.resolve("serving.lock").toAbsolutePath();
    }

    public Wish wish() {
        return wish.value();
    }

    public State state() {
        return state.value();
    }

    public Wish open(int port) {
        return want(true, port);
    }

    public Wish close() {
        return want(false, wish().port());
    }

    private Wish want(boolean open, int port) {
        var wanted =
                wish.change(before -> {
                    var next = new Wish(open, port, before.asked() + 1);
                    return new Kept.Changed<>(next, next);
                });
        wished.release();
        return wanted;
    }

    /// For the server: how it stands now.
    public void report(State now) {
        state.change(_ -> new Kept.Changed<>(now, now));
    }

    /// Waits until this wish was answered, and says how it stands; empty when nobody answers.
    public Optional<State> answered(Wish asked, Duration patience) {
        if (!served()) return Optional.empty();
        var until = System.nanoTime() + patience.toNanos();
        while (state().answers() < asked.asked()) {
            if (System.nanoTime() > until) return Optional.empty();
            if (!slept(Duration.ofMillis(50))) return Optional.empty();
        }
        return Optional.of(state());
    }

    /// For the server: waits for a while, or until something is wished in this process.
    ///
    /// @return false when told to stop
    public boolean pause(Duration length) {
        try {
            if (wished.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) wished.drainPermits();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static boolean slept(Duration length) {
        try {
            Thread.sleep(length);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /// For the server, to be held while it runs; the system lets go of it however the server ends.
    /// Empty when another one holds it.
    public Optional<Closeable> hold() {
        if (!HELD.add(lock)) return Optional.empty();
        try {
            var channel = FileChannel.open(PrivateFile.there(lock), StandardOpenOption.WRITE);
            if (Optional.ofNullable(channel.tryLock()).isPresent())
                return Optional.of(() -> letGo(channel));
            letGo(channel);
            return Optional.empty();
        } catch (IOException failure) {
            HELD.remove(lock);
            throw new UncheckedIOException(lock + " cannot be locked", failure);
        }
    }

    /// Whether a server runs on this home.
    public boolean served() {
        try {
            var free = hold();
            if (free.isPresent()) free.get().close();
            return free.isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(lock + " cannot be looked at", failure);
        }
    }

    private void letGo(FileChannel channel) throws IOException {
        HELD.remove(lock);
        channel.close();
    }
}
