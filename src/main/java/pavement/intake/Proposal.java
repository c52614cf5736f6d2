package pavement.intake;

import java.util.List;
import pavement.book.Change;
import pavement.book.Import;
import pavement.cards.Warning;

/// What bringing in some files would do to a book, worked out and not done.
///
/// @param seen the version of the book it was worked out for
/// @param items one for each row, in their order
/// @param meetings past meetings that become encounters
/// @param appointments future meetings that become fixed moves of the plan
/// @param left what could not be read: file, line and reason
public record Proposal(
        Import what,
        long seen,
        List<Item> items,
        int meetings,
        int appointments,
        List<Warning> left,
        List<Change> changes) {
    public Proposal {
        items = List.copyOf(items);
        left = List.copyOf(left);
        changes = List.copyOf(changes);
    }

    public int count(Item.Kind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }
}
