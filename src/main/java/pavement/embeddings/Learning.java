package pavement.embeddings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.meaning.Vectors;

/// Follows the book with the owner's model: what is new in it is read beside the pages, and what is
/// gone from it is forgotten.
public final class Learning {
    private static final Logger LOG = Logger.getLogger("pavement");

    /// For one answer of a model elsewhere.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Between two looks at the book.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// After a model that did not answer.
    private static final Duration LATER = Duration.ofSeconds(60);

    /// For what is being read when Pavement ends.
    private static final Duration ENDING = Duration.ofSeconds(3);

    /// So many texts are looked at together while many more are being read.
    private static final int SHOWN = 2048;

    /// After so many, what was read is kept, should the power fail.
    private static final int SAVED = 4 * SHOWN;

    private final Path home;
    private final Chosen chosen;
    private final Kept kept;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicReference<Work> work;
    private final AtomicReference<Optional<Thread>> thread =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Texts> texts =
            new AtomicReference<>(new Texts(() -> 0, Set::of, () -> {}));

    /// Who says what the book holds, and who looks at it again when more of it was read.
    private record Texts(LongSupplier version, Supplier<Set<String>> now, Runnable renewed) {}

    /// How far it is.
    ///
    /// @param source the model in use, or none
    /// @param begun whether it has looked at the book
    /// @param read of `all` texts of the book
    /// @param trouble why it goes no further, with the remedy
    public record State(
            Optional<Source> source, boolean begun, int read, int all, Optional<String> trouble) {
        static final State NONE = of(Optional.empty());

        static State of(Optional<Source> source) {
            return new State(source, false, 0, 0, Optional.empty());
        }

        State at(int now, int of) {
            return new State(source, true, now, of, Optional.empty());
        }

        State stopped(String why) {
            return new State(source, begun, read, all, Optional.of(why));
        }
    }

    private Learning(Path home) {
        this.home = home;
        this.chosen = new Chosen(home);
        this.kept = new Kept(home);
        this.work = new AtomicReference<>(Work.none(State.NONE));
        chosen.read()
                .ifPresent(read ->
                        work.set(
                                switch (read) {
                                    case Source.Read.Good(var source) ->
                                            Work.with(opening(source), kept.read(source));
                                    case Source.Read.Wrong(var sentence) ->
                                            Work.none(State.NONE.stopped(sentence));
                                }));
    }

    /// With the model that is chosen in that home, if any; nothing is read yet.
    public static Learning in(Path home) {
        return new Learning(home);
    }

    private Embeddings opening(Source source) {
        return new Embeddings(source, home.resolve("native"), PATIENCE);
    }

    /// What the chosen model made of the texts so far; another one when another is chosen.
    public Vectors vectors() {
        return work.get().vectors();
    }

    /// Takes up what it made of these texts when it last read them, without asking it.
    public void remember(Set<String> texts) {
        var now = work.get();
        now.takeUp(texts);
        now.vectors().turn();
    }

    public State state() {
        return work.get().state().get();
    }

    /// Tries it, and if it tells what means the same from what does not, it is the model from now
    /// on.
    ///
    /// @return why not, with the remedy
    public Optional<String> choose(Source source) throws InterruptedException {
        var model = opening(source);
        var next = Work.with(model, Optional.empty());
        var trouble = model.measure(next.vectors());
        if (trouble.isPresent()) {
            model.close();
            return trouble;
        }
        begin(source, next);
        return Optional.empty();
    }

    /// Its scale is kept at once, so that it is not measured again after a reading that was
    /// stopped.
    private synchronized void begin(Source source, Work next) {
        chosen.write(source);
        kept.write(source, next.vectors(), Set.of());
        become(next);
    }

    /// Words and thesaurus alone from now on; nothing of the model is left.
    public synchronized void leave() {
        chosen.remove();
        kept.remove();
        become(Work.none(State.NONE));
    }

    private void become(Work next) {
        work.getAndSet(next).model().ifPresent(Embeddings::close);
        texts.get().renewed().run();
        wake.release();
    }

    /// From now on, until `stop`.
    public void start() {
        thread.set(Optional.of(Thread.ofPlatform().daemon().name("meaning").start(this::run)));
    }

    /// @param version of the book, which is looked at anew when it is another
    /// @param now what the book holds
    /// @param renewed looks at it again when more of it was read
    public void follow(LongSupplier version, Supplier<Set<String>> now, Runnable renewed) {
        texts.set(new Texts(version, now, renewed));
    }

