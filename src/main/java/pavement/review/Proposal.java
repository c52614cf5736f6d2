package pavement.review;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Few;
import pavement.ties.Standings;
import pavement.ties.Tally;

/// One thing to try: of what he could do in two ways, the one where not knowing which is better
/// costs him most by his own numbers; one tap makes it an experiment.
///
/// @param key of the experiment
public record Proposal(String key, String said) {
    /// Sides with fewer tries say nothing about what not knowing costs.
    private static final long ENOUGH = 5;

    /// Settled as far as it can be without drawing lots.
    private static final double SURE = .95;

    private static final double LITTLE = .002;

    static Optional<Proposal> of(List<Pair> pairs, Standings standings) {
        return pairs.stream()
                .filter(each -> each.fewer() >= ENOUGH && each.sure() < SURE)
                .filter(each -> each.unknown() >= LITTLE)
                .max(comparingDouble(Pair::unknown))
                .map(Proposal::of)
                .or(() -> opener(tries(standings, Channel.CALL)))
                .or(() -> sample(tries(standings, Channel.IN_PERSON)));
    }

    private static Proposal of(Pair pair) {
        return new Proposal(
                pair.key(),
                "%s Which is better is open, and choosing wrongly costs about %s in 100 tries. Let the lot decide for a while."
                        .formatted(pair.counted(), steps(pair.unknown() * 100)));
    }

    private static String steps(double steps) {
        return steps < 1.5 ? "one next step" : Math.round(steps) + " next steps";
    }

    private static long tries(Standings standings, Channel channel) {
        var sum = 0L;
        for (var tie : Tie.values()) sum += standings.total(tie, channel).get(Tally.Of.TRIES);
        return sum;
    }

    private static Optional<Proposal> opener(long calls) {
        return calls < Few.TEN
                ? Optional.empty()
                : Optional.of(
                        new Proposal(
                                "opener",
                                "You made %d calls. Try two openers against each other, drawn by lot: it costs no minute more."
                                        .formatted(calls)));
    }

    private static Optional<Proposal> sample(long talks) {
        return talks < Few.TEN
                ? Optional.empty()
                : Optional.of(
                        new Proposal(
                                "sample",
                                "You had %d talks face to face. Bring something to show to half of them, drawn by lot."
                                        .formatted(talks)));
    }
}
