package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Fact;
import pavement.book.Marks;
import pavement.book.Ref;
import pavement.book.With;

/// Reads a whole book, on two connections at once: each takes the next piece that nobody has taken,
/// so that neither waits for the other. Encounters are most of it, and are cut in pieces.
final class Opening {
    /// So many that the two end together, and so few that asking for them costs nothing.
    private static final int PIECES = 12;

    private final Database database;
    private final long owner;
    private final Shared shared = new Shared();

    Opening(Database database, long owner) {
        this.database = database;
        this.owner = owner;
    }

    /// Reads something and keeps it in what has been read.
    private interface Piece {
        void into(Read read, Sql db) throws SQLException;
    }

    /// What has been read; two threads put into it, and which of them was quicker is not seen.
    private record Read(
            Map<Integer, List<Encounter>> encounters,
            Map<Ref.Kind, List<? extends Fact>> facts,
            AtomicReference<Map<EncounterId, List<With>>> participants,
            AtomicReference<Marks> marks) {
        Read() {
            this(
                    new ConcurrentSkipListMap<>(),
                    new ConcurrentSkipListMap<>(),
                    new AtomicReference<>(Map.of()),
                    new AtomicReference<>(Marks.NONE));
        }

        Book book(long version) {
            var all = new ArrayList<Fact>();
            facts.values().forEach(all::addAll);
            for (var each : encounters.values())
                all.addAll(EncounterRows.joined(each, participants.get()));
            return Book.at(version, all, marks.get());
        }
    }

    Book book() {
        while (true) {
            var pieces = pieces(database.read(db -> SqlJournal.version(db, owner)));
            var read = new Read();
            var other = beside(() -> database.read(shared, db -> version(read, pieces, db)));
            long version = database.read(shared, db -> version(read, pieces, db));
            // somebody wrote between the beginnings of the two; rare, so simply again
            long others = after(other);
            if (others == version) return read.book(version);
        }
    }

    /// The version at which the pieces were read that were left. After a failure none is left: the
    /// other need not read what nobody gets.
    private long version(Read read, Queue<Piece> pieces, Sql db) throws SQLException {
        var done = false;
        try {
            var version = SqlJournal.version(db, owner);
            for (var next = next(pieces); next.isPresent(); next = next(pieces))
                next.get().into(read, db);
            done = true;
            return version;
        } finally {
            if (!done) pieces.clear();
        }
    }

    private static Optional<Piece> next(Queue<Piece> pieces) {
        return Optional.ofNullable(pieces.poll());
    }

    /// The large ones first, so that the two end together.
    ///
    /// @param until about the version the book is at; the last piece of encounters has no end
    private Queue<Piece> pieces(long until) {
        var pieces = new ConcurrentLinkedQueue<Piece>();
        for (var piece = 0; piece < PIECES; piece++) {
            var place = piece;
            var from = piece == 0 ? -1 : until * piece / PIECES;
            var to = piece == PIECES - 1 ? Long.MAX_VALUE : until * (piece + 1) / PIECES;
            pieces.add((read, db) ->
                    read.encounters.put(place, EncounterRows.between(db, owner, from, to)));
        }
        for (var kind : EnumSet.complementOf(EnumSet.of(Ref.Kind.ENCOUNTER)))
            pieces.add((read, db) -> read.facts.put(kind, Kinds.rows(kind).since(db, owner, -1)));
        pieces.add((read, db) -> read.marks.set(MarkRows.since(db, owner, -1).marks()));
        pieces.add((read, db) -> read.participants.set(EncounterRows.participants(db, owner, -1)));
        return pieces;
    }

    private static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("opening").daemon().start(task);
        return task;
    }

    private static <T> T after(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a book was opened", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("a book could not be read", failure);
        }
    }
}
