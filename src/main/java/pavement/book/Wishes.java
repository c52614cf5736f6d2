package pavement.book;

import java.util.Optional;

/// What the owner decided about a person, which no computation overrides.
///
/// @param tie his own word on active, passive or dormant (SCIENCE A4: the override always wins)
/// @param cadenceDays how often he wants to be in touch, at least 1; empty when it does not matter
/// @param doNotContact beats the plan, always
public record Wishes(Optional<Tie> tie, Optional<Integer> cadenceDays, boolean doNotContact) {
    public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), false);

    public Wishes {
        cadenceDays.ifPresent(days -> {
            if (days < 1 || days > 3650)
                throw new IllegalArgumentException("a cadence is 1 to 3650 days, not " + days);
        });
    }
}
