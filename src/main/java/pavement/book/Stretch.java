package pavement.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a block was worked. Instants, so that neither midnight nor summer time has a say in its
/// minutes.
///
/// @param started empty while it is only prepared
/// @param planned minutes it is meant to take, 1 to 1440
/// @param ended when the owner, or what he started next, ended it
public record Stretch(
        Optional<Instant> started, Optional<Integer> planned, Optional<Instant> ended) {
    public static final Stretch PREPARED =
            new Stretch(Optional.empty(), Optional.empty(), Optional.empty());

    public Stretch {
        planned.ifPresent(minutes -> {
            if (minutes < 1 || minutes > 1440)
                throw new IllegalArgumentException("a block is 1 to 1440 minutes, not " + minutes);
        });
        if (ended.isPresent() && started.filter(each -> !each.isAfter(ended.get())).isEmpty())
            throw new IllegalArgumentException("a block ends before it starts");
    }

    public static Stretch planned(Optional<Integer> minutes) {
        return new Stretch(Optional.empty(), minutes, Optional.empty());
    }

    public Stretch startedAt(Instant at) {
        return new Stretch(Optional.of(at), planned, Optional.empty());
    }

    public Stretch endedAt(Instant at) {
        return new Stretch(started, planned, Optional.of(at));
    }

    public Stretch planning(Optional<Integer> minutes) {
        return new Stretch(started, minutes, ended);
    }

    /// When the plan says it is over; empty when it was given no minutes or has not begun.
    public Optional<Instant> due() {
        return started.flatMap(
                from -> planned.map(minutes -> from.plus(Duration.ofMinutes(minutes))));
    }

    /// Minutes from its start to its end, at most a day of them; empty while there is no end.
    public Optional<Integer> minutes() {
        return started.flatMap(from ->
                ended.map(to ->
                        (int)
                                Math.min(
                                        1440,
                                        Duration.between(from, to).plusSeconds(30).toMinutes())));
    }
}
