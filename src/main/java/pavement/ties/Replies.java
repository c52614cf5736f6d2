package pavement.ties;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import pavement.book.Channel;

/// How long answers took, by channel, counted on a grid whose steps grow with the wait. Whole
/// numbers only, so that sums are the same in any order.
// The counts are an array by place in `Channel`; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
public final class Replies {
    /// From a minute to the 32 days that hold every window.
    public static final int STEPS = 32;

    private static final double[] DAYS = new double[STEPS];

    static {
        for (var step = 0; step < STEPS; step++) DAYS[step] = Math.pow(2, step / 2.0) / 1440;
    }

    static final int PLACES = Channel.values().length * STEPS;

    private final long[] counts;

    Replies(long[] counts) {
        this.counts = counts.clone();
    }

    /// One answer, packed small: a large book holds many.
    static byte code(Channel channel, Duration wait) {
        var step = step(wait.toMillis() / 86_400_000.0);
        return (byte) (channel.ordinal() * STEPS + step - 128);
    }

    /// The days up to which a step of the grid reaches.
    public static double days(int step) {
        return DAYS[step];
    }

    /// The step that so many days fall into.
    public static int step(double days) {
        var step = 0;
        while (step < STEPS - 1 && DAYS[step] < days) step++;
        return step;
    }

    /// How many answers took so many steps, step by step.
    public long[] of(Channel channel) {
        var from = channel.ordinal() * STEPS;
        return Arrays.copyOfRange(counts, from, from + STEPS);
    }

    /// Counts those answers so many times more.
    static void count(long[] counts, byte[] codes, int times) {
        for (var code : codes) counts[code + 128] += times;
    }

    /// In a call or face to face the answer is there at once; when a message was answered is known
    /// only where the answer was written down as one.
    static Optional<Duration> atOnce(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO, IN_PERSON, EVENT -> Optional.of(Duration.ZERO);
            case MESSAGE, REACTION, BULK -> Optional.empty();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Replies that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Replies" + Arrays.toString(counts);
    }
}
