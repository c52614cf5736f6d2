package pavement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One connection within one transaction, with the little that JDBC needs to be pleasant.
/// Everything that reads or writes rows goes through here.
final class Sql {
    /// Rows fetched at a time; PostgreSQL would otherwise hand over a whole table at once.
    private static final int FETCH = 5_000;

    private static final int BATCH = 1_000;

    interface Row<T> {
        T of(Cells row) throws SQLException;
    }

    interface Seen {
        void at(Cells row) throws SQLException;
    }

    interface Given<T> {
        void to(Values put, T item) throws SQLException;
    }

    interface Arguments {
        void to(Values put) throws SQLException;
    }

    private final Connection db;
    private final Shared shared;

    Sql(Connection db, Shared shared) {
        this.db = db;
        this.shared = shared;
    }

    /// What it keeps once that many rows repeat.
    Shared shared() {
        return shared;
    }

    <T> List<T> all(String sql, Arguments arguments, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        forEach(sql, arguments, cells -> found.add(row.of(cells)));
        return found;
    }

    void forEach(String sql, Arguments arguments, Seen seen) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            arguments.to(new Values(statement));
            try (var rows = statement.executeQuery()) {
                var cells = new Cells(rows, shared);
                while (cells.next()) seen.at(cells);
            }
        }
    }

    <T> Optional<T> first(String sql, Arguments arguments, Row<T> row) throws SQLException {
        return all(sql, arguments, row).stream().findFirst();
    }

    boolean hasTable(String name) throws SQLException {
        try (var tables = db.getMetaData().getTables(null, null, name, null)) {
            return tables.next();
        }
    }

    int update(String sql, Arguments arguments) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            arguments.to(new Values(statement));
            return statement.executeUpdate();
        }
    }

    /// The same statement for each item, sent together.
    <T> void each(String sql, Collection<T> items, Given<T> given) throws SQLException {
        if (items.isEmpty()) return;
        try (var statement = db.prepareStatement(sql)) {
            var values = new Values(statement);
            var waiting = 0;
            for (var item : items) {
                values.rewind();
                given.to(values, item);
                statement.addBatch();
                if (++waiting % BATCH == 0) statement.executeBatch();
            }
            finish(statement, waiting);
        }
    }

    private static void finish(PreparedStatement statement, int waiting) throws SQLException {
        if (waiting % BATCH != 0) statement.executeBatch();
    }
}
