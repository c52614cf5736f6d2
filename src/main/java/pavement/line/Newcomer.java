package pavement.line;

import java.util.Optional;
import java.util.Set;

/// Whom "she" means once somebody was introduced: "Gabe introduced me to Nadia, she needs an oven,
/// lunch with her Friday". It is whoever was named last, and a guess, for it may be the other one.
/// Of two who were introduced nobody can tell.
record Newcomer(Reading line) {
    private static final Set<String> SUBJECTS = Set.of("she", "he", "they", "who");
    private static final Set<String> OBJECTS = Set.of("her", "him", "them");

    /// Whose need, offer or promise it is that is said from here on.
    Optional<Identity> says(int from) {
        var spoken = line.low(from).split("'", 2)[0];
        return SUBJECTS.contains(spoken) || SUBJECTS.contains(line.low(from - 1))
                ? before(from)
                : Optional.empty();
    }

    /// To whom it is said to be done, within these words.
    Optional<Identity> within(int from, int to) {
        for (var at = from; at < to; at++) if (OBJECTS.contains(line.low(at))) return before(from);
        return Optional.empty();
    }

    private Optional<Identity> before(int at) {
        var here = line.span(at, at + 1).from();
        var named =
                line.chips().stream()
                        .filter(Chip.Introduced.class::isInstance)
                        .map(Chip.Introduced.class::cast)
                        .filter(chip -> chip.span().to() <= here)
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().to()) : Optional.empty();
    }
}
