package pavement.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import pavement.desk.Journal;

/// A database that is open: SQLite in a file, or PostgreSQL. One writer and four readers for
/// SQLite, which knows no more than one writer anyway; measured, that order starves nobody, and
/// several writers do.
public final class Database implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int READERS = 4;

    // the pool tells of every connection otherwise, and its failures arrive as exceptions; held
    // here, because loggers are only held weakly
    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

    static {
        POOL.setLevel(Level.OFF);
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
        // KiB; a whole address book stays in memory until it is committed, and is written once
        writing.addDataSourceProperty("cache_size", "-65536");
        var reading = pool(url, READERS);
        reading.setConnectionInitSql("pragma query_only = on");
        for (var config : List.of(writing, reading)) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("mmap_size", "1073741824");
        }
        var writer = opened(writing);
        return new Database(url, writer, opened(reading));
    }

    static void warm() {
        var config = pool(SQLITE + ":memory:", 1);
        try (var pool = opened(config);
                var db = pool.getConnection()) {
            db.setAutoCommit(false);
        } catch (SQLException | Unreachable untold) {
            // whoever opens the real one hears of it
        }
    }

    /// For looking at a file that nothing may be done to: no write-ahead log is begun, no lock is
    /// left.
    static Database readOnly(Path file) {
        var config = pool(SQLITE + file, 1);
        config.setReadOnly(true);
        config.addDataSourceProperty("open_mode", "1");
        config.addDataSourceProperty("busy_timeout", "10000");
        var reader = opened(config);
        return new Database(config.getJdbcUrl(), reader, reader);
    }

    private static Database postgresql(String url) {
        var writing = pool(url, 2);
        var reading = pool(url, READERS);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        reading.setReadOnly(true);
        var writer = opened(writing);
        return new Database(url, writer, opened(reading));
    }

    /// The first connection starts the pool, and shows whether there is anything to connect to.
    private static HikariDataSource opened(HikariDataSource pool) {
        try (var _ = pool.getConnection()) {
            return pool;
        } catch (HikariPool.PoolInitializationException | SQLException failure) {
            pool.close();
            throw new Unreachable(failure);
        }
    }

    /// Set up by itself: a pool made of another configuration copies it field by field through
    /// reflection, which is a twentieth of a second of a start.
    private static HikariDataSource pool(String url, int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        return pool;
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

    /// Leaves no trace of what was erased. Rows that moved from page to page left copies in the
    /// slack of the old ones, which secure_delete does not reach, so the file is written anew; and
    /// the write-ahead log keeps what was there until it is written over, so it is emptied. When a
    /// reader is in the way, the next checkpoint does.
    void leaveNoTrace() {
        if (!isSqlite()) return;
        aside("vacuum");
        aside("pragma wal_checkpoint(truncate)");
    }

    /// Brings what was written into the file, without waiting for who reads: the next who saves
    /// something would otherwise do that for all of it.
    void settle() {
        if (isSqlite()) aside("pragma wal_checkpoint(passive)");
    }

    /// Lets the database look at how its tables have grown.
    void optimize() {
        if (isSqlite()) aside("pragma optimize");
    }

    /// A copy of one moment of SQLite, into a file that is empty.
    void copyTo(Path file) {
        try (var db = writer.getConnection();
                var statement = db.prepareStatement("vacuum into ?")) {
            statement.setString(1, file.toString());
            statement.execute();
        } catch (SQLException failure) {
            throw new Unreachable(failure);
        }
    }

    /// Outside any transaction.
    private void aside(String sql) {
        try (var db = writer.getConnection();
                var statement = db.createStatement()) {
            statement.execute(sql);
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

    private static <T> T inTransaction(Connection db, Shared shared, Work<T> work)
            throws SQLException {
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
    public static final class Unreachable extends Journal.NotKept {
        private static final long serialVersionUID = 1;

        Unreachable(Throwable cause) {
            super("The database did not answer: " + cause.getMessage(), cause);
        }
    }
}
