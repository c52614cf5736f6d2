package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A move the owner did not want: skipped for today, swapped for another, or snoozed until a day.
/// None of them is done.
///
/// @param day the plan it was taken from
/// @param until the first day it may come back; the day after `day` for a skip or a swap
public record SetAside(PersonId person, LocalDate day, Why why, LocalDate until, Instant at)
        implements Fact {
    public enum Why {
        SKIPPED,
        SWAPPED,
        SNOOZED
    }

    /// One a person and day.
    public static Ref ref(PersonId person, LocalDate day) {
        var name = person.value() + " " + day;
        return new Ref(
                Ref.Kind.SET_ASIDE, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Ref ref() {
        return ref(person, day);
    }

    @Override
    public List<PersonId> about() {
        return List.of(person);
    }
}
