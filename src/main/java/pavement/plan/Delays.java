package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.ties.Attempt;
import pavement.ties.Cell;
import pavement.ties.Replies;
import pavement.ties.Standings;
import pavement.ties.Story;
import pavement.ties.Tally;

/// The share of all answers that have come by an age (SCIENCE C3): a wide default, since strangers
/// are slower than the studies, and this owner's own answers once there are twenty.
final class Delays {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int ENOUGH = 20;

    /// No attempt waits longer than this for its answer.
    private static final long LONGEST = Duration.ofDays(21).toMillis();

    private final Map<Cell, List<Double>> ages = new HashMap<>();
    private final Map<Channel, double[]> learnt = new EnumMap<>(Channel.class);

    private final Instant at;

    Delays(Standings then, Instant at) {
        this.at = at;
        for (var each : then.everybody()) {
            if (!mayWait(each.story())) continue;
            for (var attempt : each.story().open())
                if (attempt.waits(at))
                    ages.computeIfAbsent(attempt.cell(), _ -> new ArrayList<>()).add(age(attempt));
        }
        // In order, so that the same facts give the same sum to the last digit.
        ages.values().forEach(Collections::sort);
        for (var channel : Cells.CHANNELS) learn(then, channel);
    }

    /// How much of the answers should be there by the age of each attempt of that kind that waits.
    List<Double> arrived(Cell cell) {
        return ages.getOrDefault(cell, List.of()).stream()
                .map(age -> answeredBy(cell.channel(), age))
                .toList();
    }

    /// Whether any attempt with him can still wait for its answer.
    boolean mayWait(Story story) {
        return story.waiting() > 0 && story.waitingSince() >= at.toEpochMilli() - LONGEST;
    }

    private double age(Attempt attempt) {
        return Math.max(0, (at.toEpochMilli() - attempt.at().toEpochMilli()) / 86_400_000.0);
    }

    private static double days(Channel channel) {
        return Attempt.window(channel).toMinutes() / 1440.0;
    }

    private void learn(Standings then, Channel channel) {
        var answers = then.replies().of(channel);
        var last = Replies.step(days(channel));
        var inTime = 0L;
        for (var step = 0; step <= last; step++) inTime += answers[step];
        if (inTime < ENOUGH) return;
        var left = new long[Replies.STEPS];
        ages.forEach((cell, all) -> {
            if (cell.channel() == channel) for (var age : all) left[Replies.step(age)]++;
        });
        var survival = survival(timed(then, channel, answers), answers, left);
        var share = new double[last + 1];
        for (var step = 0; step <= last; step++)
            share[step] = (1 - survival[step]) / (1 - survival[last]);
        learnt.put(channel, share);
    }

    /// Attempts without those whose answer came nobody knows when: they say nothing about waits.
    private static long timed(Standings then, Channel channel, long[] answers) {
        var timed = Arrays.stream(answers).sum();
        for (var tie : Tie.values()) {
            var total = then.total(tie, channel);
            timed += total.get(Tally.Of.TRIES) - total.get(Tally.Of.ANSWERED);
        }
        return timed;
    }

    /// Kaplan and Meier: the share without an answer after each step.
    ///
    /// @param open attempts at the start, `answers` in each step, `left` those that are younger
    ///   than the step after and of which no more is known
    static double[] survival(long open, long[] answers, long[] left) {
        var survival = new double[answers.length];
        var at = (double) open;
        var still = 1.0;
        for (var step = 0; step < answers.length; step++) {
            if (at > 0) still *= 1 - answers[step] / at;
            survival[step] = still;
            at -= answers[step] + left[step];
        }
        return survival;
    }

    double arrived(Attempt attempt) {
        return answeredBy(attempt.cell().channel(), age(attempt));
    }

    double answeredBy(Channel channel, double days) {
        if (days <= 0) return 0;
        return Optional.ofNullable(learnt.get(channel))
                .map(own -> read(own, days))
                .orElseGet(() -> usual(channel, days));
    }

    /// Between the steps in a straight line.
    private static double read(double[] share, double days) {
        var step = Replies.step(days);
        if (step >= share.length) return 1;
        var from = step == 0 ? 0 : Replies.days(step - 1);
        var before = step == 0 ? 0 : share[step - 1];
        var way = Math.min(1, (days - from) / (Replies.days(step) - from));
        return before + (share[step] - before) * way;
    }

    /// Before anything is known: lognormal, with a standard deviation of 1.
    static double usual(Channel channel, double days) {
        return days <= 0 ? 0 : NORMAL.cumulativeProbability(Math.log(days / median(channel)));
    }

    private static double median(Channel channel) {
        return switch (channel) {
            case CALL -> .01;
            case MESSAGE, REACTION, BULK -> 1;
            case VIDEO, IN_PERSON, EVENT -> 2;
        };
    }
}
