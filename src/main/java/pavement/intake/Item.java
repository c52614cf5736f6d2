package pavement.intake;

import java.util.LinkedHashSet;
import java.util.List;
import pavement.book.PersonId;

/// What becomes of one row, or of a guest of a meeting whom nobody knew.
///
/// @param person whom it makes, changes or repeats
/// @param name as the row says it
/// @param says what it adds, or why it is in doubt, each in a few words
public record Item(
        Kind kind, String file, int line, PersonId person, String name, List<String> says) {
    /// What a row is to the book.
    public enum Kind {
        NEW,
        ADDS,
        SAME,
        /// New, and maybe somebody who is there already: the owner will be asked.
        UNSURE
    }

    public Item {
        says = List.copyOf(says);
    }

    /// What both rows make of the same person. Whoever the first row brought in stays new, whatever
    /// a later one adds.
    Item and(Item later) {
        var both = new LinkedHashSet<>(says);
        both.addAll(later.says);
        return new Item(
                kind == Kind.SAME ? later.kind : kind, file, line, person, name, List.copyOf(both));
    }
}
