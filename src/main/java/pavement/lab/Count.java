package pavement.lab;

import java.util.stream.IntStream;
import pavement.book.Channel;
import pavement.evidence.Worths.Seen;

/// What some attempts came to, added one by one, each person's together. What every table of the
/// claim asks for stands in [Added]; this is for a choice that is asked for once.
// Counts by the place of a channel; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
final class Count {
    private static final Channel[] CHANNELS = Channel.values();
    private static final int POINTS = 63;

    private long attempts;
    private long people;
    private long results;
    private long with;
    private long minutes;
    private final long[] untimed = new long[CHANNELS.length];
    private final long[] points = new long[POINTS];
    private final Rare.Gathered rare = new Rare.Gathered();
    private int last = -1;
    private int lastWith = -1;

    void add(Columns.One it) {
        attempts++;
        if (it.number() != last) people++;
        last = it.number();
        minutes += it.minutes();
        if (it.minutes() == 0) untimed[it.channel().ordinal()]++;
        if (!it.step()) return;
        results++;
        if (it.number() != lastWith) with++;
        lastWith = it.number();
        points[it.points()]++;
        rare.at(it);
    }

    Arm arm() {
        var none = 0L;
        var usual = 0.0;
        for (var channel : CHANNELS) {
            var count = untimed[channel.ordinal()];
            none += count;
            usual += count * Usual.minutes(channel);
        }
        var few = rare.all();
        return new Arm(
                attempts,
                people,
                results,
                with,
                minutes == 0 ? 0 : (minutes + usual) / 60,
                none,
                few.asked(),
                points(points),
                few.money(),
                few.odd());
    }

    /// Of successes by their points, those that were worth any.
    static Seen points(long[] counts) {
        var some = counts.clone();
        some[0] = 0;
        return Seen.of(IntStream.range(0, some.length).asDoubleStream().toArray(), some);
    }
}
