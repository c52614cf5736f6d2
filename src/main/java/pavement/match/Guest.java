package pavement.match;

import java.util.List;
import pavement.book.Person;
import pavement.book.Tie;
import pavement.ties.Story;

/// Somebody in the room.
///
/// @param reasons the weightiest first; empty when nothing is known that speaks for him
/// @param both he and the owner can each give what the other needs
public record Guest(Person person, Tie tie, Story story, List<Reason> reasons, boolean both) {
    public Guest {
        reasons = List.copyOf(reasons);
    }

    /// An exchange that serves both sides is worth more than two that each serve one (SCIENCE D2).
    int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum() + (both ? 4 : 0) + byTie();
    }

    /// An event is for those one does not see anyway: who was known well once and fell silent comes
    /// before a stranger, and a stranger before a colleague.
    private int byTie() {
        return switch (tie) {
            case DORMANT -> 2;
            case STRANGER, ACTIVE -> 1;
            case PASSIVE, BLOCKED -> 0;
        };
    }
}
