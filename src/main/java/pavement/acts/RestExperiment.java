package pavement.acts;

import java.time.LocalDate;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Experiment;
import pavement.book.ExperimentId;

/// Not today: said before any coin, so the pair that stood there is no pair (SCIENCE B7).
public record RestExperiment(ExperimentId experiment, LocalDate day)
        implements Act<RestExperiment.Reply> {
    public sealed interface Reply {
        record Rests(Experiment experiment) implements Reply {}

        record NotRunning() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.experiment(experiment).filter(Experiment::running);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotRunning());
        var next = found.get().resting(day);
        if (next.equals(found.get())) return Decision.nothing(new Reply.Rests(next));
        return Decision.of(
                new Reply.Rests(next),
                "No lots today for “" + next.question() + "”",
                new Change.Saved(next));
    }
}
