package pavement.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.ties.Cell;
import pavement.ties.Standings;
import pavement.ties.Tally;

/// What is believed of each class of tie and channel: how often somebody answers, how often a next
/// step comes of it, and how long it takes (SCIENCE C2, C3).
// Looked up a million times in a large book, so by place; it never leaves this class.
@SuppressWarnings("EnumOrdinal")
final class Cells {
    static final List<Channel> CHANNELS = List.of(Channel.CALL, Channel.MESSAGE, Channel.IN_PERSON);
    static final List<Tie> TIES = List.of(Tie.STRANGER, Tie.ACTIVE, Tie.PASSIVE, Tie.DORMANT);

    private static final int CHANNEL_COUNT = Channel.values().length;
    static final int ALL = TIES.size() * CHANNELS.size();

    private final Map<Tie, Map<Channel, Belief>> beliefs = new EnumMap<>(Tie.class);
    private final Belief[] table = new Belief[Tie.values().length * CHANNEL_COUNT];
    private final double talkPoints;

    /// @param hits and `misses` of being answered, prior included
    /// @param steps and `talks` of what followed an answer, prior included
    /// @param around minutes an attempt takes, and `talk` minutes more when it is answered
    /// @param timed attempts through the channel whose minutes were noted
    record Belief(
            Cell cell,
            double hits,
            double misses,
            double steps,
            double talks,
            double around,
            double talk,
            long timed,
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

    Cells(Standings then, Delays delays, Manner manner) {
        var talks = 0L;
        var points = 0L;
        for (var tie : Tie.values())
            for (var channel : Channel.values()) {
                talks += then.total(tie, channel).get(Tally.Of.TALKS);
                points += then.total(tie, channel).get(Tally.Of.TALK_POINTS);
            }
        talkPoints = (10.0 + points) / (10 + talks);
        var answers = new Answers(then, delays, manner);
        for (var channel : CHANNELS) {
            var length = Length.of(then, channel);
            for (var tie : TIES)
                beliefs.computeIfAbsent(tie, _ -> new EnumMap<>(Channel.class))
                        .put(channel, belief(then, new Cell(tie, channel), answers, length));
        }
        // Who is blocked is never proposed; what is still open with him is taken for a stranger's.
        for (var tie : Tie.values())
            for (var channel : Channel.values())
                table[place(tie, channel)] =
                        Objects.requireNonNull(
                                beliefs.getOrDefault(
                                                TIES.contains(tie) ? tie : Tie.STRANGER, Map.of())
                                        .get(kin(channel)));
    }

    /// Minutes of an attempt by channel: a running mean in which the usual weighs ten attempts.
    private record Length(double around, double talk, long timed) {
        static Length of(Standings then, Channel channel) {
            var seen = Tally.NONE;
            for (var tie : Tie.values()) seen = seen.plus(then.total(tie, channel));
            return new Length(
                    (10 * usualAround(channel) + seen.get(Tally.Of.AROUND_MINUTES))
                            / (10 + seen.get(Tally.Of.AROUND)),
                    (10 * usualTalk(channel) + seen.get(Tally.Of.SPOKEN_MINUTES))
                            / (10 + seen.get(Tally.Of.SPOKEN)),
                    seen.get(Tally.Of.TIMED));
        }
    }

    private static Belief belief(Standings then, Cell cell, Answers answers, Length length) {
        var seen = then.total(cell.tie(), cell.channel());
        var answered = seen.get(Tally.Of.ANSWERED);
        var steps = seen.get(Tally.Of.STEPS);
        var tries = seen.get(Tally.Of.TRIES);
        return new Belief(
                cell,
                answers.hits(cell),
                answers.misses(cell),
                1.5 + steps,
                2.5 + Math.max(0, answered - steps),
                length.around(),
                length.talk(),
                length.timed(),
                tries);
    }

    static double usualAround(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> 4;
            case MESSAGE, REACTION, BULK -> 6;
            case IN_PERSON, EVENT -> 10;
        };
    }

    static double usualTalk(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> 15;
            case MESSAGE, REACTION, BULK -> 4;
            case IN_PERSON, EVENT -> 60;
        };
    }

    /// A channel nothing is proposed through is believed to be like its nearest kin.
    Belief of(Tie tie, Channel asked) {
        return table[place(tie, asked)];
    }

    private static int place(Tie tie, Channel channel) {
        return tie.ordinal() * CHANNEL_COUNT + channel.ordinal();
    }

    static Channel kin(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> Channel.CALL;
            case MESSAGE, REACTION, BULK -> Channel.MESSAGE;
            case IN_PERSON, EVENT -> Channel.IN_PERSON;
        };
    }

    /// Points of a talk that led to no next step.
    double talkPoints() {
        return talkPoints;
    }

    /// Thompson's way of trying things: every rate is drawn from what is believed of it. The same
    /// seed and facts give the same guesses, whatever else is drawn.
    Map<Tie, Map<Channel, Guess>> guesses(long seed, Manner manner) {
        var all = new EnumMap<Tie, Map<Channel, Guess>>(Tie.class);
        beliefs.forEach((tie, row) -> {
            var guesses = new EnumMap<Channel, Guess>(Channel.class);
            row.forEach((channel, belief) ->
                    guesses.put(
                            channel,
                            manner.drawn()
                                    ? guess(belief, random(seed, tie, channel))
                                    : new Guess(belief.response(), belief.step())));
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
