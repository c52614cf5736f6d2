package pavement.acts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.Introduction.What;
import pavement.book.IntroductionId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;

/// An introduction goes on by one step or by several that came at once. Who was asked owes an
/// answer within a week: that is a promise like any other, and so the plan and the reminders know
/// of it.
public record TakeStep(IntroductionId id, List<What> steps, Instant at)
        implements Act<TakeStep.Reply> {
    /// After so many days without an answer somebody else may be asked for the same person.
    public static final int PATIENCE = 7;

    public sealed interface Reply {
        record Taken(Introduction introduction) implements Reply {}

        /// That cannot come next.
        record OutOfTurn(Introduction introduction) implements Reply {}

        /// Somebody else was asked for the same person, and may still answer (SCIENCE E2).
        record AskedAnother(Introduction other) implements Reply {}

        record NotToBeContacted(Person who) implements Reply {}

        record NotThere() implements Reply {}
    }

    public TakeStep {
        steps = List.copyOf(steps);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.introduction(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var next = found.get();
        for (var what : steps) {
            if (!next.next().contains(what) || what == What.RESULT)
                return Decision.nothing(new Reply.OutOfTurn(found.get()));
            next = next.then(what, at);
        }
        var barred = barred(book, next);
        if (barred.isPresent()) return Decision.nothing(new Reply.NotToBeContacted(barred.get()));
        var rival = rival(book, next);
        if (rival.isPresent()) return Decision.nothing(new Reply.AskedAnother(rival.get()));
        if (steps.isEmpty()) return Decision.nothing(new Reply.Taken(next));
        var changes = new ArrayList<Change>();
        changes.add(new Change.Saved(next));
        settled(book, found.get()).ifPresent(changes::add);
        answer(book, next).ifPresent(it -> changes.add(new Change.Saved(it)));
        return new Decision<>(
                new Reply.Taken(next), Introduce.title(book, next) + ", " + said(next), changes);
    }

    private Optional<Person> barred(Book book, Introduction next) {
        var asks = steps.contains(What.ASKED_ONE) || steps.contains(What.ASKED_OTHER);
        return asks
                ? next.awaited()
                        .flatMap(book::person)
                        .filter(person -> person.wishes().doNotContact())
                : Optional.empty();
    }

    /// Never two for the same person at once.
    private Optional<Introduction> rival(Book book, Introduction next) {
        if (next.kind() != Introduction.Kind.REFERRAL || !steps.contains(What.ASKED_ONE))
            return Optional.empty();
        return next.other().stream()
                .flatMap(target -> book.introductionsOf(target).stream())
                .filter(each -> each.kind() == Introduction.Kind.REFERRAL)
                .filter(each -> !each.id().equals(id) && each.other().equals(next.other()))
                .filter(each -> each.awaited().isPresent())
                .filter(each -> each.since().isAfter(at.minus(Duration.ofDays(PATIENCE))))
                .findFirst();
    }

    private Optional<Change> settled(Book book, Introduction before) {
        var kept = steps.contains(What.DROPPED) ? Promise.State.DROPPED : Promise.State.KEPT;
        return answerId(before)
                .flatMap(book::promise)
                .filter(Promise::open)
                .map(promise -> new Change.Saved(promise.now(kept, Optional.of(at))));
    }

    /// A reminder starts the week anew.
    private Optional<Promise> answer(Book book, Introduction next) {
        var day = LocalDate.ofInstant(at, book.zone());
        return answerId(next)
                .map(promise ->
                        new Promise(
                                promise,
                                next.awaited(),
                                false,
                                "an answer: " + about(book, next),
                                Optional.of(day.plusDays(PATIENCE)),
                                Optional.empty(),
                                Optional.empty(),
                                Promise.State.OPEN,
                                at,
                                Optional.empty()));
    }

    private static String about(Book book, Introduction next) {
        var to = next.awaited().equals(next.other()) ? Optional.of(next.one()) : next.other();
        return to.map(id -> "an introduction to " + Introduce.called(book, id))
                .orElse("whom else you should talk to");
    }

    private static Optional<PromiseId> answerId(Introduction it) {
        return it.awaited().map(_ -> it.answer(it.state()));
    }

    private static String said(Introduction it) {
        return switch (it.steps().getLast().what()) {
            case IDEA -> "an idea";
            case ASKED_ONE, ASKED_OTHER -> "asked";
            case ONE_AGREED -> "the first agreed";
            case OTHER_AGREED -> "both agreed";
            case MADE -> "made";
            case MET -> "they met";
            case RESULT -> "it led somewhere";
            // The title stands in the history of both, and tells on nobody.
            case ONE_REFUSED, OTHER_REFUSED, DROPPED -> "ended";
            case REMINDED -> "asked once more";
        };
    }

    /// Who owes an answer and has owed it for a week, on that day.
    public static Optional<PersonId> late(Introduction it, Instant now) {
        return it.awaited().filter(_ -> !it.since().plus(Duration.ofDays(PATIENCE)).isAfter(now));
    }
}
