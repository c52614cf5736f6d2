package pavement.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The row a query stands on, read from left to right in the order of its select: one call a
/// column, because finding a column by its name is what costs most when a million rows are read.
final class Cells extends Columns {
    private final ResultSet rows;
    private int column;

    Cells(ResultSet rows, Shared shared) {
        super(shared);
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    @Override
    UUID id() throws SQLException {
        return uuid(octets());
    }

    @Override
    Optional<UUID> maybeId() throws SQLException {
        return Optional.ofNullable(rows.getBytes(++column)).map(Cells::uuid);
    }

    byte[] octets() throws SQLException {
        return rows.getBytes(++column);
    }

    @Override
    String text() throws SQLException {
        return rows.getString(++column);
    }

    Optional<String> maybeText() throws SQLException {
        return Optional.ofNullable(rows.getString(++column));
    }

    @Override
    int whole() throws SQLException {
        return rows.getInt(++column);
    }

    @Override
    Optional<Integer> maybeWhole() throws SQLException {
        var value = rows.getInt(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    @Override
    long big() throws SQLException {
        return rows.getLong(++column);
    }

    Optional<Long> maybeBig() throws SQLException {
        var value = rows.getLong(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    @Override
    double number() throws SQLException {
        return rows.getDouble(++column);
    }

    @Override
    Optional<Double> maybeNumber() throws SQLException {
        var value = rows.getDouble(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    @Override
    Optional<Boolean> maybeFlag() throws SQLException {
        var value = rows.getBoolean(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    <E extends Enum<E>> Optional<E> maybeCode(E[] constants) throws SQLException {
        return maybeWhole().map(code -> Codes.read(constants, code));
    }

    @Override
    <T> Optional<T> nothing(int columns) {
        column += columns;
        return Optional.empty();
    }

    private static UUID uuid(byte[] octets) {
        var buffer = ByteBuffer.wrap(octets);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
