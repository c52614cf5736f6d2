package pavement.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.ties.Standings;

/// What the plan takes for granted of people of one kind and one channel, as far as this owner's
/// own attempts have taught it.
///
/// @param answer chance that such a person answers, `step` that a next step comes of an answer
/// @param minutes an attempt takes in the mean
/// @param tries they rest on
public record Leaning(
        Tie tie, Channel channel, Odds answer, Odds step, double minutes, long tries) {
    /// All that the plan knows, in the order in which it keeps them.
    public static List<Leaning> all(Standings then, Instant at) {
        var cells = new Cells(then, new Delays(then, at), Manner.OURS);
        var all = new ArrayList<Leaning>();
        for (var tie : Cells.TIES)
            for (var channel : Cells.CHANNELS) {
                var belief = cells.of(tie, channel);
                all.add(
                        new Leaning(
                                tie,
                                channel,
                                Odds.of(belief.hits(), belief.misses()),
                                Odds.of(belief.steps(), belief.talks()),
                                belief.around() + belief.response() * belief.talk(),
                                belief.tries()));
            }
        return all;
    }
}
