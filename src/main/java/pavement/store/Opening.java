package pavement.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Fact;
import pavement.book.Ref;
import pavement.book.With;

/// Reads a whole book, on two connections at once: encounters are most of it, and half of what is
/// to be read of them is who took part.
final class Opening {
    private final Database database;
    private final long owner;
    private final Shared shared = new Shared();

    Opening(Database database, long owner) {
        this.database = database;
        this.owner = owner;
    }

    private record Encounters(long version, List<Encounter> bare) {}

    private record Rest(
            long version,
            Map<EncounterId, List<With>> participants,
            List<Fact> facts,
            MarkRows.News marks) {}

    Book book() {
        while (true) {
            var encounters = beside(() -> database.read(shared, this::encounters));
            var rest = database.read(shared, this::rest);
            var bare = after(encounters);
            // somebody wrote between the beginnings of the two; rare, so simply again
            if (bare.version() == rest.version()) return book(bare, rest);
        }
    }

    private static Book book(Encounters encounters, Rest rest) {
        var facts = rest.facts();
        facts.addAll(EncounterRows.joined(encounters.bare(), rest.participants()));
        return Book.at(rest.version(), facts, rest.marks().marks());
    }

    private Encounters encounters(Sql db) throws SQLException {
        return new Encounters(SqlJournal.version(db, owner), EncounterRows.bare(db, owner, -1));
    }

    private Rest rest(Sql db) throws SQLException {
        var version = SqlJournal.version(db, owner);
        var participants = EncounterRows.participants(db, owner, -1);
        var facts = new ArrayList<Fact>();
        for (var kind : EnumSet.complementOf(EnumSet.of(Ref.Kind.ENCOUNTER)))
            facts.addAll(Kinds.rows(kind).since(db, owner, -1));
        return new Rest(version, participants, facts, MarkRows.since(db, owner, -1));
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
