package pavement.ties;

import java.time.Duration;
import java.time.Instant;
import pavement.book.Channel;
import pavement.book.Encounter;

/// An attempt that is still without an answer.
public record Attempt(Instant at, Cell cell) {
    /// How long an attempt waits for its answer before it counts as failed: H of SCIENCE 0.3.
    public static Duration window(Channel channel) {
        return Duration.ofSeconds(seconds(channel));
    }

    /// The same in seconds.
    public static long seconds(Channel channel) {
        return DAY
                * switch (channel) {
                    case CALL -> 2;
                    case MESSAGE, REACTION, BULK -> 14;
                    case VIDEO, IN_PERSON, EVENT -> 21;
                };
    }

    private static final long DAY = 86_400;

    /// A number dialled again within the hour is the same attempt.
    public static final Duration REDIAL = Duration.ofMinutes(60);

    /// Whether the owner did this to reach somebody.
    public static boolean is(Encounter encounter) {
        return Tries.attempt(encounter);
    }

    /// An attempt without an answer is no failure before its window is over (SCIENCE C3).
    public static boolean decided(Encounter it, Instant now) {
        return it.outcome().reached() || now.isAfter(it.at().plus(window(it.channel())));
    }

    /// Whether its answer may still come.
    public boolean waits(Instant now) {
        return !now.isAfter(at.plus(window(cell.channel())));
    }
}
