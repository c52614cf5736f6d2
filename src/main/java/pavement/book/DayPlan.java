package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How the owner wants one day planned: how often he asked for another plan, and the minutes he
/// said he has. The plan itself is never stored; the same day and facts give the same plan.
///
/// @param draw 0 for the first plan of the day, one more for each "Plan again"; it is counted, and
///   changes nobody's luck
/// @param minutes "I have 20 min"; empty for the usual amount
/// @param at when he asked; with `minutes` given the plan starts here
/// @param former what he had before him when he asked: the new plan keeps of it what it can, and
///   says what it could not
public record DayPlan(
        LocalDate day, int draw, Optional<Integer> minutes, Instant at, List<Former> former)
        implements Fact {
    public DayPlan {
        // A trace of a time when none was kept.
        former = Optional.ofNullable(former).map(List::copyOf).orElse(List.of());
    }

    public DayPlan(LocalDate day, int draw, Optional<Integer> minutes, Instant at) {
        this(day, draw, minutes, at, List.of());
    }

    public static Ref ref(LocalDate day) {
        return new Ref(
                Ref.Kind.DAY_PLAN,
                UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public DayPlan with(List<Former> former) {
        return new DayPlan(day, draw, minutes, at, former);
    }

    /// The same without the minutes he said he has.
    public DayPlan whole() {
        return new DayPlan(day, draw, Optional.empty(), at, former);
    }

    @Override
    public Ref ref() {
        return ref(day);
    }

    @Override
    public List<PersonId> about() {
        return former.stream().map(Former::person).distinct().toList();
    }
}
