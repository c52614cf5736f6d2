package pavement.desk;

import java.time.Instant;
import java.util.UUID;
import pavement.book.Change;

/// One change that was made, with what undoes it.
///
/// @param version the book's version once it was made
/// @param title of the act it belonged to
/// @param back the change that undoes it
/// @param overtaken whether the same fact was changed again by a later batch
/// @param undone whether its batch has been taken back, and not done again since
/// @param reverses whether its batch took something back itself, or did it again
public record Traced(
        long version,
        UUID batch,
        Instant at,
        String title,
        Change back,
        boolean overtaken,
        boolean undone,
        boolean reverses) {
    /// Whether it can be taken back.
    public boolean open() {
        return !reverses && !undone && !overtaken;
    }
}
