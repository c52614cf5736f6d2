package pavement.customers;

import java.util.HashMap;
import java.util.Map;
import pavement.book.Pipeline;
import pavement.book.Step;
import pavement.book.StepId;

/// What standing at each step means, looked up once for thousands of deals.
record Kinds(Map<StepId, Step.Kind> kinds) {
    static Kinds of(Pipeline pipeline) {
        var kinds = new HashMap<StepId, Step.Kind>();
        for (var step : pipeline.steps()) kinds.put(step.id(), step.kind());
        return new Kinds(kinds);
    }

    /// A step nobody knows any more is an open one.
    Step.Kind of(StepId step) {
        return kinds.getOrDefault(step, Step.Kind.OPEN);
    }
}
