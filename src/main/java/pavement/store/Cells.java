package pavement.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pavement.book.PersonId;
import pavement.book.Stage;

/// The row a query stands on, read from left to right in the order of its select: one call a
/// column, because finding a column by its name is what costs most when a million rows are read.
final class Cells {
    private final ResultSet rows;
    private final Shared shared;
    private int column;

    Cells(ResultSet rows, Shared shared) {
        this.rows = rows;
        this.shared = shared;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    UUID id() throws SQLException {
        return uuid(octets());
    }

    Optional<UUID> maybeId() throws SQLException {
        return Optional.ofNullable(rows.getBytes(++column)).map(Cells::uuid);
    }

    PersonId person() throws SQLException {
        return shared.person(id());
    }

    Optional<PersonId> maybePerson() throws SQLException {
        return maybeId().map(shared::person);
    }

    byte[] octets() throws SQLException {
        return rows.getBytes(++column);
    }

    String text() throws SQLException {
        return rows.getString(++column);
    }

    /// A text that many rows repeat.
    String word() throws SQLException {
        return shared.word(text());
    }

    Optional<String> maybeText() throws SQLException {
        return Optional.ofNullable(rows.getString(++column));
    }

    int whole() throws SQLException {
        return rows.getInt(++column);
    }

    Optional<Integer> maybeWhole() throws SQLException {
        var value = rows.getInt(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    long big() throws SQLException {
        return rows.getLong(++column);
    }

    Optional<Long> maybeBig() throws SQLException {
        var value = rows.getLong(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    double number() throws SQLException {
        return rows.getDouble(++column);
    }

    Optional<Double> maybeNumber() throws SQLException {
        var value = rows.getDouble(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    Optional<Boolean> maybeFlag() throws SQLException {
        var value = rows.getBoolean(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Instant at() throws SQLException {
        return Instant.ofEpochMilli(big());
    }

    <E extends Enum<E>> E code(E[] constants) throws SQLException {
        return Codes.read(constants, whole());
    }

    <E extends Enum<E>> Optional<E> maybeCode(E[] constants) throws SQLException {
        return maybeWhole().map(code -> Codes.read(constants, code));
    }

    Bits bits() throws SQLException {
        return new Bits(whole());
    }

    /// Goes past columns that are known to be empty.
    <T> Optional<T> nothing(int columns) {
        column += columns;
        return Optional.empty();
    }

    /// The place of a stage whose kind is known.
    Stage stage(int kind) throws SQLException {
        return shared.stage(kind, text());
    }

    /// Two columns: its kind and its place.
    Stage stage() throws SQLException {
        var kind = whole();
        return shared.stage(kind, text());
    }

    private static UUID uuid(byte[] octets) {
        var buffer = ByteBuffer.wrap(octets);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
