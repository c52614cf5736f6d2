package pavement.embeddings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import pavement.meaning.Point;
import pavement.meaning.Vectors;

/// Reads texts with a model. What goes wrong is said, and costs nothing but the vectors that are
/// missing.
public final class Embeddings implements AutoCloseable {
    /// What most endpoints take at once.
    private static final int AT_ONCE = 64;

    /// More of a text no model of sentences reads.
    private static final int LONGEST = 1000;

    private final Source source;
    private final Path cache;
    private final Duration patience;
    private final AtomicReference<Optional<Model>> model = new AtomicReference<>(Optional.empty());

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

    /// Reads those that were not read yet into `vectors`.
    ///
    /// @param told how many of them are read, after every few
    /// @return why some are missing, with the remedy; empty when none is
    public Optional<String> read(Collection<String> texts, Vectors vectors, IntConsumer told)
            throws InterruptedException {
        var open = List.copyOf(vectors.missing(texts));
        try {
            for (var from = 0; from < open.size(); from += AT_ONCE) {
                if (Thread.interrupted()) throw new InterruptedException();
                var batch = open.subList(from, Math.min(open.size(), from + AT_ONCE));
                read(batch, vectors);
                told.accept(from + batch.size());
            }
            return Optional.empty();
        } catch (Model.Trouble trouble) {
            return Optional.of(trouble.sentence());
        }
    }

    private void read(List<String> batch, Vectors vectors)
            throws Model.Trouble, InterruptedException {
        var found = model().vectors(batch.stream().map(Embeddings::plain).toList());
        for (var at = 0; at < batch.size(); at++)
            vectors.put(batch.get(at), Point.of(found.get(at)));
    }

    /// In one line, as the model was taught with.
    private static String plain(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private synchronized Model model() throws Model.Trouble {
        if (model.get().isPresent()) return model.get().get();
        var opened =
                switch (source) {
                    case Endpoint endpoint -> new Asked(endpoint, patience);
                    case Folder folder -> Local.of(folder, cache);
                };
        model.set(Optional.of(opened));
        return opened;
    }

    @Override
    public synchronized void close() {
        model.getAndSet(Optional.empty()).ifPresent(Model::close);
    }
}
