package pavement.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Stage;

/// What goes into the question marks of a statement, from left to right.
final class Values {
    private final PreparedStatement statement;
    private int column;

    Values(PreparedStatement statement) {
        this.statement = statement;
    }

    void rewind() {
        column = 0;
    }

    Values id(UUID id) throws SQLException {
        return octets(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    Values maybeId(Optional<UUID> id) throws SQLException {
        return id.isPresent() ? id(id.get()) : nothing(Types.BINARY);
    }

    Values octets(byte[] octets) throws SQLException {
        statement.setBytes(++column, octets);
        return this;
    }

    Values text(String text) throws SQLException {
        statement.setString(++column, keepable(text));
        return this;
    }

    Values maybeText(Optional<String> text) throws SQLException {
        return text.isPresent() ? text(text.get()) : nothing(Types.VARCHAR);
    }

    Values whole(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    Values maybeWhole(Optional<Integer> value) throws SQLException {
        return value.isPresent() ? whole(value.get()) : nothing(Types.INTEGER);
    }

    Values big(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    Values maybeBig(Optional<Long> value) throws SQLException {
        return value.isPresent() ? big(value.get()) : nothing(Types.BIGINT);
    }

    Values number(double value) throws SQLException {
        statement.setDouble(++column, value);
        return this;
    }

    Values maybeNumber(Optional<Double> value) throws SQLException {
        return value.isPresent() ? number(value.get()) : nothing(Types.DOUBLE);
    }

    Values flag(boolean value) throws SQLException {
        statement.setBoolean(++column, value);
        return this;
    }

    Values maybeFlag(Optional<Boolean> value) throws SQLException {
        return value.isPresent() ? flag(value.get()) : nothing(Types.BOOLEAN);
    }

    Values at(Instant at) throws SQLException {
        return big(at.toEpochMilli());
    }

    Values code(Enum<?> constant) throws SQLException {
        return whole(Codes.of(constant));
    }

    Values maybeCode(Optional<? extends Enum<?>> constant) throws SQLException {
        return maybeWhole(constant.map(Codes::of));
    }

    Values stage(Stage stage) throws SQLException {
        return code(stage.kind()).text(stage.place());
    }

    private Values nothing(int type) throws SQLException {
        statement.setNull(++column, type);
        return this;
    }

    /// PostgreSQL has no NUL in a text, and neither database has half a surrogate pair. Kept
    /// otherwise than given, the book on the desk and the book on the disk would differ; so whoever
    /// reads text from outside cleans it, and what slips through is refused here, whole.
    private static String keepable(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text))
            throw new IllegalArgumentException(
                    "a text holds a NUL or half a character and cannot be kept: \""
                            + text.substring(0, Math.min(40, text.length())).replace('\0', '?')
                            + "\"");
        return text;
    }
}
