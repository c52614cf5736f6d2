package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Two people of the book who may be one. Never merged without the owner's word, never asked again
/// after it.
///
/// @param why what they share, in a sentence ("Same name and organisation.")
public record Doubt(PersonId one, PersonId other, String why, Verdict verdict, Instant at)
        implements Fact {
    public enum Verdict {
        OPEN,
        TWO_PEOPLE
    }

    public Doubt {
        if (one.equals(other)) throw new IllegalArgumentException("a person is himself");
        if (one.value().compareTo(other.value()) > 0) {
            var swap = one;
            one = other;
            other = swap;
        }
    }

    public static Ref ref(PersonId one, PersonId other) {
        var ordered = one.value().compareTo(other.value()) <= 0;
        var name = (ordered ? one : other) + " " + (ordered ? other : one);
        return new Ref(
                Ref.Kind.DOUBT, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Ref ref() {
        return ref(one, other);
    }

    @Override
    public List<PersonId> about() {
        return List.of(one, other);
    }
}
