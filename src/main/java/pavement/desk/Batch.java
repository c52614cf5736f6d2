package pavement.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Change;

/// The changes of one act, kept or refused together, and undone together.
///
/// @param title empty for what nobody did
/// @param undoes the batch this one takes back, if it is an undo; of one that does again what was
///   undone, that undo
public record Batch(
        UUID id, Instant at, String title, List<Change> changes, Optional<UUID> undoes) {
    public Batch {
        changes = List.copyOf(changes);
    }
}
