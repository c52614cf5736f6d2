package pavement.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something somebody needs, or can give. Both sides have them, the owner too.
///
/// @param whose empty for the owner himself
/// @param from the encounter it was heard in, if it was heard in one
/// @param open false once it is met or withdrawn
public record Ask(
        AskId id,
        Side side,
        Optional<PersonId> whose,
        String what,
        Instant since,
        Optional<EncounterId> from,
        boolean open)
        implements Fact {
    public enum Side {
        NEED,
        OFFER
    }

    public Ask {
        what = what.strip();
        if (what.isEmpty()) throw new IllegalArgumentException("an ask or offer says what");
    }

    public Ask closed() {
        return new Ask(id, side, whose, what, since, from, false);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.ASK, id.value());
    }

    @Override
    public List<PersonId> about() {
        return whose.stream().toList();
    }
}
