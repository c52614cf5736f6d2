package pavement.acts;

import java.util.List;
import pavement.book.Arm;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Experiment;
import pavement.book.ExperimentId;

/// The question, the words of the arms, or when to stop. What was drawn keeps the words it was
/// shown.
public record EditExperiment(ExperimentId experiment, String question, List<Arm> arms, int pairs)
        implements Act<EditExperiment.Reply> {
    public sealed interface Reply {
        record Edited(Experiment experiment) implements Reply {}

        record SameAsBefore() implements Reply {}

        record NotRunning() implements Reply {}
    }

    public EditExperiment {
        arms = List.copyOf(arms);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found =
                book.experiment(experiment)
                        .filter(Experiment::running)
                        .filter(its -> its.arms().size() == arms.size());
        if (found.isEmpty()) return Decision.nothing(new Reply.NotRunning());
        var next = found.get().asking(question, arms, pairs);
        if (next.equals(found.get())) return Decision.nothing(new Reply.SameAsBefore());
        return Decision.of(
                new Reply.Edited(next),
                "Edited the experiment “" + next.question() + "”",
                new Change.Saved(next));
    }
}
