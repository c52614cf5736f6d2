package pavement.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// A database that is open: SQLite in a file, or PostgreSQL. One writer and four readers for SQLite, which knows no
/// more than one writer anyway; measured, that order starves nobody, and several writers do.
public final class Database implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int READERS = 4;

    // the pool tells of every connection otherwise; held here, because loggers are only held weakly
    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

    static {
        POOL.setLevel(Level.WARNING);
    }

    interface Work<T> {
        T on(Sql db) throws SQLException;
    }

    private final String url;
    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private Database(String url, HikariDataSource writer, HikariDataSource readers) {
        this.url = url;
        this.writer = writer;
        this.readers = readers;
    }

    public static Database sqlite(Path file) {
        return at(SQLITE + file);
    }

    /// @param url `jdbc:sqlite:FILE` or `jdbc:postgresql:…`
    public static Database at(String url) {
        return isSqlite(url) ? sqlite(url) : postgresql(url);
    }

    static boolean isSqlite(String url) {
        return url.startsWith(SQLITE);
    }

    private static Database sqlite(String url) {
        var writing = pool(url, 1);
        writing.setConnectionTimeout(15_000);
        writing.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        // what is forgotten is overwritten, not only unlinked
        writing.setConnectionInitSql("pragma secure_delete = on");
        var reading = pool(url, READERS);
        reading.setConnectionInitSql("pragma query_only = on");
        for (var config : new HikariConfig[] {writing, reading}) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("mmap_size", "1073741824");
        }
        var writer = new HikariDataSource(writing);
        return new Database(url, writer, new HikariDataSource(reading));
    }

    private static Database postgresql(String url) {
        var writing = pool(url, 2);
        var reading = pool(url, READERS);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        reading.setReadOnly(true);
        var writer = new HikariDataSource(writing);
        return new Database(url, writer, new HikariDataSource(reading));
    }

    private static HikariConfig pool(String url, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return config;
    }

    String url() {
        return url;
    }

    boolean isSqlite() {
        return isSqlite(url);
    }

    /// All or nothing, and durable once this returns.
    <T> T write(Work<T> work) {
        return inTransaction(writer, new Shared(), work);
    }

    /// Everything read within is of one moment.
    <T> T read(Work<T> work) {
        return read(new Shared(), work);
    }

    <T> T read(Shared shared, Work<T> work) {
        return inTransaction(readers, shared, work);
    }

    /// The write-ahead log keeps what was erased until it is written over; this empties it. When a reader is in the
    /// way, the next checkpoint does.
    void emptyLog() {
        if (!isSqlite()) return;
        try (var db = writer.getConnection();
                var statement = db.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException failure) {
            throw new Unreachable(failure);
        }
    }

    private static <T> T inTransaction(DataSource source, Shared shared, Work<T> work) {
        try (var db = source.getConnection()) {
            return inTransaction(db, shared, work);
        } catch (SQLException failure) {
            throw new Unreachable(failure);
        }
    }

    private static <T> T inTransaction(Connection db, Shared shared, Work<T> work) throws SQLException {
        var done = false;
        db.setAutoCommit(false);
        try {
            var result = work.on(new Sql(db, shared));
            db.commit();
            done = true;
            return result;
        } finally {
            if (!done) db.rollback();
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /// A database that cannot be reached, is full, or is broken. Nothing was changed.
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreachable(SQLException cause) {
            super("the database did not answer: " + cause.getMessage(), cause);
        }
    }
}
