package pavement.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.ties.Attempt;
import pavement.ties.Cell;
import pavement.ties.Standings;
import pavement.ties.Tally;

/// What is believed of each class of tie and channel: how often somebody answers, how often a next
/// step comes of it, and how long it takes (SCIENCE C2, C3).
final class Cells {
    static final List<Channel> CHANNELS = List.of(Channel.CALL, Channel.MESSAGE, Channel.IN_PERSON);
    static final List<Tie> TIES = List.of(Tie.STRANGER, Tie.ACTIVE, Tie.PASSIVE, Tie.DORMANT);

    static final int ALL = TIES.size() * CHANNELS.size();

    private final Map<Tie, Map<Channel, Belief>> beliefs = new EnumMap<>(Tie.class);
    private final double talkPoints;

    /// @param hits and `misses` of being answered, prior included
    /// @param steps and `talks` of what followed an answer, prior included
    /// @param around minutes an attempt takes, and `talk` minutes more when it is answered
    record Belief(
            Cell cell,
            double hits,
            double misses,
            double steps,
            double talks,
            double around,
            double talk,
            long tries) {
        double response() {
            return hits / (hits + misses);
        }

        double step() {
            return steps / (steps + talks);
        }
    }

    /// One guess of what the rates might really be.
    record Guess(double response, double step) {}

    Cells(Standings then, Instant at) {
        var waiting = waiting(then, at);
        var talks = 0L;
        var points = 0L;
        for (var tie : Tie.values())
            for (var channel : Channel.values()) {
                talks += then.total(tie, channel).get(Tally.Of.TALKS);
                points += then.total(tie, channel).get(Tally.Of.TALK_POINTS);
            }
        talkPoints = (10.0 + points) / (10 + talks);
        for (var tie : TIES) {
            var row = new EnumMap<Channel, Belief>(Channel.class);
            for (var channel : CHANNELS) {
                var cell = new Cell(tie, channel);
                row.put(
                        channel,
                        belief(
                                cell,
                                then.total(tie, channel),
                                waiting.getOrDefault(cell, List.of())));
            }
            beliefs.put(tie, row);
        }
    }

    /// For each cell, how much of the answers should be there by the age of each attempt that still
    /// waits; in order, so that the same facts give the same sum to the last digit.
    private static Map<Cell, List<Double>> waiting(Standings then, Instant at) {
        var waiting = new HashMap<Cell, List<Double>>();
        for (var each : then.everybody()) {
            if (each.story().waiting() == 0) continue;
            for (var attempt : each.story().open())
                if (waits(attempt, at))
                    waiting.computeIfAbsent(attempt.cell(), _ -> new ArrayList<>())
                            .add(arrived(attempt, at));
        }
        waiting.values().forEach(Collections::sort);
        return waiting;
    }

    static boolean waits(Attempt attempt, Instant at) {
        return age(attempt, at) <= Waiting.window(attempt.cell().channel());
    }

    private static double arrived(Attempt attempt, Instant at) {
        return Waiting.answeredBy(attempt.cell().channel(), age(attempt, at));
    }

    private static double age(Attempt attempt, Instant at) {
        return Math.max(0, (at.toEpochMilli() - attempt.at().toEpochMilli()) / 86_400_000.0);
    }

    private static Belief belief(Cell cell, Tally seen, List<Double> waiting) {
        var prior = prior(cell.tie());
        var tries = seen.get(Tally.Of.TRIES);
        var answered = seen.get(Tally.Of.ANSWERED);
        var hits = 6 * prior;
        var misses = 6 * (1 - prior);
        var successes = Waiting.successes(hits, misses, answered, tries, waiting);
        var steps = seen.get(Tally.Of.STEPS);
        return new Belief(
                cell,
                hits + successes,
                misses + Math.max(0, tries - successes),
                1.5 + steps,
                2.5 + Math.max(0, answered - steps),
                (10 * around(cell.channel()) + seen.get(Tally.Of.AROUND_MINUTES))
                        / (10 + seen.get(Tally.Of.AROUND)),
                (10 * talk(cell.channel()) + seen.get(Tally.Of.SPOKEN_MINUTES))
                        / (10 + seen.get(Tally.Of.SPOKEN)),
                tries);
    }

    /// How often such people answer, before anything is known: SCIENCE C2.
    private static double prior(Tie tie) {
        return switch (tie) {
            case PASSIVE, ACTIVE -> .40;
            case DORMANT -> .35;
            case STRANGER, BLOCKED -> .12;
        };
    }

    private static double around(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> 4;
            case MESSAGE, REACTION, BULK -> 6;
            case IN_PERSON, EVENT -> 10;
        };
    }

    private static double talk(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> 15;
            case MESSAGE, REACTION, BULK -> 4;
            case IN_PERSON, EVENT -> 60;
        };
    }

    /// A channel nothing is proposed through is believed to be like its nearest kin.
    Belief of(Tie tie, Channel asked) {
        var channel =
                switch (asked) {
                    case CALL, VIDEO -> Channel.CALL;
                    case MESSAGE, REACTION, BULK -> Channel.MESSAGE;
                    case IN_PERSON, EVENT -> Channel.IN_PERSON;
                };
        return Objects.requireNonNull(
                beliefs.getOrDefault(tie, Map.of()).get(channel), "no such cell");
    }

    /// Points of a talk that led to no next step.
    double talkPoints() {
        return talkPoints;
    }

    /// Thompson's way of trying things: every rate is drawn from what is believed of it. The same
    /// seed and facts give the same guesses, whatever else is drawn.
    Map<Tie, Map<Channel, Guess>> guesses(long seed) {
        var all = new EnumMap<Tie, Map<Channel, Guess>>(Tie.class);
        beliefs.forEach((tie, row) -> {
            var guesses = new EnumMap<Channel, Guess>(Channel.class);
            row.forEach((channel, belief) ->
                    guesses.put(channel, guess(belief, random(seed, tie, channel))));
            all.put(tie, guesses);
        });
        return all;
    }

    private static Guess guess(Belief belief, RandomGenerator random) {
        return new Guess(
                Draws.beta(random, belief.hits(), belief.misses()),
                Draws.beta(random, belief.steps(), belief.talks()));
    }

    private static RandomGenerator random(long seed, Tie tie, Channel channel) {
        return random(Draws.seed(seed, (tie.name() + channel.name()).hashCode()));
    }

    static RandomGenerator random(long seed) {
        return FACTORY.create(seed);
    }

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
}
