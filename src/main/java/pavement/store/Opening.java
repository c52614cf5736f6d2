package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
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

    /// The largest that are no encounters, and are read in one piece.
    private static final Set<Ref.Kind> LARGE = EnumSet.of(Ref.Kind.PERSON, Ref.Kind.ASK);

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

    /// Where the book is, and what of it is packed.
    private record At(long version, Optional<Packed> packed) {}

    /// What is to be read, with what was packed when that was planned.
    private record Plan(Optional<Packed> packed, Queue<Piece> pieces) {}

    /// What has been read; two threads put into it, and which of them was quicker is not seen.
    ///
    /// @param packed encounters by their piece, and `overtaken` those of them that are no more
    /// @param rows encounters from their rows
    private record Read(
            Map<Integer, List<Encounter>> packed,
            AtomicReference<Set<EncounterId>> overtaken,
            Map<Integer, List<Encounter>> rows,
            AtomicReference<Map<EncounterId, List<With>>> participants,
            Map<Ref.Kind, List<? extends Fact>> facts,
            AtomicReference<Marks> marks) {
        Read() {
            this(
                    new ConcurrentSkipListMap<>(),
                    new AtomicReference<>(Set.of()),
                    new ConcurrentSkipListMap<>(),
                    new AtomicReference<>(Map.of()),
                    new ConcurrentSkipListMap<>(),
                    new AtomicReference<>(Marks.NONE));
        }

        Book book(long version) {
            var all = new ArrayList<Fact>();
            facts.values().forEach(all::addAll);
            for (var each : packed.values()) all.addAll(standing(each));
            for (var each : rows.values())
                all.addAll(EncounterRows.joined(each, participants.get()));
            return Book.at(version, all, marks.get());
        }

        private List<Encounter> standing(List<Encounter> packed) {
            var gone = overtaken.get();
            if (gone.isEmpty()) return packed;
            return packed.stream().filter(each -> !gone.contains(each.id())).toList();
        }
    }

    Book book() {
        while (true) {
            var planned = database.read(this::at);
            var pieces = pieces(planned);
            var read = new Read();
            var plan = new Plan(planned.packed(), pieces);
            var other = beside(() -> database.read(shared, db -> read(read, plan, db)));
            var here = database.read(shared, db -> read(read, plan, db));
            // somebody wrote between the beginnings of the two; rare, so simply again
            var there = after(other);
            if (there.equals(here) && here.packed().equals(planned.packed()))
                return read.book(here.version());
        }
    }

    private At at(Sql db) throws SQLException {
        return new At(SqlJournal.version(db, owner), Packed.of(db, owner));
    }

    /// Where the book was when the pieces were read that were left. After a failure none is left:
    /// the other need not read what nobody gets. Nor is any where what was packed is another by
    /// now.
    private At read(Read read, Plan plan, Sql db) throws SQLException {
        var pieces = plan.pieces();
        var done = false;
        try {
            var at = at(db);
            if (!at.packed().equals(plan.packed())) return at;
            for (var next = next(pieces); next.isPresent(); next = next(pieces))
                next.get().into(read, db);
            done = true;
            return at;
        } finally {
            if (!done) pieces.clear();
        }
    }

    private static Optional<Piece> next(Queue<Piece> pieces) {
        return Optional.ofNullable(pieces.poll());
    }

    /// The large ones first, so that the two end together.
    private Queue<Piece> pieces(At at) {
        var pieces = new ConcurrentLinkedQueue<Piece>();
        for (var kind : LARGE) pieces.add(kind(kind));
        at.packed()
                .ifPresentOrElse(
                        packed -> packed(pieces, packed), () -> rows(pieces, at.version()));
        for (var kind : EnumSet.complementOf(EnumSet.of(Ref.Kind.ENCOUNTER)))
            if (!LARGE.contains(kind)) pieces.add(kind(kind));
        pieces.add((read, db) -> read.marks.set(MarkRows.since(db, owner, -1).marks()));
        return pieces;
    }

    private Piece kind(Ref.Kind kind) {
        return (read, db) -> read.facts.put(kind, Kinds.rows(kind).since(db, owner, -1));
    }

    private void packed(Queue<Piece> pieces, Packed packed) {
        for (var number = 0; number < packed.pieces(); number++) {
            var piece = number;
            pieces.add((read, db) -> read.packed.put(piece, packed.read(db, owner, piece)));
        }
        pieces.add((read, db) -> {
            var newer = EncounterRows.between(db, owner, packed.version(), Long.MAX_VALUE);
            read.rows.put(0, newer);
            read.overtaken.set(packed.overtaken(db, owner, newer));
        });
        pieces.add(participants(packed.version()));
    }

    /// @param until about the version the book is at; the last piece has no end
    private void rows(Queue<Piece> pieces, long until) {
        for (var number = 0; number < PIECES; number++) {
            var piece = number;
            var from = piece == 0 ? -1 : until * piece / PIECES;
            var to = piece == PIECES - 1 ? Long.MAX_VALUE : until * (piece + 1) / PIECES;
            pieces.add(
                    (read, db) -> read.rows.put(piece, EncounterRows.between(db, owner, from, to)));
        }
        pieces.add(participants(-1));
    }

    private Piece participants(long since) {
        return (read, db) -> read.participants.set(EncounterRows.participants(db, owner, since));
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
