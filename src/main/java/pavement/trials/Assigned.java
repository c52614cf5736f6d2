package pavement.trials;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import pavement.book.Assignment;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.PersonId;
import pavement.book.Trial;

/// What a coin said of somebody, for as long as its window is open.
public final class Assigned {
    private Assigned() {}

    /// The last lot about this person that is open at that moment.
    public static Optional<Assignment> to(Book book, PersonId person, Instant at) {
        return all(book, person, at).findFirst();
    }

    /// The same of one kind of experiment.
    public static Optional<Assignment> to(
            Book book, PersonId person, Experiment.Kind kind, Instant at) {
        return all(book, person, at)
                .filter(each ->
                        book.experiment(each.experiment())
                                .filter(its -> its.kind() == kind)
                                .isPresent())
                .findFirst();
    }

    private static Stream<Assignment> all(Book book, PersonId person, Instant at) {
        return book.about(person).stream()
                .filter(Assignment.class::isInstance)
                .map(Assignment.class::cast)
                .filter(each -> open(book, each, at))
                .sorted(
                        comparing(Assignment::drawn)
                                .thenComparing(Assignment::id, comparing(id -> id.value()))
                                .reversed());
    }

    private static boolean open(Book book, Assignment assignment, Instant at) {
        return !at.isBefore(Window.opens(assignment))
                && book.experiment(assignment.experiment())
                        .filter(its -> at.isBefore(Window.closes(its.kind(), assignment)))
                        .isPresent();
    }

    /// Through which channel a lot says that somebody is first reached out to, until that was done.
    public static Map<PersonId, Channel> channels(Book book, Instant at) {
        return arms(book, at, Experiment.Kind.CHANNEL, Kept::channel);
    }

    /// In which half of the day a lot says that somebody is called, until that was done: true is
    /// before noon.
    public static Map<PersonId, Boolean> mornings(Book book, Instant at) {
        return arms(book, at, Experiment.Kind.HALF_DAY, arm -> arm == 0);
    }

    private static <A> Map<PersonId, A> arms(
            Book book, Instant at, Experiment.Kind kind, IntFunction<A> arm) {
        var arms = new HashMap<PersonId, A>();
        for (var each : book.assignments()) {
            var its = book.experiment(each.experiment());
            if (its.filter(it -> it.kind() == kind)
                    .filter(it -> Window.closes(kind, each).isAfter(at))
                    .isEmpty()) continue;
            each.person()
                    .filter(person -> untouched(book, person, each.drawn()))
                    .ifPresent(person -> arms.put(person, arm.apply(each.arm())));
        }
        return arms;
    }

    private static boolean untouched(Book book, PersonId person, Instant since) {
        return book.encountersWith(person).stream().noneMatch(each -> each.at().isAfter(since));
    }

    /// The half-hour that runs at that moment.
    public static Optional<Assignment> slot(Book book, Instant at) {
        return book.assignments().stream()
                .filter(each ->
                        each.slot()
                                .filter(from ->
                                        !at.isBefore(from)
                                                && at.isBefore(from.plus(Window.HALF_HOUR)))
                                .isPresent())
                .max(comparing(Assignment::drawn));
    }

    /// An encounter takes the arm and its chance by itself, unless it says another.
    public static Encounter marked(Book book, Encounter said) {
        if (!said.trial().arm().isEmpty() || book.assignments().isEmpty()) return said;
        return said.people().stream()
                .flatMap(person -> to(book, person, said.at()).stream())
                .findFirst()
                .or(() -> slot(book, said.at()))
                .flatMap(it ->
                        book.experiment(it.experiment())
                                .map(its -> trial(said.trial(), it, its.arms().size())))
                .map(said::tried)
                .orElse(said);
    }

    private static Trial trial(Trial own, Assignment assignment, int arms) {
        return new Trial(own.planItem(), assignment.mark(), Optional.of(1.0 / arms));
    }
}
