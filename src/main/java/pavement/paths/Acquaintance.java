package pavement.paths;

import java.time.LocalDate;
import java.util.List;
import pavement.book.PersonId;

/// Two people who may know each other.
///
/// @param chance that they do, well enough to introduce somebody, on `day`
/// @param signs what it rests on, the surest first
public record Acquaintance(
        PersonId one, PersonId other, double chance, List<Sign> signs, LocalDate day) {
    public Acquaintance {
        signs = List.copyOf(signs);
    }

    /// All that is known of it is more than five years old.
    public boolean stale() {
        return signs.stream().allMatch(sign -> sign.stale(day));
    }

    public PersonId besides(PersonId person) {
        return person.equals(one) ? other : one;
    }
}
