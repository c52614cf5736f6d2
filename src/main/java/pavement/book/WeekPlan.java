package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the owner said about one week only. What was done in it is never stored here.
///
/// @param start its first day
/// @param amount what this week should hold instead of the usual
/// @param notch his answer to the one harder step that was proposed in it
/// @param line what he wrote to himself when he looked back on it; may be empty
public record WeekPlan(LocalDate start, Optional<Amount> amount, Optional<Notch> notch, String line)
        implements Fact {
    public WeekPlan {
        // A trace of a time when nobody looked back.
        line = Optional.ofNullable(line).orElse("").strip();
    }

    public static WeekPlan nothing(LocalDate start) {
        return new WeekPlan(start, Optional.empty(), Optional.empty(), "");
    }

    public static Ref ref(LocalDate start) {
        return new Ref(
                Ref.Kind.WEEK_PLAN,
                UUID.nameUUIDFromBytes(("week " + start).getBytes(StandardCharsets.UTF_8)));
    }

    public WeekPlan holding(Amount amount) {
        return new WeekPlan(start, Optional.of(amount), notch, line);
    }

    public WeekPlan answering(Notch notch) {
        return new WeekPlan(start, amount, Optional.of(notch), line);
    }

    public WeekPlan saying(String line) {
        return new WeekPlan(start, amount, notch, line);
    }

    @Override
    public Ref ref() {
        return ref(start);
    }

    @Override
    public List<PersonId> about() {
        return List.of();
    }
}
