package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The owner's word on one person for the plan of one day: skipped for today, swapped for another,
/// snoozed until something happens, or put in. None of them is done.
///
/// @param day the plan it was said of
/// @param until the first day on which the plan may propose them again; the day after `day` for a
///   skip or a swap, `day` itself for who was put in
/// @param after what has to be over first: an appointment, or a block of work
public record SetAside(
        PersonId person, LocalDate day, Why why, LocalDate until, Instant at, Optional<Ref> after)
        implements Fact {
    public enum Why {
        SKIPPED,
        SWAPPED,
        SNOOZED,
        /// Until the day after something; `until` holds when that is no longer in the book.
        AFTER_EVENT,
        /// Until they answer or come by themselves, and no longer than `until`.
        UNTIL_REPLY,
        /// The opposite: wanted in the plan of this day, whatever the ranking says.
        PUT_IN
    }

    /// Whoever waits for a reply waits no longer than this.
    public static final int LONGEST_WAIT = 90;

    /// By a day alone.
    public SetAside(PersonId person, LocalDate day, Why why, LocalDate until, Instant at) {
        this(person, day, why, until, at, Optional.empty());
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
