package pavement.plan;

import java.util.List;
import java.util.Optional;
import pavement.book.Person;

/// What speaks for and against one person today, in the numbers that ranked him (SCIENCE C2, C4):
/// the answer to "why this, why not another?".
///
/// @param place where that leaves him
/// @param sentence the rule or number that decided
/// @param reckoned empty for who may not be contacted: he is not weighed
/// @param bar the rule against him; also for who is in the plan although it holds
/// @param move his line of the plan
/// @param last the last that got in by its rank, to put the numbers beside
/// @param learned since a week ago, each with its n
public record Case(
        Person person,
        Place place,
        String sentence,
        Optional<Reckoned> reckoned,
        Optional<Bar> bar,
        Optional<Move> move,
        Optional<Move> last,
        List<String> learned) {
    public Case {
        learned = List.copyOf(learned);
    }

    /// Where somebody stands with the plan of a day.
    public enum Place {
        IN,
        /// A rule holds.
        BARRED,
        /// After days of silence the plan is three names.
        RESCUE,
        /// The day has no minutes.
        NO_MINUTES,
        /// Others bring more.
        OUTRANKED,
        /// Seven are in.
        FULL,
        /// More minutes than are left.
        NO_ROOM,
        /// It would push the active share below what was asked for.
        SHARE
    }

    /// Whether the owner may put him in himself.
    public boolean open() {
        return place != Place.IN && bar.filter(Bar::hard).isEmpty() && reckoned.isPresent();
    }
}
