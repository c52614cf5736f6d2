package pavement.reminders;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Self;

/// What is to be delivered now, and when to look again.
///
/// @param now in the order in which it became due
/// @param missed what should have come and did not, because nothing ran
/// @param next the next moment at which something may become due; empty when nothing is in sight
public record Agenda(List<Task> now, List<Task> missed, Optional<Instant> next) {
    /// How far back something missed is still worth a word.
    private static final Duration BACK = Duration.ofDays(3);

    public Agenda {
        now = List.copyOf(now);
        missed = List.copyOf(missed);
    }

    /// @param before the last try, when there was one
    public record Task(Due due, Means means, Optional<Delivery> before) {}

    /// What the agenda is drawn up from.
    ///
    /// @param means those that are turned on, and since when
    /// @param past deliveries of the last days
    public record Given(
            Self self, Wishes wishes, Collection<On> means, Collection<Delivery> past) {}

    /// A means that is turned on. What was due before that is nobody's miss.
    public record On(Means means, Instant since) {}

    public static Agenda of(Book book, Given given, Instant now) {
        var almanac = new Almanac(given.self(), given.wishes());
        var dues = new Dues(book, almanac, now).all().map(due -> heard(due, almanac)).toList();
        var tasks = dues.stream().flatMap(due -> tasks(due, given)).toList();
        var mine = tasks.stream().filter(task -> open(task, now)).sorted(IN_TIME).toList();
        var missed = tasks.stream().filter(task -> missed(task, given, now)).toList();
        var ahead = tasks.stream().flatMap(task -> moment(task, now).stream());
        return new Agenda(mine, missed, ahead.min(comparing(at -> at)));
    }

    private static final java.util.Comparator<Task> IN_TIME =
            comparing((Task task) -> task.due().at()).thenComparing(task -> task.due().kind());

    private static Due heard(Due due, Almanac almanac) {
        return due.later(almanac.heard(due.at()));
    }

    private static Stream<Task> tasks(Due due, Given given) {
        return given.means().stream()
                .map(On::means)
                .filter(means -> means.sent() && given.wishes().wants(due.kind(), means))
                .map(means ->
                        new Task(
                                due,
                                means,
                                given.past().stream()
                                        .filter(each -> each.is(due, means))
                                        .findFirst()));
    }

    /// Never tried, or to be tried again by now.
    private static boolean open(Task task, Instant now) {
        if (!task.due().at(now)) return false;
        return task.before()
                .map(delivery -> delivery.again().filter(at -> !at.isAfter(now)).isPresent())
                .orElse(true);
    }

    private static Optional<Instant> moment(Task task, Instant now) {
        return task.before()
                .map(Delivery::again)
                .orElse(Optional.of(task.due().at()))
                .filter(at -> at.isAfter(now) && at.isBefore(task.due().until()));
    }

    /// Only what stands in the calendar of the days itself: whether an appointment was in the book
    /// in time, the book does not say.
    private static final Set<Kind> BY_DAY = Set.of(Kind.PLAN, Kind.PROMISES, Kind.REVIEW);

    private static boolean missed(Task task, Given given, Instant now) {
        var due = task.due();
        if (task.before().isPresent() || !BY_DAY.contains(due.kind())) return false;
        var on =
                given.means().stream()
                        .anyMatch(each ->
                                each.means() == task.means() && each.since().isBefore(due.at()));
        return on && !due.until().isAfter(now) && due.until().isAfter(now.minus(BACK));
    }
}
