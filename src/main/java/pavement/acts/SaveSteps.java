package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Pipeline;
import pavement.book.Step;
import pavement.book.StepId;

/// The owner's steps, as they are to be. One that is taken out goes when no deal stands there, or
/// with where its deals go; what once stood there names it still.
///
/// @param steps those deals may come to, in his order
/// @param to where the deals of a step go that is no longer among them
public record SaveSteps(List<Step> steps, Map<StepId, StepId> to, Instant now)
        implements Act<SaveSteps.Reply> {
    public sealed interface Reply {
        /// @param moved how many deals went elsewhere
        record Saved(Pipeline pipeline, int moved) implements Reply {}

        record SameAsBefore() implements Reply {}

        /// Nothing is changed: it has first to be said where they go.
        record StillUsed(Step step, int deals) implements Reply {}
    }

    public SaveSteps {
        steps = List.copyOf(steps);
        to = Map.copyOf(to);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.pipeline();
        var all = new ArrayList<>(steps);
        before.steps().stream()
                .filter(step -> steps.stream().noneMatch(each -> each.id().equals(step.id())))
                .filter(step -> step.gone() || everUsed(book, step))
                .map(step -> step.gone(true))
                .forEach(all::add);
        var after = before.with(all);
        var changes = new ArrayList<Change>(List.of(new Change.Saved(after)));
        for (var step : before.there()) {
            if (steps.stream().anyMatch(each -> each.id().equals(step.id()))) continue;
            var stranded = standing(book, step);
            var where = Optional.ofNullable(to.get(step.id())).filter(id -> there(after, id));
            if (!stranded.isEmpty() && where.isEmpty())
                return Decision.nothing(new Reply.StillUsed(step, stranded.size()));
            for (var deal : stranded)
                changes.add(
                        new Change.Saved(Steps.moved(before, deal, where.orElseThrow(), "", now)));
        }
        if (after.equals(before)) return Decision.nothing(new Reply.SameAsBefore());
        return new Decision<>(
                new Reply.Saved(after, changes.size() - 1), "Changed the pipeline", changes);
    }

    private static boolean there(Pipeline pipeline, StepId id) {
        return pipeline.step(id).filter(step -> !step.gone()).isPresent();
    }

    private static boolean everUsed(Book book, Step step) {
        return book.deals().stream()
                .anyMatch(deal ->
                        deal.stays().stream().anyMatch(stay -> stay.step().equals(step.id())));
    }

    private static List<Deal> standing(Book book, Step step) {
        return book.deals().stream().filter(deal -> deal.step().equals(step.id())).toList();
    }
}