    /// What was read so far is kept.
    public void stop() {
        thread.get().ifPresent(Learning::ended);
    }

    private static void ended(Thread thread) {
        thread.interrupt();
        try {
            var _ = thread.join(ENDING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var pause = PAUSE;
        try {
            while (true) {
                var _ = wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                pause = round() ? PAUSE : LATER;
            }
        } catch (InterruptedException _) {
            work.get().model().ifPresent(Embeddings::close);
        }
    }

    /// Looks at the book once, and reads what is new in it. When the book changes meanwhile it
    /// stops, since what is gone from it is not to be read.
    ///
    /// @return whether all went well
    public boolean round() throws InterruptedException {
        var now = work.get();
        var version = texts.get().version().getAsLong();
        if (now.seen().get() == version) return true;
        try {
            var trouble =
                    now.model().isPresent()
                            ? read(now, now.model().get(), version)
                            : pruned(now, version);
            trouble.ifPresent(now::stopped);
            return trouble.isEmpty();
        } catch (RuntimeException failure) {
            // The pages go on by words and thesaurus, and the next look may go better.
            LOG.log(Level.WARNING, "The texts of the book could not be read by the model", failure);
            now.stopped("Something went wrong: " + failure);
            return false;
        }
    }

    /// While the model cannot be found, what it made of texts that are gone is not kept for it.
    private synchronized Optional<String> pruned(Work now, long version) {
        if (holds(now)) kept.keep(texts.get().now());
        now.seen().set(version);
        return Optional.empty();
    }

    private Optional<String> read(Work now, Embeddings model, long version)
            throws InterruptedException {
        if (!now.vectors().measured()) {
            // What was kept is damaged, or of another model.
            dropped(now);
            var trouble = model.measure(now.vectors());
            if (trouble.isPresent()) return trouble;
        }
        var all = texts.get().now().get();
        var open = now.open(all);
        try {
            var trouble = read(now, model, new Reading(version, all, open.size()), open);
            if (trouble.isPresent()) return trouble;
        } finally {
            keep(now, model, all);
        }
        if (moved(version)) wake.release();
        else {
            now.state().updateAndGet(state -> state.at(all.size(), all.size()));
            now.seen().set(version);
        }
        return Optional.empty();
    }

    /// @param version of the book it is of
    /// @param all its texts
    /// @param open how many of them have to be read
    private record Reading(long version, Set<String> all, int open) {
        State at(State state, int read) {
            return state.at(all.size() - open + read, all.size());
        }
    }

    private Optional<String> read(Work now, Embeddings model, Reading reading, List<String> open)
            throws InterruptedException {
        return model.read(
                open,
                now.vectors(),
                read -> {
                    if (read > 0) now.state().updateAndGet(state -> reading.at(state, read));
                    if (read > 0 && read % SHOWN == 0) show(now);
                    if (read > 0 && read % SAVED == 0) keep(now, model, reading.all());
                    return holds(now) && !moved(reading.version());
                });
    }

    private boolean moved(long version) {
        return texts.get().version().getAsLong() != version;
    }

    /// What it has read of these texts, if that is not what was kept already; of a model that was
    /// left meanwhile, nothing.
    private void keep(Work now, Embeddings model, Set<String> all) {
        var held = Optional.of(now.held(all));
        if (held.equals(now.kept().get())) return;
        show(now);
        write(now, model, held.get());
    }

    private synchronized void dropped(Work now) {
        if (holds(now)) kept.remove();
    }

    private synchronized void write(Work now, Embeddings model, Set<String> held) {
        if (!holds(now)) return;
        kept.write(model.source(), now.vectors(), held);
        now.kept().set(Optional.of(held));
    }

    // The very same work, which says whether another was chosen since.
    @SuppressWarnings("ReferenceEquality")
    private boolean holds(Work now) {
        return work.get() == now;
    }

    private void show(Work now) {
        now.vectors().turn();
        texts.get().renewed().run();
    }

    /// Reads what is asked for just now, if that takes no longer than a moment.
    public void now(String text, Duration moment) {
        var now = work.get();
        if (now.model().isEmpty() || text.isBlank() || now.vectors().holds(text)) return;
        if (now.state().get().trouble().isPresent()) return;
        var asked =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                var _ = now.model().get().read(Set.of(text), now.vectors());
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        each -> Thread.ofVirtual().start(each));
        try {
            asked.completeOnTimeout(null, moment.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (java.util.concurrent.CompletionException _) {
            // It is compared by words then, as without a model.
        }
    }
}
