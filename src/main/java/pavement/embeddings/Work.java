package pavement.embeddings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import pavement.meaning.Vectors;

/// What is done with one model, as long as it is the chosen one.
///
/// @param model none when none is chosen, or the chosen one cannot be found
/// @param before what it made of texts when it last ran, until that is taken up
/// @param kept whose vectors stand in the file, if that is known
/// @param seen the version of the book that it has read
record Work(
        Optional<Embeddings> model,
        Vectors vectors,
        AtomicReference<Optional<Kept.Read>> before,
        AtomicReference<Optional<Set<String>>> kept,
        AtomicLong seen,
        AtomicReference<Learning.State> state) {
    /// No version of a book.
    private static final long NEVER = -1;

    private static Work of(
            Optional<Embeddings> model,
            Vectors vectors,
            Optional<Kept.Read> before,
            Learning.State state) {
        return new Work(
                model,
                vectors,
                new AtomicReference<>(before),
                new AtomicReference<>(Optional.empty()),
                new AtomicLong(NEVER),
                new AtomicReference<>(state));
    }

    static Work none(Learning.State state) {
        return of(Optional.empty(), Vectors.NONE, Optional.empty(), state);
    }

    static Work with(Embeddings model, Optional<Kept.Read> before) {
        var vectors = Vectors.growing();
        before.map(Kept.Read::scale).ifPresent(vectors::measuredBy);
        return of(
                Optional.of(model),
                vectors,
                before,
                Learning.State.of(Optional.of(model.source())));
    }

    /// Takes up what it made of these texts when it last ran, without asking it.
    void takeUp(Set<String> texts) {
        for (var last : before.getAndSet(Optional.empty()).stream().toList()) {
            last.into(vectors, texts);
            var all = held(texts);
            if (all.size() == last.points().size()) kept.set(Optional.of(all));
        }
    }

    /// Of these texts, those it has read; of all others it knows nothing any more.
    List<String> open(Set<String> texts) {
        takeUp(texts);
        vectors.keep(texts);
        return List.copyOf(vectors.missing(texts));
    }

    /// Those of these that it has read.
    Set<String> held(Set<String> texts) {
        var held = new HashSet<String>();
        for (var text : texts) if (vectors.holds(text)) held.add(text);
        return held;
    }

    void stopped(String why) {
        state.updateAndGet(now -> now.stopped(why));
    }
}
