package pavement.search;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Tie;

/// How a person stands to the owner now, as lists show it.
///
/// @param lastTalk the last time both sides had a part in it
/// @param furthest the furthest that ever came of an encounter; empty when there was none
/// @param name as lists are sorted by it
public record Standing(Tie tie, Optional<Instant> lastTalk, Optional<Outcome> furthest, String name) {
    static Standing of(Book book, Person person, Instant now) {
        var encounters = book.encountersWith(person.id());
        var lastTalk = Optional.<Instant>empty();
        var furthest = Optional.<Outcome>empty();
        for (var each : encounters) {
            if (each.twoWay() && !each.at().isAfter(now)) lastTalk = Optional.of(each.at());
            if (furthest.map(Outcome::rung).orElse(-1) < each.outcome().rung()) furthest = Optional.of(each.outcome());
        }
        return new Standing(
                tie(book, person, now), lastTalk, furthest, Fold.of(person.name().full()));
    }

    static boolean unusuallySilent(Book book, Person person, Instant now) {
        return book.encountersWith(person.id()).stream()
                .filter(Encounter::twoWay)
                .map(Encounter::at)
                .max(comparing(at -> at))
                .map(last -> last.plusSeconds(180 * 86_400L).isBefore(now))
                .orElse(false);
    }

    private static Tie tie(Book book, Person person, Instant now) {
        if (person.wishes().doNotContact()) return Tie.BLOCKED;
        if (person.wishes().tie().isPresent()) return person.wishes().tie().get();
        var talks = book.encountersWith(person.id()).stream().filter(Encounter::twoWay).toList();
        if (talks.isEmpty()) return Tie.STRANGER;
        if (talks.getLast().at().plusSeconds(365 * 86_400L).isBefore(now)) return Tie.DORMANT;
        return person.met().stage().passive() ? Tie.PASSIVE : Tie.ACTIVE;
    }
}
