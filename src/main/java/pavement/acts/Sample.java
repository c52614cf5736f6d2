package pavement.acts;

import java.util.UUID;
import pavement.book.Appointment;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.Book;
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
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.book.Subscription;
import pavement.book.WeekPlan;

/// The made-up people: whether they are in a book, and which facts came with them.
public final class Sample {
    private Sample() {}

    /// Real and made-up people are never in one book, so any one of them answers.
    public static boolean loaded(Book book) {
        return book.people().stream().findFirst().map(Sample::isOne).orElse(false);
    }

    /// Nothing of the owner's own that sample people would stand beside.
    public static boolean mayBeLoaded(Book book) {
        return book.people().isEmpty()
                && book.encounters().isEmpty()
                && book.promises().isEmpty()
                && book.appointments().isEmpty()
                && book.subscriptions().isEmpty()
                && book.experiments().isEmpty()
                && book.deals().isEmpty();
    }

    static boolean isOne(Person person) {
        return person.origin().sample();
    }

    static boolean mixed(Book book) {
        return book.people().stream().map(Sample::isOne).distinct().count() > 1;
    }

    /// What leaves with the sample: its people, all about them, and what was written on its page
    /// about nobody.
    static boolean holds(Book book, Fact fact) {
        return switch (fact) {
            case Person person -> isOne(person);
            case Encounter encounter ->
                    aboutOne(book, fact) || written(encounter, encounter.id().value());
            case Promise promise -> aboutOne(book, fact) || written(promise, promise.id().value());
            case Ask ask -> aboutOne(book, fact) || written(ask, ask.id().value());
            case Appointment appointment ->
                    aboutOne(book, fact) || written(appointment, appointment.id().value());
            case Block block -> aboutOne(book, fact) || written(block, block.id().value());
            case Experiment experiment -> written(experiment, experiment.id().value());
            case Assignment assignment ->
                    aboutOne(book, fact) || written(assignment, assignment.id().value());
            case Deal deal -> aboutOne(book, fact) || written(deal, deal.id().value());
            case SetAside _, Doubt _, Declined _, Merge _, DayPlan _, Known _, Introduction _ ->
                    aboutOne(book, fact);
            case Self _, WeekPlan _, Import _, Subscription _, Pipeline _ -> false;
        };
    }

    private static boolean aboutOne(Book book, Fact fact) {
        return fact.about().stream()
                .anyMatch(id -> book.person(id).map(Sample::isOne).orElse(false));
    }

    /// The ids of a page are made from its text, so their version is 3; a desk hands out version 7.
    private static boolean written(Fact fact, UUID id) {
        return fact.about().isEmpty() && id.version() == 3;
    }
}
