package pavement.acts;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Pipeline;
import pavement.book.Stay;
import pavement.book.Step;
import pavement.book.StepId;

/// How a deal goes from step to step.
final class Steps {
    private Steps() {}

    /// Whether somebody changed it since he saw it.
    static boolean same(Deal deal, String seen) {
        return deal.mark().equals(seen);
    }

    /// Leaving the lost, and a customer who is open again, begin a new spell. What was to be done
    /// next about a lost one is to be done no more.
    static Deal moved(Pipeline pipeline, Deal deal, StepId to, String why, Instant at) {
        var from = pipeline.kind(deal.step());
        var next = pipeline.kind(to);
        var anew =
                from == Step.Kind.LOST && next != Step.Kind.LOST
                        || from == Step.Kind.CUSTOMER && next == Step.Kind.OPEN;
        var reason = next == Step.Kind.LOST ? why : "";
        var when = at.isBefore(deal.now().at()) ? deal.now().at() : at;
        var moved = deal.to(new Stay(to, when, reason, anew));
        return next == Step.Kind.LOST ? moved.then(Optional.empty()) : moved;
    }

    static boolean open(Book book, Deal deal) {
        return book.pipeline().kind(deal.step()) == Step.Kind.OPEN;
    }

    static String step(Book book, Deal deal) {
        return book.pipeline().step(deal.step()).map(Step::name).orElse("a step that is gone");
    }

    static boolean won(Book book, Deal deal) {
        return book.pipeline().kind(deal.step()) == Step.Kind.CUSTOMER;
    }
}
