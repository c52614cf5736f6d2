package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Pipeline;
import pavement.customers.Course;
import pavement.evidence.Few;
import pavement.evidence.Passage;

/// From lead to customer: how many came to each step, and which share of them went on (SCIENCE G1).
final class Funnel {
    private Funnel() {}

    /// One step of the pipeline.
    ///
    /// @param width of its bar; `plot` of the share that came here from the step before
    /// @param said "37% of leads"; `range` "30 to 45"; without a range where too few ended
    record Step(
            String name,
            String count,
            String width,
            Optional<Plots.Plot> plot,
            String said,
            String range,
            String sentence) {}

    static List<Step> of(Course course, Pipeline pipeline) {
        var rows = new ArrayList<Step>();
        var most = Math.max(1, course.passage(0).entered());
        for (var i = 0; i < course.steps().size(); i++) {
            var came = course.passage(i).entered();
            rows.add(step(course, i, course.steps().get(i).name(), came, most));
        }
        var customer = pipeline.customer().name();
        rows.add(step(course, course.steps().size(), customer, course.customers(), most));
        return List.copyOf(rows);
    }

    /// With the share of the step before it that came here.
    private static Step step(Course course, int i, String name, long count, long most) {
        var width = Plots.percent((double) count / most);
        var counted = "%,d".formatted(count);
        if (i == 0) return new Step(name, counted, width, Optional.empty(), "", "", "");
        var from = course.passage(i - 1);
        var before = course.steps().get(i - 1).name();
        var sentence = course.found(i - 1).sentence();
        if (from.closed() < Few.TEN)
            return new Step(name, counted, width, Optional.empty(), few(from), "", sentence);
        var range = from.range();
        return new Step(
                name,
                counted,
                width,
                Optional.of(Plots.plot(range, 1)),
                "%d%% of %s".formatted(hundred(range.mean()), before),
                "%d to %d".formatted(hundred(range.least()), hundred(range.most())),
                sentence);
    }

    /// All who came to the step before, so that the numbers beside each other add up.
    private static String few(Passage from) {
        if (from.closed() == 0) return "nobody yes or no yet";
        return "%d of %d went on%s%s, ask again at 10"
                .formatted(
                        from.on(),
                        from.entered(),
                        from.lost() == 0 ? "" : ", " + from.lost() + " lost",
                        from.open() == 0 ? "" : ", " + from.open() + " undecided");
    }

    private static long hundred(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }
}
