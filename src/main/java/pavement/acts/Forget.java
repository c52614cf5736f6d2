package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Appointment;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.DayPlan;
import pavement.book.Deal;
import pavement.book.Declined;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.Fact;
import pavement.book.Import;
import pavement.book.Introduction;
import pavement.book.Known;
import pavement.book.Merge;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.book.Subscription;
import pavement.book.WeekPlan;

/// Erases a person everywhere. That he was spoken with stays as a count; nothing says with whom.
public record Forget(PersonId person) implements Act<Forget.Reply> {
    public sealed interface Reply {
        record Forgotten(Erased erased) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    /// What forgetting him erases.
    ///
    /// @param talks that stay as counts, without him, and without their notes unless others were
    ///   there
    /// @param promises removed, and `asks` and `appointments` (these only lose him)
    /// @param mentions of him in what is kept about others
    public record Erased(int talks, int promises, int asks, int appointments, int mentions) {}

    /// The same without doing it, to be shown first. Empty when there is nobody of that id.
    public static Optional<Erased> preview(Book book, PersonId person) {
        return book.person(person).map(found -> erased(book, found));
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.person(person);
        if (found.isEmpty()) return Decision.nothing(new Reply.NobodyThere());
        var changes = new ArrayList<>(changes(book, found.get()));
        changes.add(new Change.Forgotten(person));
        // The title is kept for undo and history, so it must not say whom.
        return new Decision<>(
                new Reply.Forgotten(erased(book, found.get())), "Forgot a person", changes);
    }

    private static Erased erased(Book book, Person person) {
        var about = book.about(person.id());
        var mentions =
                changes(book, person).stream()
                        .filter(change ->
                                change instanceof Change.Saved(var fact)
                                        && !concerns(book, fact, person.id()))
                        .count();
        return new Erased(
                book.encountersWith(person.id()).size(),
                count(about, Promise.class),
                count(about, Ask.class),
                count(about, Appointment.class),
                (int) mentions);
    }

    private static boolean concerns(Book book, Fact after, PersonId person) {
        return book.find(after.ref()).map(Fact::about).orElse(List.of()).contains(person);
    }

    private static int count(List<Fact> facts, Class<? extends Fact> type) {
        return (int) facts.stream().filter(type::isInstance).count();
    }

    private static List<Change> changes(Book book, Person person) {
        var forgetting = new Forgetting(person.id(), Scrub.of(person, book));
        // What the owner wrote to himself about a week, a day off, a place or a step may name him
        // too.
        var own =
                Stream.of(
                                book.weekPlans().stream(),
                                book.self().stream(),
                                book.find(Pipeline.USUAL.ref()).stream())
                        .flatMap(facts -> facts)
                        .map(Fact.class::cast);
        return Stream.concat(Everything.in(book), own)
                .filter(fact -> !fact.ref().equals(person.ref()))
                .flatMap(fact -> forgetting.change(fact).stream())
                .toList();
    }

    /// What becomes of each other fact.
    private record Forgetting(PersonId gone, Scrub scrub) {
        Optional<Change> change(Fact fact) {
            var after = without(fact);
            if (after.isEmpty()) return Optional.of(new Change.Removed(fact.ref()));
            return after.get().equals(fact)
                    ? Optional.empty()
                    : Optional.of(new Change.Saved(after.get()));
        }

        /// Empty when nothing of the fact may stay.
        private Optional<Fact> without(Fact fact) {
            return switch (fact) {
                case Encounter encounter -> Optional.of(Left.of(encounter, gone, scrub));
                case Appointment appointment -> Optional.of(Left.of(appointment, gone, scrub));
                case Person other -> Optional.of(Left.of(other, gone, scrub));
                case Merge merge ->
                        about(fact) ? Optional.empty() : Optional.of(Left.of(merge, gone, scrub));
                case Promise promise ->
                        about(fact) ? Optional.empty() : Optional.of(Left.of(promise, scrub));
                case Ask ask -> about(fact) ? Optional.empty() : Optional.of(Left.of(ask, scrub));
                case Doubt doubt ->
                        about(fact) ? Optional.empty() : Optional.of(Left.of(doubt, scrub));
                case Block block -> Optional.of(Left.of(block, gone, scrub));
                case SetAside _, Declined _ -> about(fact) ? Optional.empty() : Optional.of(fact);
                case DayPlan plan -> Optional.of(Left.of(plan, gone));
                case Self self -> Optional.of(Left.of(self, scrub));
                case Experiment experiment -> Optional.of(Left.of(experiment, scrub));
                case Assignment assignment -> Optional.of(Left.of(assignment, gone, scrub));
                case WeekPlan week -> Optional.of(week.saying(scrub.elsewhere(week.line())));
                case Known known ->
                        about(fact)
                                ? Optional.empty()
                                : Optional.of(known.saying(scrub.elsewhere(known.said())));
                case Introduction old -> Left.of(old, gone, scrub).map(each -> each);
                case Deal deal -> Optional.of(Left.of(deal, gone, scrub));
                case Pipeline pipeline -> Optional.of(Left.of(pipeline, scrub));
                case Import _, Subscription _ -> Optional.of(fact);
            };
        }

        private boolean about(Fact fact) {
            return fact.about().contains(gone);
        }
    }
}
