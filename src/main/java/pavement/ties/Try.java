package pavement.ties;

import java.util.List;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.PersonId;
import pavement.book.Worth;

/// One attempt to reach somebody with all that came of it, as a comparison counts it (SCIENCE 0.3).
///
/// @param first the encounter it began with; numbers dialled again within the hour belong to it
/// @param then how the tie stood at that moment, which nothing later changes
/// @param step whether it led to a next step or better within its window, once a person and
///   fortnight at most
/// @param minutes of talk and around it, 0 when nobody noted them
/// @param worth what it gave each side
public record Try(
        PersonId person,
        Encounter first,
        Frozen then,
        boolean answered,
        boolean step,
        int minutes,
        Worth worth) {
    /// All with one person, oldest first, as [Story] tells them.
    public static List<Try> of(PersonId person, List<Encounter> encounters) {
        var tries = new Tries();
        for (var encounter : Telling.oneOfEach(encounters))
            tries.tell(encounter, Telling.frozen(person, encounter).tie());
        return tries.told(person);
    }

    /// SCIENCE 0.3: 2^score - 1, their gain counting as the owner's.
    public long points() {
        return Tries.points(worth);
    }
}
