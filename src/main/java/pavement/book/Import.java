package pavement.book;

import java.time.Instant;
import java.util.List;

/// Something brought in from files, which can be taken back as one piece.
///
/// @param source what it was, for people: "Connections.csv from LinkedIn"
/// @param added people new with it; `changed` people it added something to; `left` rows it could
///   not read
public record Import(ImportId id, String source, Instant at, int added, int changed, int left)
        implements Fact {
    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.IMPORT, id.value());
    }

    @Override
    public List<PersonId> about() {
        return List.of();
    }
}
