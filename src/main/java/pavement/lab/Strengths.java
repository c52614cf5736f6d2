package pavement.lab;

import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Basis;
import pavement.evidence.Claims;
import pavement.evidence.Claims.Pace;
import pavement.evidence.Claims.Share;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.ties.Cell;
import pavement.ties.Standings;
import pavement.ties.Tally;

/// "I'm more skilled at face-to-face persuasion": what an hour brings this owner, and how often
/// something comes of an attempt, by channel and by kind of tie (SCIENCE B1, B2).
///
/// Attempts only, the fruitless ones with their minutes among them; one result a person and
/// fortnight at most; the class is the one of that moment.
///
/// @param open attempts that still wait for an answer, and count neither way yet
/// @param unnoted attempts without minutes, counted with the usual ones
public record Strengths(Group channels, Group ties, long open, long unnoted) {
    static final long ENOUGH = 10;

    /// One side of the comparison.
    ///
    /// @param tries those whose time for an answer is over, or that were answered
    /// @param hourly results an hour; `share` of the attempts something came of; `prior` how much
    ///   of the first is still where all sides start
    public record Strength(
            Side side,
            long results,
            long tries,
            double hours,
            Estimate hourly,
            Estimate share,
            double prior) {
        public boolean enough() {
            return tries >= ENOUGH;
        }

        /// Next steps an hour, with what must be said along with it.
        ///
        /// @param sentence in the words of whoever shows it
        public Finding found(String sentence) {
            return new Finding(
                    hourly.mean(),
                    new Interval(hourly.low(), hourly.high(), .8),
                    tries,
                    prior,
                    tries == 0 ? Label.NO_DATA : enough() ? Label.OPEN : Label.TOO_EARLY,
                    Basis.OBSERVED,
                    sentence);
        }
    }

    /// What is compared: a channel, or a kind of tie.
    public sealed interface Side {
        record By(Channel channel) implements Side {}

        record With(Tie tie) implements Side {}
    }

    /// What can be compared with each other, and how far.
    public record Group(List<Strength> all, Verdict verdict) {}

    /// How the best of them stands to the next.
    ///
    /// @param chance that it is the better of the two
    /// @param more attempts until there is enough to say anything
    public record Verdict(
            Label label, Optional<Side> best, Optional<Side> next, double chance, long more) {}

    private static final List<Channel> CHANNELS =
            List.of(Channel.IN_PERSON, Channel.CALL, Channel.VIDEO, Channel.EVENT, Channel.MESSAGE);
    private static final List<Tie> TIES =
            List.of(Tie.STRANGER, Tie.ACTIVE, Tie.DORMANT, Tie.PASSIVE);

    public static Strengths of(Standings standings, Instant at) {
        var waiting = waiting(standings, at);
        var channels = new ArrayList<Count>();
        for (var channel : CHANNELS)
            channels.add(
                    Count.of(
                            new Side.By(channel),
                            standings,
                            waiting,
                            cell -> cell.channel() == channel));
        var ties = new ArrayList<Count>();
        for (var tie : TIES)
            ties.add(Count.of(new Side.With(tie), standings, waiting, cell -> cell.tie() == tie));
        return new Strengths(
                weighed(channels),
                weighed(ties),
                waiting.size(),
                ties.stream().mapToLong(Count::unnoted).sum());
    }

    private static List<Cell> waiting(Standings standings, Instant at) {
        var waiting = new ArrayList<Cell>();
        for (var each : standings.everybody())
            if (each.story().waiting() > 0)
                for (var attempt : each.story().open())
                    if (attempt.waits(at)) waiting.add(attempt.cell());
        return waiting;
    }

    private record Count(Side side, long results, long tries, double hours, long unnoted) {
        static Count of(Side side, Standings standings, List<Cell> waiting, Predicate<Cell> which) {
            var sum = Tally.NONE;
            var usual = 0.0;
            for (var channel : CHANNELS)
                for (var tie : TIES) {
                    if (!which.test(new Cell(tie, channel))) continue;
                    var seen = standings.total(tie, channel);
                    sum = sum.plus(seen);
                    usual += unnoted(seen) * Usual.minutes(channel);
                }
            var minutes =
                    sum.get(Tally.Of.SPOKEN_MINUTES) + sum.get(Tally.Of.AROUND_MINUTES) + usual;
            var open = waiting.stream().filter(which).count();
            var tries = Math.max(sum.get(Tally.Of.ANSWERED), sum.get(Tally.Of.TRIES) - open);
            return new Count(side, sum.get(Tally.Of.STEPS), tries, minutes / 60, unnoted(sum));
        }

        private static long unnoted(Tally seen) {
            return seen.get(Tally.Of.TRIES) - seen.get(Tally.Of.TIMED);
        }
    }

    private static Group weighed(List<Count> counts) {
        var hourly =
                Claims.paces(
                        counts.stream()
                                .map(it -> new Pace(it.results(), it.hours(), it.tries()))
                                .toList());
        var shares =
                Claims.shares(
                        counts.stream().map(it -> new Share(it.results(), it.tries())).toList());
        var all = new ArrayList<Strength>();
        for (var i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            all.add(
                    new Strength(
                            count.side(),
                            count.results(),
                            count.tries(),
                            count.hours(),
                            Estimate.of(hourly.believed(i)),
                            Estimate.of(shares.believed(i)),
                            hourly.prior(i)));
        }
        return new Group(List.copyOf(all), verdict(all, hourly));
    }

    /// Which of those is the best by the hour, as far as that can be said (SCIENCE B4). Nobody drew
    /// lots, so it leans at most.
    private static Verdict verdict(List<Strength> all, Claims hourly) {
        var ranked =
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).enough())
                        .boxed()
                        .sorted(comparingDouble(i -> -all.get(i).hourly().mean()))
                        .toList();
        if (ranked.size() < 2) return tooEarly(all, 2 - ranked.size());
        int best = ranked.get(0);
        int next = ranked.get(1);
        var found = hourly.compare(best, next);
        return new Verdict(
                found.label(),
                Optional.of(all.get(best).side()),
                Optional.of(all.get(next).side()),
                found.chance(),
                0);
    }

    /// How many attempts more until so many sides more have enough.
    private static Verdict tooEarly(List<Strength> all, int sides) {
        var more =
                all.stream()
                        .filter(each -> !each.enough())
                        .mapToLong(each -> ENOUGH - each.tries())
                        .sorted()
                        .limit(sides)
                        .sum();
        var label =
                all.stream().allMatch(each -> each.tries() == 0) ? Label.NO_DATA : Label.TOO_EARLY;
        return new Verdict(label, Optional.empty(), Optional.empty(), .5, more);
    }
}
