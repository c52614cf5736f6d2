package pavement.web;

import java.util.List;
import java.util.Optional;

/// A call block as it is worked.
///
/// @param card the one whose turn it is; empty when nobody is left
/// @param after who would be next; stands ready, so that a tap need not wait for what it keeps
/// @param progress "3 of 12 called"
/// @param done and `of` for the bar
/// @param toast what was just done, with its undo; only in a piece
record CallView(
        String id,
        String title,
        Optional<BlockBar> bar,
        Optional<CallCard> card,
        Optional<CallCard> after,
        String progress,
        int done,
        int of,
        String over,
        String opener,
        List<Line> called,
        List<Line> later,
        List<Line> out,
        Optional<Shell.Toast> toast) {
    /// @param said what came of it, or why he is left out
    record Line(String person, String name, String said) {}
}
