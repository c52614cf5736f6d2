package pavement.acts;

import pavement.book.Pipeline;
import pavement.book.Step;
import pavement.book.StepId;

/// Where a line says that a deal stands, whatever the owner calls his steps.
public enum Stand {
    LEAD,
    TALKING,
    OFFER,
    CUSTOMER,
    LOST;

    /// His own step for it. Without the usual one an offer stands at the last open step, and what
    /// is talked about at the one before.
    public StepId in(Pipeline pipeline) {
        var open = pipeline.there().stream().filter(Step::open).map(Step::id).toList();
        return switch (this) {
            case LEAD -> open.getFirst();
            case TALKING ->
                    open.contains(Pipeline.TALKING)
                            ? Pipeline.TALKING
                            : open.get(open.size() > 2 ? 1 : 0);
            case OFFER -> open.contains(Pipeline.OFFER) ? Pipeline.OFFER : open.getLast();
            case CUSTOMER -> pipeline.customer().id();
            case LOST -> pipeline.lost().id();
        };
    }

    /// In words that hold for everybody.
    public String said() {
        return switch (this) {
            case LEAD -> "lead";
            case TALKING -> "talking";
            case OFFER -> "trial or offer";
            case CUSTOMER -> "customer";
            case LOST -> "lost";
        };
    }
}
