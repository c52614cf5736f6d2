package pavement.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.Tie;
import pavement.plan.Candidate.Known;

/// What attempts may be worth, by one draw of everything that is not known (SCIENCE C2).
///
/// @param coefficients of the worth of a success
record Appraisal(
        Cells cells,
        Rules rules,
        Manner manner,
        long seed,
        Map<Tie, Map<Channel, Cells.Guess>> guesses,
        double[] coefficients) {
    /// One person through every channel there is to him.
    List<Candidate> of(Known known) {
        var open = new ArrayList<Candidate>(3);
        var noise = new SplittableRandom(Draws.seed(seed, mix(known.person())));
        var guesses = Objects.requireNonNull(this.guesses.get(known.tie()));
        var gain = gain(known);
        var passed = 0;
        for (var channel : Cells.CHANNELS) {
            passed++;
            if (!rules.possible(known.person(), known.story(), known.tie(), channel)) continue;
            open.add(scored(known, channel, guesses, gain, luck(noise, passed)));
            passed = 0;
        }
        return open;
    }

    /// The draw of a channel. Those passed over are drawn for too, so that a new address changes
    /// nobody's luck; after the last that is open none is, for a draw costs more than a score.
    private double luck(SplittableRandom noise, int draws) {
        var luck = 0.0;
        if (manner.drawn()) for (var i = 0; i < draws; i++) luck = noise.nextGaussian();
        return luck;
    }

    private static long mix(Person person) {
        var id = person.id().value();
        return Draws.seed(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private double gain(Known known) {
        var ln = Values.ln(coefficients, known.tie(), known.fit());
        var own = known.own();
        if (manner.ownWorth() > 0 && own.valued() > 0)
            ln += (own.lnPoints() - own.valued() * ln) / (manner.ownWorth() + own.valued());
        return Values.points(ln);
    }

    private Candidate scored(
            Known known,
            Channel channel,
            Map<Channel, Cells.Guess> guesses,
            double gain,
            double luck) {
        var guess = Objects.requireNonNull(guesses.get(channel));
        var tried = tried(known, channel, guesses);
        var mean = (4 * guess.response() + tried.answered()) / (4 + tried.tries());
        var sd =
                Math.sqrt(mean * (1 - mean) / (5 + tried.tries()))
                        * (tried.tries() == 0 ? manner.unknown() : 1);
        var response = Math.clamp(mean + sd * luck, .002, .98) * known.tired();
        var step = step(known, guess.step());
        var value = response * (cells.talkPoints() + step * gain);
        var drawn = new Candidate.Drawn(response, step, gain);
        var belief = cells.of(known.tie(), channel);
        var lasts = belief.around() + response * belief.talk();
        return new Candidate(known, channel, value, minutes(known, belief), lasts, drawn);
    }

    /// One person through one channel, whether or not it is open to him; the same draw as `of`.
    Candidate through(Known known, Channel asked) {
        var noise = new SplittableRandom(Draws.seed(seed, mix(known.person())));
        var guesses = Objects.requireNonNull(this.guesses.get(known.tie()));
        var luck = 0.0;
        for (var channel : Cells.CHANNELS) {
            var next = manner.drawn() ? noise.nextGaussian() : 0;
            if (channel == Cells.kin(asked)) luck = next;
        }
        var like = scored(known, Cells.kin(asked), guesses, gain(known), luck);
        return new Candidate(
                known, asked, like.value(), like.minutes(), like.lasts(), like.drawn());
    }

    private record Tried(double tries, double answered) {}

    /// His attempts and answers as far as they say something of this channel.
    private Tried tried(Known known, Channel channel, Map<Channel, Cells.Guess> guesses) {
        var own = known.own();
        var across = manner.across();
        if (across == 1 || own.tries() == 0) return new Tried(own.tries(), own.answered());
        var here = Objects.requireNonNull(guesses.get(channel)).response();
        var tries = own.tries(channel);
        var answered = own.answered(channel);
        for (var other : Cells.CHANNELS) {
            if (other == channel || own.tries(other) == 0) continue;
            var there = Objects.requireNonNull(guesses.get(other)).response();
            var lift = Math.min(own.tries(other), own.answered(other) * here / there);
            tries += across * own.tries(other);
            answered += across * lift;
        }
        return new Tried(tries, answered);
    }

    private double step(Known known, double drawn) {
        var chance = raised(drawn, known.fit());
        var own = known.own();
        if (manner.ownStep() > 0 && own.answered() > 0)
            chance =
                    (manner.ownStep() * chance + own.steps()) / (manner.ownStep() + own.answered());
        return chance * known.fresh();
    }

    /// The chance of a next step with somebody who fits so well.
    double raised(double chance, double fit) {
        if (manner.fit() == 0 || fit == 0) return chance;
        var odds = chance / (1 - chance) * Math.exp(manner.fit() * fit);
        return odds / (1 + odds);
    }

    /// What is believed, without luck, so that the same thing takes the same time in every plan.
    private static int minutes(Known known, Cells.Belief belief) {
        var chance =
                (4 * belief.response() + known.own().answered())
                        / (4 + known.own().tries())
                        * known.tired();
        return Math.max(5, (int) Math.round((belief.around() + chance * belief.talk()) / 5) * 5);
    }
}
