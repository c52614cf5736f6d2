package pavement.match;

import java.util.List;

/// Help that goes round: the giver of each step is the receiver of the one before, and the last
/// step comes back to the giver of the first. What is broken off still leaves help given, so the
/// surest step comes first.
public record Round(List<Hit> steps) {
    public Round {
        steps = List.copyOf(steps);
    }
}
