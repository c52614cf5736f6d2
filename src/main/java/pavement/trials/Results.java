package pavement.trials;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pavement.book.Assignment;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.PersonId;

/// What came of every pair, by intention to treat: whatever was done, an assignment counts as it
/// was drawn (SCIENCE B5a, B7). Read from the book as it is now, so an edit tomorrow is in it.
///
/// A half-hour holds several people, so of two in which something came of it the one with more of
/// them wins: where B7 asks only whether there was one, a pair in ten more is decided.
public final class Results {
    private final Book book;
    private final Experiment experiment;
    private final Instant now;
    private final List<Assignment> all;

    private Results(Book book, Experiment experiment, Instant now) {
        this.book = book;
        this.experiment = experiment;
        this.now = now;
        this.all =
                book.assignments().stream()
                        .filter(each -> each.experiment().equals(experiment.id()))
                        .sorted(comparing(Assignment::pair).thenComparing(Assignment::arm))
                        .toList();
    }

    /// Where a pair stands.
    public enum State {
        /// A window is still open: nothing is known of either.
        OPEN,
        /// Both windows have closed.
        CLOSED,
        /// It cannot be counted, and why is said.
        WITHHELD
    }

    /// @param tried whether anything was done within the window
    /// @param times with how many people what counts came of it; of somebody alone once at most
    /// @param points of both sides within the window
    public record Came(Assignment assignment, boolean tried, long times, double points) {
        public boolean hit() {
            return times > 0;
        }
    }

    /// @param arms in the order of the arms
    /// @param closes when the last of its windows closes
    /// @param why it is withheld; empty when it is not
    public record Pair(int number, List<Came> arms, Instant closes, State state, String why) {
        public boolean closed() {
            return state == State.CLOSED;
        }
    }

    /// In the order in which they close, which no coin had a say in.
    public static List<Pair> of(Book book, Experiment experiment, Instant now) {
        return new Results(book, experiment, now).pairs();
    }

    private List<Pair> pairs() {
        var numbers =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Assignment::pair, TreeMap::new, Collectors.toList()));
        var pairs = new ArrayList<Pair>();
        numbers.forEach((number, of) -> pairs.add(pair(number, of)));
        pairs.sort(comparing(Pair::closes).thenComparing(Pair::number));
        return List.copyOf(pairs);
    }

    private Pair pair(int number, List<Assignment> of) {
        var closes =
                of.stream()
                        .map(each -> Window.closes(experiment.kind(), each))
                        .max(Instant::compareTo)
                        .orElse(now);
        var why = why(of);
        var state =
                !why.isEmpty() ? State.WITHHELD : now.isBefore(closes) ? State.OPEN : State.CLOSED;
        return new Pair(number, of.stream().map(this::came).toList(), closes, state, why);
    }

    /// Why a pair cannot be counted.
    private String why(List<Assignment> of) {
        if (of.stream().anyMatch(each -> each.lost() || forgotten(each)))
            return "Somebody in it was forgotten.";
        if (of.size() != experiment.arms().size()) return "One side of it is gone.";
        for (var each : of)
            if (!each.shown().equals(experiment.arms().get(each.arm()).text()))
                return "It was drawn before the words changed.";
        var people = of.stream().flatMap(each -> each.person().stream()).toList();
        if (new HashSet<>(people).size() < people.size()) return "Both of it are one person.";
        return of.stream().anyMatch(this::twice)
                ? "Somebody in it is in another pair at the same time."
                : "";
    }

    /// With whom what counts came is not known any more.
    private boolean forgotten(Assignment assignment) {
        return during(assignment).stream()
                .flatMap(each -> each.with().stream())
                .anyMatch(each -> each.person().equals(PersonId.FORGOTTEN));
    }

    /// Two people who became one may stand in two pairs at once.
    private boolean twice(Assignment one) {
        if (one.person().isEmpty()) return false;
        return all.stream()
                .filter(other -> other.pair() != one.pair() && other.person().equals(one.person()))
                .anyMatch(other ->
                        Window.opens(other).isBefore(Window.closes(experiment.kind(), one))
                                && Window.opens(one)
                                        .isBefore(Window.closes(experiment.kind(), other)));
    }

    private Came came(Assignment assignment) {
        var within = within(assignment);
        return new Came(
                assignment,
                !within.isEmpty(),
                times(assignment, within),
                within.stream().mapToDouble(Results::points).sum());
    }

    /// Nobody counts twice in a half-hour, and nobody who was not in it; whoever was not named in
    /// it counts as somebody.
    private long times(Assignment assignment, List<Encounter> within) {
        var counting = within.stream().filter(each -> counts(experiment.counts(), each)).toList();
        if (assignment.person().isPresent()) return Math.min(counting.size(), 1);
        var met = during(assignment).stream().flatMap(each -> each.people().stream()).toList();
        var nameless = counting.stream().filter(each -> each.people().isEmpty()).count();
        return nameless
                + counting.stream()
                        .flatMap(each -> each.people().stream())
                        .filter(met::contains)
                        .distinct()
                        .count();
    }

    /// What was logged in its half-hour; nothing when a person was drawn.
    private List<Encounter> during(Assignment assignment) {
        return assignment.slot().stream()
                .flatMap(from -> book.encountersBetween(from, from.plus(Window.HALF_HOUR)).stream())
                .toList();
    }

    private List<Encounter> within(Assignment assignment) {
        var from = Window.opens(assignment);
        var until = Window.closes(experiment.kind(), assignment);
        if (assignment.person().isPresent())
            return book.encountersWith(assignment.person().get()).stream()
                    .filter(each -> inside(each, from, until))
                    .toList();
        var slot = during(assignment);
        var found = new ArrayList<>(slot.stream().filter(each -> counted(each)).toList());
        for (var first : slot)
            for (var person : first.people())
                for (var later : book.encountersWith(person))
                    if (later.at().isAfter(first.at())
                            && inside(later, from, until)
                            && !found.contains(later)) found.add(later);
        return found;
    }

    private static boolean inside(Encounter encounter, Instant from, Instant until) {
        return counted(encounter)
                && !encounter.at().isBefore(from)
                && encounter.at().isBefore(until);
    }

    private static boolean counted(Encounter encounter) {
        return encounter.channel() != Channel.BULK && encounter.channel() != Channel.REACTION;
    }

    public static boolean counts(Experiment.Counts counts, Encounter encounter) {
        return switch (counts) {
            case ANSWERED -> encounter.outcome().reached();
            case LASTED -> encounter.outcome().reached() && encounter.spent().talk() >= 2;
            case TALKED -> encounter.outcome().rung() >= 2;
            case NEXT_STEP -> encounter.outcome().positive();
            case HELP -> encounter.outcome().rung() >= 4;
        };
    }

    /// v = g(got) + g(given), g(s) = 2^s - 1 (SCIENCE 0.3); money stays out of it.
    private static double points(Encounter encounter) {
        var worth = encounter.worth();
        return Math.pow(2, worth.got()) - 1 + Math.pow(2, worth.given()) - 1;
    }
}
