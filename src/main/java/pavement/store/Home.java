package pavement.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The folder a book lives in, and the database that is open there. One person's eyes only: 0700,
/// and 0600 for files.
public final class Home implements AutoCloseable {
    /// A book of one's own has one owner.
    private static final long OWNER = 1;

    /// How long what was done can be undone, and a history be read.
    private static final Duration TRACE = Duration.ofDays(30);

    /// How long it is kept what became of a reminder.
    private static final Duration REMINDERS = Duration.ofDays(90);

    private final Path folder;
    private final Database database;
    private final Snapshots snapshots;
    private final InstantSource clock;

    private Home(Path folder, Database database, InstantSource clock) {
        this.folder = folder;
        this.database = database;
        this.snapshots = new Snapshots(folder, clock);
        this.clock = clock;
    }

    /// Made when it is not there, migrated when it is older; with a snapshot before that.
    ///
    /// @param url a database elsewhere (`jdbc:postgresql:…`); empty for SQLite in the folder
    public static Home open(Path folder, Optional<String> url, InstantSource clock) {
        try {
            Private.folder(folder);
            if (url.isEmpty()) Private.file(file(folder));
            return new Home(folder, Database.at(url.orElseGet(() -> sqlite(folder))), clock)
                    .migrated();
        } catch (IOException failure) {
            throw new Unusable(
                    "The folder " + folder + " cannot be used: " + Private.reason(failure),
                    failure);
        }
    }

    public static Home open(Path folder, InstantSource clock) {
        return open(folder, Optional.empty(), clock);
    }

    /// Loads what opening a home needs, beside other work.
    public static void warm() {
        Database.warm();
    }

    /// A folder inside it, made when it is missing, that nobody else may look into.
    public Path folder(String name) throws IOException {
        return Private.folder(folder.resolve(name));
    }

    static Path file(Path folder) {
        return folder.resolve("book.sqlite");
    }

    private static String sqlite(Path folder) {
        return "jdbc:sqlite:" + file(folder);
    }

    /// Two processes may open a new home at once; one of them makes the tables.
    private Home migrated() throws IOException {
        var done = false;
        try {
            if (Schema.due(database)) migrate();
            done = true;
            return this;
        } finally {
            if (!done) close();
        }
    }

    private void migrate() throws IOException {
        var lock = Private.file(folder.resolve("migrating.lock"));
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Schema.due(database)) return;
            if (database.isSqlite() && Schema.version(database) > 0) snapshots.take(database);
            Schema.migrate(database);
        }
    }

    public SqlJournal journal() {
        return new SqlJournal(database, OWNER);
    }

    public SqlLedger ledger() {
        return ledger(database, folder);
    }

    public SqlRefreshes refreshes() {
        return new SqlRefreshes(database, OWNER);
    }

    static SqlLedger ledger(Database database, Path folder) {
        return new SqlLedger(database, OWNER, folder);
    }

    public Path folder() {
        return folder;
    }

    /// A snapshot now, whatever else there is.
    public Path backup() {
        if (!database.isSqlite())
            throw new Unusable(
                    "This book is kept in PostgreSQL. Back it up with pg_dump, as the rest of that database.");
        return snapshots.take(database);
    }

    /// What is due once a day: a snapshot when something changed, and an end to the traces of a
    /// month ago, and to the reminders of three.
    public void tend() {
        var journal = journal();
        // An empty book's would stand for the whole first day.
        if (database.isSqlite() && journal.version() > 0 && snapshots.due(file(folder)))
            snapshots.take(database);
        journal.dropTraceBefore(clock.instant().minus(TRACE));
        ledger().dropDeliveriesBefore(clock.instant().minus(REMINDERS));
        database.optimize();
    }

    /// What a large book needs in order to open sooner the next time.
    public void pack() {
        new Packer(database, OWNER).tend(clock.instant());
    }

    /// What a doctor looks at, in the order in which he says it. Changes nothing, and needs no book
    /// that is well.
    public static List<Finding> check(Path folder, InstantSource clock) {
        return new Checkup(folder, new Snapshots(folder, clock), clock.instant()).findings();
    }

    /// One thing looked at.
    ///
    /// @param well whether it is as it should be
    /// @param said what was found, and what to do when it is not well
    public record Finding(String what, boolean well, String said) {}

    @Override
    public void close() {
        database.close();
    }

    /// A home that cannot be opened, with the reason for a person.
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }

        Unusable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
