package pavement.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import pavement.book.Book;

/// Words to people.
///
/// The index follows the book: a few changes at once, many in the background. While it is behind,
/// and where another process holds it, names are looked through without it.
public final class Search implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Search.class.getName());

    private final FutureTask<Optional<Following>> opening;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Crowd crowd;
    private volatile Optional<Book> waiting = Optional.empty();

    private Search(boolean wait, Callable<Optional<Index>> index) {
        this.opening = new FutureTask<>(() -> index.call().map(each -> new Following(each, wait)));
        this.crowd = new Crowd(wait);
    }

    /// An index kept in a folder, which is made when it is missing and again when it is broken.
    /// Until it is open names are looked through without it.
    public static Search in(Path folder) {
        return new Search(false, () -> kept(folder));
    }

    /// Opens in the background, because pages can be shown without it.
    public Search open() {
        if (begun.compareAndSet(false, true))
            Thread.ofPlatform().daemon().name("index").start(this::run);
        return this;
    }

    private void run() {
        opening.run();
        waiting.ifPresent(this::catchUp);
    }

    private void catchUp(Book book) {
        opened().ifPresent(each -> each.follow(book));
    }

    private static Optional<Index> kept(Path folder) {
        try {
            return Optional.of(opened(folder));
        } catch (LockObtainFailedException elsewhere) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Another process keeps the index; names are looked through without it.");
        } catch (IOException | UncheckedIOException broken) {
            LOG.log(System.Logger.Level.WARNING, "No index could be kept in " + folder, broken);
        }
        return Optional.empty();
    }

    /// An index that leaves nothing behind and is always up to date.
    public static Search inMemory() {
        return now(() -> Optional.of(new Index(new ByteBuffersDirectory())));
    }

    /// No index at all: for a command that asks once.
    public static Search without() {
        return now(Optional::empty);
    }

    private static Search now(Callable<Optional<Index>> index) {
        var search = new Search(true, index);
        search.begun.set(true);
        search.opening.run();
        return search;
    }

    /// Brings the index up to the book, in the background if that takes long. To be called once a
    /// book is open.
    public void follow(Book book, Instant now) {
        var _ = crowd.at(book, now);
        waiting = Optional.of(book);
        catchUp(book);
    }

    /// Somebody who fits everything asked for, in this order.
    ///
    /// @param from how many of the first to leave out, for the pages after the first
    public Found find(Book book, Query query, Order order, Instant now, int from, int limit) {
        follow(book, now);
        var rows = crowd.at(book, now);
        var words = Fold.words(query.words());
        var asked = new Finding(book, rows, now, query.filters(), words, order, from + limit);
        var ready = ready(book);
        var found =
                words.isEmpty()
                        ? asked.everybody()
                        : ready
                                ? asked.indexed(opened().orElseThrow().index())
                                : asked.scanned(none());
        var hits =
                found.rows().stream()
                        .skip(from)
                        .limit(limit)
                        .map(row ->
                                new Found.Hit(
                                        row.person(),
                                        row.standing(),
                                        Texts.why(book, row.person(), words)))
                        .toList();
        return new Found(hits, found.all(), rows.counts(), ready || none());
    }

    /// Whether everything is searched, and not names alone.
    public boolean ready(Book book) {
        return opened().map(each -> each.ready(book)).orElse(false);
    }

    /// Empty while it opens, and where there is none.
    private Optional<Following> opened() {
        return opening.isDone() ? opening.resultNow() : Optional.empty();
    }

    private boolean none() {
        return opening.isDone() && opening.resultNow().isEmpty();
    }

    @Override
    public void close() {
        if (begun.compareAndSet(false, true)) return;
        try {
            opening.get().ifPresent(Following::close);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            LOG.log(System.Logger.Level.WARNING, "The index was never opened", broken);
        }
    }

    private static Index opened(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new Index(FSDirectory.open(folder));
        } catch (LockObtainFailedException elsewhere) {
            throw elsewhere;
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(System.Logger.Level.INFO, "The index is made again: " + broken.getMessage());
            empty(folder);
            return new Index(FSDirectory.open(folder));
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
    }
}
