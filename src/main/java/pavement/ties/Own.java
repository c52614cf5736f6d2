package pavement.ties;

import java.util.Map;
import pavement.book.Channel;

/// What came of the attempts with one person.
// The counts are arrays by place in `Channel`; neither leaves this class.
@SuppressWarnings("EnumOrdinal")
public final class Own {
    private static final int CHANNELS = Channel.values().length;
    static final Own NOTHING = new Own(new double[CHANNELS], new double[CHANNELS], 0, 0, 0);

    private final double[] tries;
    private final double[] answered;
    private final double allTries;
    private final double allAnswered;
    private final long steps;
    private final long valued;
    private final double lnPoints;

    private Own(double[] tries, double[] answered, long steps, long valued, double lnPoints) {
        this.tries = tries;
        this.answered = answered;
        this.allTries = sum(tries);
        this.allAnswered = sum(answered);
        this.steps = steps;
        this.valued = valued;
        this.lnPoints = lnPoints;
    }

    static Own of(Map<Cell, Tally> tallies) {
        if (tallies.isEmpty()) return NOTHING;
        var tries = new double[CHANNELS];
        var answered = new double[CHANNELS];
        var all = Tally.NONE;
        for (var each : tallies.entrySet()) {
            var channel = each.getKey().channel().ordinal();
            tries[channel] += each.getValue().get(Tally.Of.TRIES);
            answered[channel] += each.getValue().get(Tally.Of.ANSWERED);
            all = all.plus(each.getValue());
        }
        return new Own(
                tries,
                answered,
                all.get(Tally.Of.STEPS),
                all.get(Tally.Of.VALUED),
                all.get(Tally.Of.LN_POINTS) / 1e6);
    }

    private static double sum(double[] counts) {
        var sum = 0.0;
        for (var count : counts) sum += count;
        return sum;
    }

    /// With so much of an answer more, for an attempt that still waits for it (SCIENCE C3).
    public Own hoping(Channel channel, double answer) {
        var more = answered.clone();
        more[channel.ordinal()] += answer;
        return new Own(tries, more, steps, valued, lnPoints);
    }

    public double tries() {
        return allTries;
    }

    public double tries(Channel channel) {
        return tries[channel.ordinal()];
    }

    public double answered() {
        return allAnswered;
    }

    public double answered(Channel channel) {
        return answered[channel.ordinal()];
    }

    /// A next step or better, once a fortnight at most.
    public long steps() {
        return steps;
    }

    /// Steps whose value was told, and the sum of their ln(points).
    public long valued() {
        return valued;
    }

    public double lnPoints() {
        return lnPoints;
    }
}
