package pavement.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import pavement.book.PersonId;

/// What [Packing] wrote, read in the same order. People and words stand at the beginning once, and
/// a row has their numbers.
final class PackedCells extends Columns {
    private final ByteBuffer octets;
    private final PersonId[] people;
    private final String[] words;

    PackedCells(byte[] octets, Shared shared) {
        super(shared);
        this.octets = ByteBuffer.wrap(octets);
        people =
                IntStream.range(0, whole())
                        .mapToObj(_ -> shared.person(id()))
                        .toArray(PersonId[]::new);
        words =
                IntStream.range(0, whole())
                        .mapToObj(_ -> shared.word(text()))
                        .toArray(String[]::new);
    }

    @Override
    UUID id() {
        return new UUID(big(), big());
    }

    @Override
    Optional<UUID> maybeId() {
        return there() ? Optional.of(id()) : Optional.empty();
    }

    @Override
    String text() {
        var length = whole();
        if (length == 0) return "";
        var text = new String(octets.array(), octets.position(), length, UTF_8);
        octets.position(octets.position() + length);
        return text;
    }

    @Override
    int whole() {
        return octets.getInt();
    }

    @Override
    Optional<Integer> maybeWhole() {
        return there() ? Optional.of(whole()) : Optional.empty();
    }

    @Override
    long big() {
        return octets.getLong();
    }

    @Override
    double number() {
        return octets.getDouble();
    }

    @Override
    Optional<Double> maybeNumber() {
        return there() ? Optional.of(number()) : Optional.empty();
    }

    @Override
    Optional<Boolean> maybeFlag() {
        return there() ? Optional.of(there()) : Optional.empty();
    }

    /// Nothing was written for them.
    @Override
    <T> Optional<T> nothing(int columns) {
        return Optional.empty();
    }

    @Override
    PersonId person() {
        return people[whole()];
    }

    @Override
    Optional<PersonId> maybePerson() {
        var number = whole();
        return number < 0 ? Optional.empty() : Optional.of(people[number]);
    }

    @Override
    String word() {
        return words[whole()];
    }

    @Override
    String place() {
        return word();
    }

    private boolean there() {
        return octets.get() == 1;
    }
}
