package pavement.embeddings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import pavement.meaning.Point;
import pavement.meaning.Vectors;
import pavement.meaning.Yardstick;

/// Reads texts with a model. What goes wrong is said, and costs nothing but the vectors that are
/// missing.
public final class Embeddings implements AutoCloseable {
    /// What most endpoints take at once.
    private static final int AT_ONCE = 64;

    /// More of a text no model of sentences reads.
    private static final int LONGEST = 1000;

    /// What every model of sentences reads.
    private static final String PLAIN = "a table";

    private final Source source;
    private final Path cache;
    private final Duration patience;
    private final AtomicReference<Optional<Model>> model = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param cache a folder of the owner's own, for native code of a model that runs here
    /// @param patience for one answer of a model elsewhere
    public Embeddings(Source source, Path cache, Duration patience) {
        this.source = source;
        this.cache = cache;
        this.patience = patience;
    }

    public Source source() {
        return source;
    }

    /// Tries it on pairs of which it is known whether they mean the same, for the scale of what it
    /// makes of texts.
    ///
    /// @return why it is of no use, with the remedy; empty when it is
    public Optional<String> measure(Vectors vectors) throws InterruptedException {
        var yardstick = Yardstick.shipped();
        var trouble = read(yardstick.texts(), vectors);
        if (trouble.isPresent()) return trouble;
        var scale = yardstick.scale(vectors);
        if (!scale.tells())
            return Optional.of(
                    "This model puts what means the same no nearer than what does not, so it would only do harm. Is it a model for sentences?");
        vectors.measuredBy(scale);
        return Optional.empty();
    }

    /// Reads those that were not read yet into `vectors`.
    ///
    /// @return why some are missing, with the remedy; empty when none is
    public Optional<String> read(Collection<String> texts, Vectors vectors)
            throws InterruptedException {
        return read(texts, vectors, _ -> true);
    }

    /// Reads those that were not read yet into `vectors`, a few at a time.
    ///
    /// @param on asked before every few, and after the last, with how many are read: whether to go
    ///   on
    /// @return why some are missing, with the remedy; empty when none is, or it was not to go on
    Optional<String> read(Collection<String> texts, Vectors vectors, IntPredicate on)
            throws InterruptedException {
        var open = List.copyOf(vectors.missing(texts));
        var read = 0;
        try {
            while (on.test(read) && read < open.size()) {
                if (Thread.interrupted()) throw new InterruptedException();
                var batch = open.subList(read, Math.min(open.size(), read + AT_ONCE));
                few(batch, vectors);
                read += batch.size();
            }
            return Optional.empty();
        } catch (Model.Trouble trouble) {
            return Optional.of(trouble.sentence());
        }
    }

    /// One that it does not take, for its length or anything else, is compared by words and keeps
    /// no other from being read; and some take fewer at once.
    private void few(List<String> few, Vectors vectors) throws Model.Trouble, InterruptedException {
        try {
            var found = model().vectors(few.stream().map(Embeddings::plain).toList());
            for (var at = 0; at < few.size(); at++)
                vectors.put(few.get(at), Point.of(found.get(at)));
        } catch (Model.Trouble trouble) {
            if (!trouble.these()) throw trouble;
            var half = few.size() / 2;
            if (half == 0) {
                var _ = model().vectors(List.of(PLAIN));
                vectors.put(few.getFirst(), Point.NONE);
            } else {
                few(few.subList(0, half), vectors);
                few(few.subList(half, few.size()), vectors);
            }
        }
    }

    /// In one line, as the model was taught with.
    private static String plain(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private synchronized Model model() throws Model.Trouble {
        if (closed.get()) throw new Model.Trouble("This model is not in use any more.");
        if (model.get().isPresent()) return model.get().get();
        var opened =
                switch (source) {
                    case Endpoint endpoint -> new Asked(endpoint, patience);
                    case Folder folder -> Local.of(folder, cache);
                };
        model.set(Optional.of(opened));
        return opened;
    }

    /// Nothing is read with it any more, nor sent to it.
    @Override
    public synchronized void close() {
        closed.set(true);
        model.getAndSet(Optional.empty()).ifPresent(Model::close);
    }
}
