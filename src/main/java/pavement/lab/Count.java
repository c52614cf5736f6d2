package pavement.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Channel;
import pavement.book.Money;
import pavement.ties.Try;

/// What attempts came to, added one by one, each person's together.
// Counts by the place of a channel; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
final class Count {
    private static final Channel[] CHANNELS = Channel.values();

    private long attempts;
    private long people;
    private long results;
    private long with;
    private long minutes;
    private long odd;
    private final long[] untimed = new long[CHANNELS.length];
    private final List<Try> asked = new ArrayList<>();
    private final List<Double> points = new ArrayList<>();
    private final Map<String, List<Double>> money = new HashMap<>();
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
        if (it.minutes() == 0) asked.add(it.told());
        if (it.points() > 0) points.add((double) it.points());
        if (it.paid()) it.told().worth().money().ifPresent(this::paid);
    }

    private void paid(Money sum) {
        if (sum.minor() <= 0) odd++;
        else
            money.computeIfAbsent(sum.currency(), _ -> new ArrayList<>()).add((double) sum.minor());
    }

    Arm arm() {
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
                List.copyOf(asked),
                List.copyOf(points),
                Map.copyOf(money),
                odd);
    }
}
