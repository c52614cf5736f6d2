package pavement.match;

import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.PersonId;

/// Two who can help each other, or one the other (SCIENCE D2).
///
/// @param one empty for the owner; he is never the other
/// @param forOne an offer of the other that serves a need of the one
/// @param forOther the other way round; one of the two is there
public record Both(
        Optional<PersonId> one, PersonId other, Optional<Hit> forOne, Optional<Hit> forOther) {
    /// What serves one side less than this serves him by chance.
    static final double SERVES = .2;

    /// Help of one side alone has to serve this well to be shown between others.
    static final double HELPS = .5;

    public Both {
        if (forOne.isEmpty() && forOther.isEmpty())
            throw new IllegalArgumentException("something is served");
    }

    /// `M = 2xy/(x+y)`: the harmonic mean, because an introduction works only if both gain.
    static double mutual(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    double mutual() {
        return mutual(served(forOne), served(forOther));
    }

    double most() {
        return Math.max(served(forOne), served(forOther));
    }

    private static double served(Optional<Hit> hit) {
        return hit.map(Hit::score).orElse(0.0);
    }

    /// Whether both sides gain.
    public boolean both() {
        return Math.min(served(forOne), served(forOther)) >= SERVES;
    }

    /// The better one first.
    public Stream<Hit> hits() {
        return Stream.concat(forOne.stream(), forOther.stream()).sorted(Matches.BEST);
    }
}
