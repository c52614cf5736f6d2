package pavement.customers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.deals.Board;

/// Thanks that are due to somebody who brought a customer. It is proposed, and becomes a promise
/// only when the owner says so; a promise of thanks made since, kept or not, is enough.
public record Thanks(PersonId to, Road road) {
    private static final Duration LONG_AGO = Duration.ofDays(365);
    private static final String WORD = "Thank ";

    /// The latest customer first, one line to each who brought one.
    public static List<Thanks> due(Customers customers) {
        var due = new ArrayList<Thanks>();
        var to = new HashSet<PersonId>();
        for (var road : customers.customers()) {
            var since = road.since().orElse(Instant.EPOCH);
            if (since.plus(LONG_AGO).isBefore(customers.now())) continue;
            for (var hand : road.touched())
                hand.person()
                        .filter(who -> !road.deal().about().contains(who))
                        .flatMap(who -> customers.book().person(who))
                        .filter(who -> !who.wishes().doNotContact())
                        .map(Person::id)
                        .filter(who -> !thanked(customers.book(), who, since))
                        .filter(to::add)
                        .ifPresent(who -> due.add(new Thanks(who, road)));
        }
        return List.copyOf(due);
    }

    private static boolean thanked(Book book, PersonId who, Instant since) {
        return book.promisesWith(who).stream()
                .anyMatch(each ->
                        each.mine()
                                && each.what().regionMatches(true, 0, WORD, 0, WORD.length())
                                && !each.made().isBefore(since));
    }

    /// "Thank Dana for Omar Haddad, a customer since 19 August 2026". Empty when one of the two is
    /// gone.
    public Optional<String> words(Book book) {
        return book.person(to)
                .map(person ->
                        "%s%s for %s, a customer since %s"
                                .formatted(
                                        WORD,
                                        person.name().called(),
                                        Board.who(book, road.deal()),
                                        Said.day(
                                                LocalDate.ofInstant(
                                                        road.since().orElse(Instant.EPOCH),
                                                        book.zone()))));
    }
}
