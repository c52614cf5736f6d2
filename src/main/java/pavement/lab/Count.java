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

    /// Points of both sides together, at most, and none.
    static final int POINTS = 63;

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
        return arm(attempts, people, results, with, minutes, untimed, points, rare.all());
    }

    /// What was counted, as it is weighed.
    ///
    /// @param minutes of attempts that have some, and `untimed` by channel how many have none
    /// @param points how many successes had so many
    static Arm arm(
            long attempts,
            long people,
            long results,
            long with,
            long minutes,
            long[] untimed,
            long[] points,
            Rare rare) {
        var none = 0L;
        var usual = 0.0;
        for (var channel : CHANNELS) {
            var count = untimed[channel.ordinal()];
            none += count;
            usual += count * Usual.minutes(channel);
        }
        return new Arm(
                attempts,
                people,
                results,
                with,
                minutes == 0 ? 0 : (minutes + usual) / 60,
                none,
                rare.asked(),
                points(points),
                rare.money(),
                rare.odd());
    }

    /// Of successes by their points, those that were worth any.
    private static Seen points(long[] counts) {
        var some = counts.clone();
        some[0] = 0;
        return Seen.of(IntStream.range(0, some.length).asDoubleStream().toArray(), some);
    }
}
