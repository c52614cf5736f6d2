package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pavement.book.PersonId;
import pavement.book.Stage;

/// What an encounter is read from, column after column: a row of its table, or its place among
/// those that are packed.
abstract sealed class Columns permits Cells, PackedCells {
    private final Shared shared;

    Columns(Shared shared) {
        this.shared = shared;
    }

    abstract UUID id() throws SQLException;

    abstract Optional<UUID> maybeId() throws SQLException;

    abstract String text() throws SQLException;

    abstract int whole() throws SQLException;

    abstract Optional<Integer> maybeWhole() throws SQLException;

    abstract long big() throws SQLException;

    abstract double number() throws SQLException;

    abstract Optional<Double> maybeNumber() throws SQLException;

    abstract Optional<Boolean> maybeFlag() throws SQLException;

    /// Goes past columns that are known to be empty.
    abstract <T> Optional<T> nothing(int columns);

    PersonId person() throws SQLException {
        return shared.person(id());
    }

    Optional<PersonId> maybePerson() throws SQLException {
        return maybeId().map(shared::person);
    }

    /// A text that many rows repeat.
    String word() throws SQLException {
        return shared.word(text());
    }

    final Instant at() throws SQLException {
        return Instant.ofEpochMilli(big());
    }

    final <E extends Enum<E>> E code(E[] constants) throws SQLException {
        return Codes.read(constants, whole());
    }

    final Bits bits() throws SQLException {
        return new Bits(whole());
    }

    /// Where that was, which many rows repeat.
    String place() throws SQLException {
        return text();
    }

    /// The place of a stage whose kind is known.
    final Stage stage(int kind) throws SQLException {
        return shared.stage(kind, place());
    }

    /// Two columns: its kind and its place.
    final Stage stage() throws SQLException {
        return stage(whole());
    }
}
