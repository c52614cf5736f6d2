package pavement.paths;

import java.util.List;
import pavement.book.PersonId;
import pavement.evidence.Finding;

/// A way to somebody: directly, or over one broker or two (SCIENCE E2).
///
/// @param brokers in the order they are asked; empty when the owner knows the target himself
/// @param passed the chance that the request arrives at the target
/// @param chance that it arrives and is accepted, with its reason
public record Route(PersonId target, List<PersonId> brokers, double passed, Finding chance) {
    /// People lose interest fast with each step.
    public static final int MOST_BROKERS = 2;

    public Route {
        brokers = List.copyOf(brokers);
        if (brokers.size() > MOST_BROKERS || brokers.contains(target))
            throw new IllegalArgumentException("no way: " + brokers);
    }

    /// Several ways share the willingness of the one they lead to: q (1 − Π (1 − b)).
    public static double any(double willing, double... passed) {
        var none = 1.0;
        for (var each : passed) none *= 1 - each;
        return willing * (1 - none);
    }
}
