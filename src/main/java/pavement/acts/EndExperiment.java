package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Self;
import pavement.trials.Kept;

/// An experiment stops, is dropped, or one of its arms is kept and becomes the plan's default.
///
/// @param kept the place of that arm
public record EndExperiment(
        ExperimentId experiment, Experiment.State state, Optional<Integer> kept, Instant now)
        implements Act<EndExperiment.Reply> {
    public sealed interface Reply {
        record Ended(Experiment experiment) implements Reply {}

        record EndedBefore(Experiment experiment) implements Reply {}

        record NoSuchExperiment() implements Reply {}

        record NoSuchArm() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.experiment(experiment);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchExperiment());
        var its = found.get();
        if (kept.filter(arm -> arm < 0 || arm >= its.arms().size()).isPresent())
            return Decision.nothing(new Reply.NoSuchArm());
        if (its.state() == state && its.kept().equals(kept))
            return Decision.nothing(new Reply.EndedBefore(its));
        var ended = its.ended(state, kept, now);
        var changes = new ArrayList<Change>(List.of(new Change.Saved(ended)));
        share(book, its).ifPresent(self -> changes.add(new Change.Saved(self)));
        return Decision.of(new Reply.Ended(ended), title(ended), changes.toArray(Change[]::new));
    }

    /// Half-hours are not placed by the plan but bought by its share of active minutes.
    private Optional<Self> share(Book book, Experiment its) {
        if (its.kind() != Experiment.Kind.HALF_HOUR || its.kept().equals(kept))
            return Optional.empty();
        return book.self().map(self -> self.holding(self.weekly(), Kept.share(self, its, kept)));
    }

    private static String title(Experiment its) {
        var what = "“" + its.question() + "”";
        return switch (its.state()) {
            case RUNNING -> throw new IllegalStateException("what ended does not run");
            case STOPPED -> "Stopped " + what;
            case KEPT -> "Kept " + Experiment.letter(its.kept().orElse(0)) + " of " + what;
            case DROPPED -> "Dropped " + what;
        };
    }
}
