package pavement.acts;

import java.time.Instant;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Step;
import pavement.book.StepId;
import pavement.deals.Board;

/// A deal comes to another step, or is said why it was lost.
///
/// @param seen the mark of the deal he looked at: two devices may move the same card
public record MoveDeal(DealId deal, String seen, StepId to, String why, Instant now)
        implements Act<MoveDeal.Reply> {
    public sealed interface Reply {
        record Moved(Deal deal) implements Reply {}

        record ThereAlready(Deal deal) implements Reply {}

        /// Nothing is changed; this is how it stands.
        record ChangedSince(Deal deal) implements Reply {}

        record NoSuchDeal() implements Reply {}

        record NoSuchStep() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.deal(deal);
        if (found.isEmpty()) return Decision.nothing(new Reply.NoSuchDeal());
        var before = found.get();
        var pipeline = book.pipeline();
        var step = pipeline.step(to).filter(each -> !each.gone());
        if (step.isEmpty()) return Decision.nothing(new Reply.NoSuchStep());
        if (before.step().equals(to)) return there(book, before, step.get());
        if (!Steps.same(before, seen)) return Decision.nothing(new Reply.ChangedSince(before));
        var moved = Steps.moved(pipeline, before, to, why, now);
        return Decision.of(
                new Reply.Moved(moved),
                "Moved " + Board.who(book, moved) + " to " + step.get().name(),
                new Change.Saved(moved));
    }

    private Decision<Reply> there(Book book, Deal before, Step step) {
        var now = before.now();
        if (step.kind() != Step.Kind.LOST || why.isBlank() || why.strip().equals(now.why()))
            return Decision.nothing(new Reply.ThereAlready(before));
        if (!Steps.same(before, seen)) return Decision.nothing(new Reply.ChangedSince(before));
        var stays = new java.util.ArrayList<>(before.stays());
        stays.set(stays.size() - 1, now.because(why));
        var said = before.through(stays);
        return Decision.of(
                new Reply.Moved(said),
                "Said why " + Board.who(book, said) + " was lost",
                new Change.Saved(said));
    }
}
