package pavement.bench.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pavement.bench.simulate.Simulate.Way;
import pavement.plan.Learner;

/// What was taken away, and what was tried beyond SCIENCE C2.
final class Tried {
    static final List<String> ABLATIONS = List.of(
            "ours", "ours, promises ignored", "ours, neglect slot", "ours, explore slot", "ours, 60 % active a day",
            "ours, 60 % active a week", "ours, 5 % at random", "ours, whole");

    private Tried() {}

    static Map<String, Way> ways() {
        var all = new LinkedHashMap<String, Way>();
        all.put("ours, promises ignored", Way.of(Learner.ours()).ignoring());
        all.put("ours, neglect slot", Way.of(Learner.ours().neglecting()));
        all.put("ours, explore slot", Way.of(Learner.ours().exploring()));
        all.put("ours, 60 % active a day", Way.of(Learner.ours().quota(.6, false)));
        all.put("ours, 60 % active a week", Way.of(Learner.ours().quota(.6, true)));
        all.put("ours, 5 % at random", Way.of(Learner.ours().atRandom(.05)));
        all.put("ours, whole", Way.of(Learner.ours().neglecting().exploring().quota(.6, false)));
        all.put("sated 14 worth 4", Way.of(Learner.trying(true, false, 1, 0, 4, 14, .5, 0)));
        all.put("sated 14 worth 4 unknown 1", Way.of(Learner.trying(true, false, 1, 0, 4, 14, 1, 0)));
        all.put("sated 14 worth 4 across .5", Way.of(Learner.trying(true, false, .5, 0, 4, 14, .5, 0)));
        all.put("sated 14 worth 4 pooled", Way.of(Learner.trying(true, true, 1, 0, 4, 14, .5, 0)));
        all.put("sated 14 worth 4 step 8", Way.of(Learner.trying(true, false, 1, 8, 4, 14, .5, 0)));
        all.put("sated 7 worth 4", Way.of(Learner.trying(true, false, 1, 0, 4, 7, .5, 0)));
        all.put("sated 7 worth 4 pooled", Way.of(Learner.trying(true, true, 1, 0, 4, 7, .5, 0)));
        all.put("sated 14 across .5", Way.of(Learner.trying(true, false, .5, 0, 0, 14, .5, 0)));
        all.put("sated 14 pooled", Way.of(Learner.trying(true, true, 1, 0, 0, 14, .5, 0)));
        all.put("sated 14 fit .3", Way.of(Learner.trying(true, false, 1, 0, 0, 14, .5, .3)));
        all.put("means sated 14", Way.of(Learner.trying(false, false, 1, 0, 0, 14, .5, 0)));
        all.put("once", Way.of(Learner.once()));
        all.put("pooled", Way.of(Learner.trying(true, true, 1, 0, 0, 0, .5, 0)));
        for (var across : new double[] {0, .25, .5, .75})
            all.put("across " + across, Way.of(Learner.trying(true, false, across, 0, 0, 0, .5, 0)));
        for (var own : new double[] {2, 4, 8, 16}) {
            all.put("ownStep " + own, Way.of(Learner.trying(true, false, 1, own, 0, 0, .5, 0)));
            all.put("ownWorth " + own, Way.of(Learner.trying(true, false, 1, 0, own, 0, .5, 0)));
        }
        for (var days : new double[] {3, 7, 14, 30})
            all.put("sated " + days, Way.of(Learner.trying(true, false, 1, 0, 0, days, .5, 0)));
        for (var unknown : new double[] {0, .25, .75, 1})
            all.put("unknown " + unknown, Way.of(Learner.trying(true, false, 1, 0, 0, 0, unknown, 0)));
        for (var fit : new double[] {.15, .3, .5})
            all.put("fit " + fit, Way.of(Learner.trying(true, false, 1, 0, 0, 0, .5, fit)));
        return all;
    }
}
