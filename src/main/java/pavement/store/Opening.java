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

/// Reads a whole book, on two connections at once: encounters are most of it, and one reads those
/// of the later half of the book's life.
final class Opening {
    private final Database database;
    private final long owner;
    private final Shared shared = new Shared();

    Opening(Database database, long owner) {
        this.database = database;
        this.owner = owner;
    }

    private record Later(long version, List<Encounter> encounters) {}

    private record Rest(
            long version,
            List<Encounter> encounters,
            Map<EncounterId, List<With>> participants,
            List<Fact> facts,
            MarkRows.News marks) {}

    Book book() {
        while (true) {
            var middle = database.read(db -> EncounterRows.middle(db, owner));
            var later = beside(() -> database.read(shared, db -> later(db, middle)));
            var rest = database.read(shared, db -> rest(db, middle));
            var more = after(later);
            // somebody wrote between the beginnings of the two; rare, so simply again
            if (more.version() == rest.version()) return book(more, rest);
        }
    }

    private static Book book(Later later, Rest rest) {
        var facts = rest.facts();
        facts.addAll(EncounterRows.joined(rest.encounters(), rest.participants()));
        facts.addAll(EncounterRows.joined(later.encounters(), rest.participants()));
        return Book.at(rest.version(), facts, rest.marks().marks());
    }

    private Later later(Sql db, long middle) throws SQLException {
        var version = SqlJournal.version(db, owner);
        return new Later(version, EncounterRows.between(db, owner, middle, Long.MAX_VALUE));
    }

    private Rest rest(Sql db, long middle) throws SQLException {
        var version = SqlJournal.version(db, owner);
        var encounters = EncounterRows.between(db, owner, -1, middle);
        var participants = EncounterRows.participants(db, owner, -1);
        var facts = new ArrayList<Fact>();
        for (var kind : EnumSet.complementOf(EnumSet.of(Ref.Kind.ENCOUNTER)))
            facts.addAll(Kinds.rows(kind).since(db, owner, -1));
        var marks = MarkRows.since(db, owner, -1);
        return new Rest(version, encounters, participants, facts, marks);
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
