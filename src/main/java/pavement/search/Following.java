package pavement.search;

import java.io.IOException;
import pavement.book.Book;

/// An index that keeps up with the book: a few changes at once, many in the background.
final class Following implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Search.class.getName());
    private static final int AT_ONCE = 200;

    private final Index index;
    private final boolean wait;
    private volatile boolean filling;
    private volatile boolean closed;
    private volatile boolean trusted;
    private int uncommitted;

    /// @param wait always up to date before it answers
    Following(Index index, boolean wait) {
        this.index = index;
        this.wait = wait;
    }

    Index index() {
        return index;
    }

    boolean ready(Book book) {
        return !filling && trusted && index.version() >= book.version();
    }

    void follow(Book book) {
        if (filling || closed) return;
        if (wait || trusted && few(book)) catchUp(book);
        else background(book);
    }

    @Override
    public void close() {
        closed = true;
        closeIndex();
    }

    private boolean few(Book book) {
        return index.version() >= book.version()
                || book.changedSince(index.version()).size() <= AT_ONCE;
    }

    private void background(Book book) {
        filling = true;
        Thread.ofPlatform()
                .daemon()
                .name("index")
                .start(() -> {
                    try {
                        catchUp(book);
                    } finally {
                        filling = false;
                    }
                });
    }

    private synchronized void catchUp(Book book) {
        var seen = index.version();
        if (closed || trusted && seen >= book.version()) return;
        try {
            // An index that is ahead of the book it is first shown belongs to another book.
            if (seen < 0 || seen > book.version()) index.fill(book, () -> closed);
            else index.update(book, book.changedSince(seen), book.goneSince(seen));
            if (!trusted || ++uncommitted >= AT_ONCE) commit();
            trusted = true;
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.WARNING, "The index could not follow the book", broken);
        }
    }

    private void commit() throws IOException {
        index.commit();
        uncommitted = 0;
    }

    private synchronized void closeIndex() {
        try {
            index.close();
        } catch (IOException broken) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The index was not closed well; it catches up at the next start",
                    broken);
        }
    }
}
