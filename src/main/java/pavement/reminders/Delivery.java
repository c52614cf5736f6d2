package pavement.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One reminder by one means, and what became of it. It holds no word of what was said.
///
/// @param at when it was last tried; when it was due, if it was missed
/// @param until after this it is not tried again by itself
/// @param tries how often it was tried
/// @param again when it is tried once more by itself; empty when it is not
/// @param reason why it did not arrive, for a person; may be empty
public record Delivery(
        Kind kind,
        String about,
        Means means,
        Instant at,
        Instant until,
        State state,
        int tries,
        Optional<Instant> again,
        String reason) {
    public enum State {
        /// Being sent. Found long after, the process died in between, and nobody knows.
        SENDING,
        ARRIVED,
        FAILED,
        /// Its time passed while Pavement was not running.
        MISSED
    }

    /// Pauses between tries; after the last it stays failed.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(60));

    /// So long a single try may take.
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    /// It is recorded before it is sent: whoever finds this record does not send it too. A crash in
    /// between loses the reminder, and says so; sending first would deliver it twice.
    public static Delivery begun(Due due, Means means, Instant now) {
        return new Delivery(
                due.kind(),
                due.about(),
                means,
                now,
                due.until(),
                State.SENDING,
                1,
                Optional.empty(),
                "");
    }

    public static Delivery missed(Due due, Means means) {
        return new Delivery(
                due.kind(),
                due.about(),
                means,
                due.at(),
                due.until(),
                State.MISSED,
                0,
                Optional.empty(),
                "Pavement was not running, or the computer slept");
    }

    public Delivery once(Instant now) {
        return new Delivery(
                kind, about, means, now, until, State.SENDING, tries + 1, Optional.empty(), "");
    }

    public Delivery arrived(Instant now) {
        return new Delivery(
                kind, about, means, now, until, State.ARRIVED, tries, Optional.empty(), "");
    }

    /// @param forGood another try would be refused alike: a wrong password tried again and again
    ///   locks the mailbox
    public Delivery failed(Instant now, String reason, boolean forGood) {
        var next =
                Optional.of(tries - 1)
                        .filter(at -> !forGood && at < PAUSES.size())
                        .map(at -> now.plus(PAUSES.get(at)))
                        .filter(until::isAfter);
        return new Delivery(kind, about, means, now, until, State.FAILED, tries, next, reason);
    }

    /// Neither arrived nor about to: what Today names.
    public boolean lost(Instant now) {
        return switch (state) {
            case ARRIVED -> false;
            case FAILED, MISSED -> true;
            case SENDING -> at.plus(PATIENCE).isBefore(now);
        };
    }

    boolean is(Due due, Means of) {
        return kind == due.kind() && means == of && about.equals(due.about());
    }
}
