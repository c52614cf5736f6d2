package pavement.evidence;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// How leads go from step to step until they are customers, and how likely one becomes a customer
/// that has been in a step for so long (SCIENCE G1, G3).
public final class Progress {
    /// Leads that the rate of a step is worth beside what was seen at one age.
    private static final double PRIOR = 8;

    private static final double LEAST = 1e-4;

    private final List<Incidence> curves;
    private final List<Passage> passages;

    private Progress(List<Incidence> curves, List<Passage> passages) {
        this.curves = curves;
        this.passages = passages;
    }

    /// @param steps the spells in each, the step before the customer last
    public static Progress of(List<List<Spell>> steps) {
        var curves = new ArrayList<Incidence>();
        var passages = new ArrayList<Passage>();
        for (var spells : steps) {
            var curve = Incidence.of(spells);
            curves.add(curve);
            passages.add(Passage.of(spells, curve));
        }
        return new Progress(List.copyOf(curves), List.copyOf(passages));
    }

    public Passage passage(int step) {
        return passages.get(step);
    }

    /// How likely something is, four times in five between `low` and `high`.
    public record Chance(double mean, double low, double high) {}

    /// That a lead which is in this step for so many days becomes a customer: by those that were
    /// open as long as it, drawn towards the rate of the step, and then through every later step.
    public Chance chance(int step, double days) {
        var later = curves.get(step).endedAfter(days);
        var seen = curves.get(step).onAfter(days);
        var rate = passages.get(step).range().mean();
        var n = seen.isPresent() ? later : 0;
        var mean = (PRIOR * rate + n * seen.orElse(rate)) / (PRIOR + n);
        var weight = PRIOR + n;
        for (var passage : passages.subList(step + 1, passages.size())) {
            mean *= passage.range().mean();
            weight = Math.min(weight, PRIOR + passage.closed());
        }
        mean = Math.clamp(mean, LEAST, 1 - LEAST);
        var beta = BetaDistribution.of(mean * weight, (1 - mean) * weight);
        return new Chance(
                mean,
                Math.min(mean, beta.inverseCumulativeProbability(.1)),
                Math.max(mean, beta.inverseCumulativeProbability(.9)));
    }
}
