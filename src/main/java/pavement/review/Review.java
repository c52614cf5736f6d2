package pavement.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pavement.blocks.Avoidance;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.book.WeekPlan;
import pavement.customers.Customers;
import pavement.lab.Guesses;
import pavement.lab.Trees;
import pavement.ties.Standings;
import pavement.week.Done;
import pavement.week.Span;

/// A week looked back on. Computed, never stored, but for the line he wrote to himself.
///
/// @param over whether its last day is past
/// @param figures the numbers of SCIENCE H, in its order
/// @param weeks what was done in the last twelve, this one last; fewer when the book is younger
/// @param met people first spoken with in it
/// @param guesses all of his, and `surprising` the three of the week that surprised him most
/// @param toTry empty as long as there is nothing to base it on
/// @param surprise empty as long as there is none
/// @param line what he wrote to himself; may be empty
public record Review(
        Span span,
        boolean over,
        Done done,
        List<Figure> figures,
        List<Week> weeks,
        List<PersonId> met,
        Guesses guesses,
        List<Guesses.Said> surprising,
        List<Encounter> eased,
        Optional<Proposal> toTry,
        Optional<String> surprise,
        String line) {
    private static final int SHOWN = 12;

    /// From its fifth day on a week can be looked back on.
    private static final int FIFTH = 4;

    /// What was done in a week, and with how many he spoke for the first time.
    public record Week(LocalDate start, Done done) {}

    /// The week that is looked back on unless he says another.
    public static Span latest(Self self, LocalDate today) {
        var present = Span.of(self, today);
        return today.isBefore(present.start().plusDays(FIFTH)) ? present.later(-1) : present;
    }

    /// Whether there is anything to look back on, going no further than ten years.
    public static boolean shown(Self self, LocalDate today, Span span) {
        var present = Span.of(self, today);
        return !span.start().isAfter(present.start())
                && span.start().isAfter(present.later(-521).start());
    }

    public static Review of(Standings standings, Self self, Span span, Instant now) {
        var book = standings.book();
        var began = began(book, self, span);
        var weeks =
                IntStream.rangeClosed(0, SHOWN - 1)
                        .map(ago -> SHOWN - 1 - ago)
                        .filter(ago -> ago <= began)
                        .mapToObj(ago -> week(book, span.later(-ago), now))
                        .toList();
        var four =
                IntStream.rangeClosed(0, (int) Math.min(3, began))
                        .map(ago -> (int) Math.min(3, began) - ago)
                        .mapToObj(ago -> Past.of(book, span.later(-ago), now))
                        .toList();
        var guesses = Guesses.of(book, now);
        var pairs = Pair.all(book, now);
        var eased = eased(book, span, now);
        return new Review(
                span,
                over(span, now),
                four.getLast().done(),
                new Figures(
                                four,
                                four.stream().filter(past -> over(past.span(), now)).toList(),
                                guesses,
                                eased,
                                Avoidance.ofPlan(book, until(span, now)),
                                Customers.of(book, now))
                        .all(),
                weeks,
                four.getLast().met(),
                guesses,
                guesses.surprises(span.from(), span.until()),
                eased,
                Proposal.of(pairs, standings),
                Surprise.of(pairs, guesses.judgement(), Trees.of(standings, now)),
                book.weekPlan(span.start()).map(WeekPlan::line).orElse(""));
    }

    private static boolean over(Span span, Instant now) {
        return !now.isBefore(span.until());
    }

    private static Instant until(Span span, Instant now) {
        return now.isBefore(span.until()) ? now : span.until();
    }

    /// How many weeks before this one the first encounter was; weeks before that held nothing
    /// because there was no book.
    private static long began(Book book, Self self, Span span) {
        return book.began()
                .map(at -> Span.of(self, LocalDate.ofInstant(at, self.zone())).start())
                .map(first -> ChronoUnit.WEEKS.between(first, span.start()))
                .map(weeks -> Math.max(0, weeks))
                .orElse(0L);
    }

    private static Week week(Book book, Span span, Instant now) {
        var until = until(span, now).isBefore(span.from()) ? span.from() : until(span, now);
        return new Week(span.start(), Done.between(book, span.from(), until));
    }

    private static List<Encounter> eased(Book book, Span span, Instant now) {
        return book.encountersBetween(span.later(-3).from(), until(span, now)).stream()
                .filter(each -> each.comfort().before().isPresent())
                .filter(each -> each.comfort().after().isPresent())
                .toList();
    }
}
