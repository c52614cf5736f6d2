package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Experiment;
import pavement.trials.Pairing;

/// A question that a coin helps to answer from now on.
public record StartExperiment(Experiment experiment) implements Act<StartExperiment.Reply> {
    public sealed interface Reply {
        record Started(Experiment experiment) implements Reply {}

        record StartedBefore(Experiment experiment) implements Reply {}

        /// Two at once are the most: a third would leave each too few pairs.
        record TwoRunning() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.experiment(experiment.id());
        if (before.isPresent()) return Decision.nothing(new Reply.StartedBefore(before.get()));
        if (book.experiments().stream().filter(Experiment::running).count() >= Pairing.AT_ONCE)
            return Decision.nothing(new Reply.TwoRunning());
        return Decision.of(
                new Reply.Started(experiment),
                "Started the experiment “" + experiment.question() + "”",
                new Change.Saved(experiment));
    }
}
