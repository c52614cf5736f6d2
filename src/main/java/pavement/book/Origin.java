package pavement.book;

import java.time.Instant;
import java.util.Optional;

/// How a person came into the book.
///
/// @param since when he was written down
/// @param uid the UID of his card, by which the next import recognises him; empty when he has none
/// @param by the import that brought him, if one did
/// @param sample one of the made-up people, who leave together and never mix with real ones
/// @param ghost only heard of ("Priya's friend who does ads")
public record Origin(
        Instant since, String uid, Optional<ImportId> by, boolean sample, boolean ghost) {
    public static Origin written(Instant since) {
        return new Origin(since, "", Optional.empty(), false, false);
    }
}
