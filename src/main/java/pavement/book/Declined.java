package pavement.book;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The owner's no to a match: it is not shown again.
///
/// @param other empty for the owner himself
/// @param asks the need and the offer that do not go together; empty when these two people are not
///   to be brought together at all
public record Declined(PersonId one, Optional<PersonId> other, List<AskId> asks, Instant at)
        implements Fact {
    public Declined {
        if (Optional.of(one).equals(other))
            throw new IllegalArgumentException("nobody is matched with himself");
        if (other.isEmpty() && asks.isEmpty())
            throw new IllegalArgumentException("with himself he declines a need and an offer");
        if (other.isPresent() && other.get().value().compareTo(one.value()) < 0) {
            var swap = one;
            one = other.get();
            other = Optional.of(swap);
        }
        if (!asks.isEmpty() && asks.stream().distinct().count() != 2)
            throw new IllegalArgumentException("a need and an offer, or neither");
        asks = asks.stream().distinct().sorted(comparing(AskId::value)).toList();
    }

    /// These two people are not to be introduced.
    public static Declined pair(PersonId one, PersonId other, Instant at) {
        return new Declined(one, Optional.of(other), List.of(), at);
    }

    /// This need and this offer do not go together.
    public static Declined swap(Ask theirs, Ask own, Instant at) {
        return new Declined(
                theirs.whose().orElseThrow(), own.whose(), List.of(theirs.id(), own.id()), at);
    }

    /// Among other people: two were one.
    public Declined among(PersonId one, Optional<PersonId> other) {
        return new Declined(one, other, asks, at);
    }

    @Override
    public Ref ref() {
        var name = one + " " + other.map(PersonId::toString).orElse("") + " " + asks;
        return new Ref(
                Ref.Kind.DECLINED, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<PersonId> about() {
        return other.map(each -> List.of(one, each)).orElseGet(() -> List.of(one));
    }
}
