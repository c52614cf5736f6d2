package pavement.search;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Tie;
import pavement.ties.Silence;
import pavement.ties.Ties;

/// How a person stands to the owner now, as lists show it.
///
/// @param lastTalk the last time both sides had a part in it
/// @param furthest the furthest that ever came of an encounter; empty when there was none
/// @param unusual silent for longer than his own rhythm lets expect (SCIENCE A3)
/// @param needs whether he has an open need; `offers` an open offer
/// @param name as lists are sorted by it
public record Standing(
        Tie tie,
        Optional<Instant> lastTalk,
        Optional<Outcome> furthest,
        boolean unusual,
        boolean needs,
        boolean offers,
        String name) {
    static Standing of(Book book, Person person, Instant now) {
        var lastTalk = Optional.<Instant>empty();
        var furthest = Optional.<Outcome>empty();
        for (var each : book.encountersWith(person.id())) {
            if (each.twoWay() && !each.at().isAfter(now)) lastTalk = Optional.of(each.at());
            if (furthest.map(Outcome::rung).orElse(-1) < each.outcome().rung())
                furthest = Optional.of(each.outcome());
        }
        var story = Ties.story(book, person);
        var asks = book.asksOf(person.id());
        return new Standing(
                Ties.tie(person, story, now),
                lastTalk,
                furthest,
                story.silence(now).map(Silence::unusual).orElse(false),
                asks.stream().anyMatch(ask -> ask.open() && ask.side() == Ask.Side.NEED),
                asks.stream().anyMatch(ask -> ask.open() && ask.side() == Ask.Side.OFFER),
                Fold.of(person.name().full()));
    }
}
