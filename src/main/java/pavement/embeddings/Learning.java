package pavement.embeddings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.meaning.Scale;
import pavement.meaning.Vectors;
import pavement.meaning.Yardstick;

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

    /// So many texts are looked at together while many more are being read.
    private static final int SHOWN = 2048;

    /// No version of a book.
    private static final long NEVER = -1;

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
    /// @param read of `all` texts of the book
    /// @param trouble why it goes no further, with the remedy
    public record State(Optional<Source> source, int read, int all, Optional<String> trouble) {
        static final State NONE = new State(Optional.empty(), 0, 0, Optional.empty());

        State at(int now, int of) {
            return new State(source, now, of, Optional.empty());
        }

        State stopped(String why) {
            return new State(source, read, all, Optional.of(why));
        }
    }

    /// With one model, as long as it is the chosen one.
    private record Work(
            Optional<Embeddings> model,
            Vectors vectors,
            AtomicReference<Optional<Kept.Read>> before,
            AtomicLong seen,
            AtomicReference<State> state) {
        static Work none(State state) {
            return new Work(
                    Optional.empty(),
                    Vectors.NONE,
                    new AtomicReference<>(Optional.empty()),
                    new AtomicLong(NEVER),
                    new AtomicReference<>(state));
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
                                            with(source, kept.read(source));
                                    case Source.Read.Wrong(var sentence) ->
                                            Work.none(State.NONE.stopped(sentence));
                                }));
    }

    /// With the model that is chosen in that home, if any; nothing is read yet.
    public static Learning in(Path home) {
        return new Learning(home);
    }

    private Work with(Source source, Optional<Kept.Read> before) {
        var vectors = Vectors.growing();
        before.map(Kept.Read::scale).ifPresent(vectors::measuredBy);
        return new Work(
                Optional.of(new Embeddings(source, home.resolve("native"), PATIENCE)),
                vectors,
                new AtomicReference<>(before),
                new AtomicLong(NEVER),
                new AtomicReference<>(new State(Optional.of(source), 0, 0, Optional.empty())));
    }

    /// What the chosen model made of the texts so far; another one when another is chosen.
    public Vectors vectors() {
        return work.get().vectors();
    }

    /// Takes up what it made of these texts when it last read them, without asking it.
    public void remember(Set<String> texts) {
        var now = work.get();
        now.before().getAndSet(Optional.empty()).ifPresent(it -> it.into(now.vectors(), texts));
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
        var next = with(source, Optional.empty());
        var trouble = measured(next.model().orElseThrow(), next.vectors());
        if (trouble.isPresent()) {
            next.model().ifPresent(Embeddings::close);
            return trouble;
        }
        begin(source, next);
        return Optional.empty();
    }

    private synchronized void begin(Source source, Work next) {
        chosen.write(source);
        kept.remove();
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
        wake.release();
    }

    private static Optional<String> measured(Embeddings model, Vectors vectors)
            throws InterruptedException {
        var yardstick = Yardstick.shipped();
        var trouble = model.read(yardstick.texts(), vectors, _ -> {});
        if (trouble.isPresent()) return trouble;
        var scale = yardstick.scale(vectors);
        vectors.measuredBy(scale);
        return scale.tells()
                ? Optional.empty()
                : Optional.of(
                        "This model puts what means the same no nearer than what does not, so it would only do harm. Is it a model for sentences?");
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

    public void stop() {
        thread.get().ifPresent(Thread::interrupt);
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

    /// Looks at the book once, and reads what is new in it.
    ///
    /// @return whether all went well
    public boolean round() throws InterruptedException {
        var now = work.get();
        if (now.model().isEmpty()) return true;
        try {
            return follow(now, now.model().get());
        } catch (RuntimeException failure) {
            // The pages go on by words and thesaurus, and the next look may go better.
            LOG.log(Level.WARNING, "The texts of the book could not be read by the model", failure);
            now.state().updateAndGet(state -> state.stopped("Something went wrong: " + failure));
            return false;
        }
    }

    private boolean follow(Work now, Embeddings model) throws InterruptedException {
        var version = texts.get().version().getAsLong();
        if (now.seen().get() == version) return true;
        if (now.vectors().scale().equals(Scale.USUAL)) {
            // It was chosen, and stopped before anything of it was kept.
            var untold = measured(model, now.vectors());
            untold.ifPresent(why -> now.state().updateAndGet(state -> state.stopped(why)));
            if (untold.isPresent()) return false;
        }
        var all = texts.get().now().get();
        var before = now.vectors().size();
        now.before().getAndSet(Optional.empty()).ifPresent(it -> it.into(now.vectors(), all));
        now.vectors().keep(all);
        var open = List.copyOf(now.vectors().missing(all));
        if (open.isEmpty() && now.vectors().size() == before) {
            now.state().updateAndGet(state -> state.at(all.size(), all.size()));
            now.seen().set(version);
            return true;
        }
        show(now);
        var trouble = read(now, model, all.size(), open);
        write(now, model, all);
        show(now);
        trouble.ifPresent(why -> now.state().updateAndGet(state -> state.stopped(why)));
        if (trouble.isEmpty()) now.seen().set(version);
        return trouble.isEmpty();
    }

    /// Of a model that was left meanwhile nothing is written.
    private synchronized void write(Work now, Embeddings model, Set<String> all) {
        if (holds(now)) kept.write(model.source(), now.vectors(), all);
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

    private Optional<String> read(Work now, Embeddings model, int all, List<String> open)
            throws InterruptedException {
        var state = now.state();
        var shown = new int[1];
        return model.read(
                open,
                now.vectors(),
                read -> {
                    state.updateAndGet(each -> each.at(all - open.size() + read, all));
                    if (read - shown[0] < SHOWN) return;
                    shown[0] = read;
                    show(now);
                });
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
                                var _ =
                                        now.model()
                                                .get()
                                                .read(Set.of(text), now.vectors(), _ -> {});
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
