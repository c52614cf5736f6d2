package pavement.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kotlinx.collections.immutable.PersistentMap;

/// The facts of a book by kind and id.
final class Facts {
    static final Facts EMPTY = new Facts(Map.of());

    // Written once when made, then only read: a map of a dozen entries is cheaper to copy than to
    // share.
    private final Map<Ref.Kind, PersistentMap<UUID, Fact>> kinds;

    private Facts(Map<Ref.Kind, PersistentMap<UUID, Fact>> kinds) {
        this.kinds = kinds;
    }

    Facts with(Change change) {
        return switch (change) {
            case Change.Saved(var fact) -> {
                var ref = fact.ref();
                yield with(ref.kind(), of(ref.kind()).putting(ref.id(), fact));
            }
            case Change.Removed(var ref) -> with(ref.kind(), of(ref.kind()).removing(ref.id()));
            case Change.Forgotten(var person) ->
                    with(Ref.Kind.PERSON, of(Ref.Kind.PERSON).removing(person.value()));
            case Change.CardKept _, Change.CardRemoved _ -> this;
        };
    }

    Optional<Fact> find(Ref ref) {
        return Optional.ofNullable(of(ref.kind()).get(ref.id()));
    }

    /// What a change is about; a card is no fact.
    Optional<Fact> find(Change change) {
        return switch (change) {
            case Change.Saved(var fact) -> find(fact.ref());
            case Change.Removed(var ref) -> find(ref);
            case Change.Forgotten(var person) -> find(person.ref());
            case Change.CardKept _, Change.CardRemoved _ -> Optional.empty();
        };
    }

    /// The kind of a reference decides the type of its fact (`Fact.ref`), so this cast holds.
    @SuppressWarnings("unchecked")
    <F extends Fact> Optional<F> find(Ref.Kind kind, UUID id) {
        return Optional.ofNullable((F) of(kind).get(id));
    }

    @SuppressWarnings("unchecked")
    <F extends Fact> Collection<F> all(Ref.Kind kind) {
        return (Collection<F>) of(kind).values();
    }

    private PersistentMap<UUID, Fact> of(Ref.Kind kind) {
        return kinds.getOrDefault(kind, Book.empty());
    }

    private Facts with(Ref.Kind kind, PersistentMap<UUID, Fact> facts) {
        var next = new HashMap<>(kinds);
        if (facts.isEmpty()) next.remove(kind);
        else next.put(kind, facts);
        return new Facts(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && kinds.equals(that.kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    static Facts of(Map<Ref.Kind, PersistentMap<UUID, Fact>> facts) {
        return new Facts(Map.copyOf(facts));
    }
}
