package pavement.book;

import java.time.Instant;
import java.util.List;

/// Two people made one, with all that is needed to split them again.
///
/// @param kept as he was before the merge
/// @param gone as he was before he went into `kept`
/// @param moved every fact that was about `gone` and is now about `kept`; one that was about both
///   stands twice
public record Merge(MergeId id, Person kept, Person gone, List<Ref> moved, Instant at)
        implements Fact {
    public Merge {
        moved = List.copyOf(moved);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.MERGE, id.value());
    }

    @Override
    public List<PersonId> about() {
        return List.of(kept.id(), gone.id());
    }
}
