package pavement.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.Step;
import pavement.book.Tie;

/// Of whom no coin decides anything, ever (SCIENCE B7).
public final class NoHarm {
    private static final List<String> TAGS = List.of("vip", "sensitive");
    private static final Duration DEAL = Duration.ofDays(90);

    private NoHarm() {}

    /// The rule that keeps a coin off this person, in a sentence; empty when there is none.
    public static Optional<String> against(Book book, Person person, Instant now) {
        if (person.wishes().doNotContact()
                || person.wishes().tie().filter(Tie.BLOCKED::equals).isPresent())
            return Optional.of("Not to be contacted.");
        if (person.tags().stream().anyMatch(tag -> TAGS.contains(tag.toLowerCase(Locale.ROOT))))
            return Optional.of("Tagged as somebody no coin decides about.");
        if (book.promisesWith(person.id()).stream().anyMatch(Promise::open))
            return Optional.of("A promise is open between you.");
        if (dealing(book, person)) return Optional.of("A deal is open between you.");
        if (underWay(book, person, now)) return Optional.of("Something is under way between you.");
        if (Assigned.to(book, person.id(), now).isPresent())
            return Optional.of("Another lot is open already.");
        return Optional.empty();
    }

    private static boolean dealing(Book book, Person person) {
        return book.dealsWith(person.id()).stream()
                .anyMatch(deal -> book.pipeline().kind(deal.step()) == Step.Kind.OPEN);
    }

    /// A meeting is set; or, in a book that keeps no deals, a next step, a sale or money was spoken
    /// of in the last ninety days.
    private static boolean underWay(Book book, Person person, Instant now) {
        var set =
                book.about(person.id()).stream()
                        .anyMatch(fact ->
                                fact instanceof Appointment meeting && meeting.end().isAfter(now));
        return set
                || book.deals().isEmpty()
                        && book.encountersWith(person.id()).stream()
                                .filter(each -> each.at().isAfter(now.minus(DEAL)))
                                .anyMatch(NoHarm::under);
    }

    private static boolean under(Encounter encounter) {
        return encounter.outcome().positive() || encounter.worth().money().isPresent();
    }
}
