package pavement.store;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/// The tables, and how they came to be. Flyway migrates; it is only loaded when there is something
/// to migrate, because looking whether there is takes a millisecond.
final class Schema {
    /// The highest number of a file in `pavement/store`; a test looks.
    static final int NEWEST = 21;

    private static final String TABLE = "flyway_schema_history";

    private static final String VERSION =
            "select version from flyway_schema_history where success = true and version is not null";

    /// What was packed says what the tables said before.
    private static final String NO_LONGER = "delete from packed";

    private Schema() {}

    /// 0 for an empty database.
    static int version(Database database) {
        return database.read(db -> {
            if (!db.hasTable(TABLE)) return 0;
            var versions = db.all(VERSION, _ -> {}, row -> Integer.valueOf(row.text()));
            return versions.stream().max(Integer::compare).orElse(0);
        });
    }

    static boolean due(Database database) {
        var version = version(database);
        if (version > NEWEST)
            throw new TooNew(
                    "This book was last written by a newer Pavement (its tables are version "
                            + version
                            + ", this Pavement knows "
                            + NEWEST
                            + "). Use that one, or go back to a snapshot.");
        return version < NEWEST;
    }

    static void migrate(Database database) {
        var quiet =
                List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.flywaydb.core"));
        quiet.forEach(logger -> logger.setLevel(Level.WARNING));
        Flyway.configure()
                .dataSource(database.url(), null, null)
                .locations("classpath:pavement/store")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        database.write(db -> db.update(NO_LONGER, _ -> {}));
    }

    /// A book that a newer Pavement has written.
    static final class TooNew extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooNew(String sentence) {
            super(sentence);
        }
    }
}
