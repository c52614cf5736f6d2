package pavement.evidence;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// How many of those that enter a step go on from it (SCIENCE G1).
///
/// @param on, `lost` and `open` of those that entered
/// @param range of the share that goes on; with fewer than fifteen ended, of those that ended alone
/// @param counted whether the open ones have their part in it: from fifteen ended, by [Incidence]
public record Passage(long on, long lost, long open, Estimate range, boolean counted) {
    /// Ended spells below which there is no curve.
    public static final long ENOUGH = 15;

    static Passage of(List<Spell> spells, Incidence incidence) {
        var on = spells.stream().filter(each -> each.end() == Spell.End.WENT_ON).count();
        var lost = spells.stream().filter(each -> each.end() == Spell.End.LOST).count();
        var open = spells.size() - on - lost;
        var share = incidence.onAtLast();
        // Where all or none went on, Greenwood's variance is nought, and no range is that narrow.
        if (on + lost < ENOUGH || share <= 0 || share >= 1)
            return new Passage(on, lost, open, beta(1.0 + on, 1.0 + lost), false);
        return new Passage(
                on, lost, open, band(share, incidence.onSpread(incidence.longest())), true);
    }

    static Estimate beta(double a, double b) {
        var beta = BetaDistribution.of(a, b);
        return new Estimate(
                beta.getMean(),
                beta.inverseCumulativeProbability(.1),
                beta.inverseCumulativeProbability(.9),
                beta.inverseCumulativeProbability(.05),
                beta.inverseCumulativeProbability(.95),
                beta.inverseCumulativeProbability(.25),
                beta.inverseCumulativeProbability(.75));
    }

    private static Estimate band(double share, double spread) {
        return new Estimate(
                share,
                edge(share, spread, .1),
                edge(share, spread, .9),
                edge(share, spread, .05),
                edge(share, spread, .95),
                edge(share, spread, .25),
                edge(share, spread, .75));
    }

    private static double edge(double share, double spread, double chance) {
        return Incidence.edge(share, spread, Normal.quantile(chance));
    }

    public long entered() {
        return on + lost + open;
    }

    public long closed() {
        return on + lost;
    }

    /// @param sentence in the words of whoever shows it
    public Finding found(String sentence) {
        return new Finding(
                range.mean(),
                new Interval(range.low(), range.high(), .8),
                closed(),
                counted ? 0 : 2.0 / (2 + closed()),
                Few.label(closed()),
                Basis.OBSERVED,
                sentence);
    }
}
