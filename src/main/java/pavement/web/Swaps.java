package pavement.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.match.Alike;

/// What somebody needs and offers, and who stands across from it: the owner himself, or somebody he
/// knows.
record Swaps(Book book, Person person) {
    List<PersonView.Swap> all() {
        return book.asksOf(person.id()).stream()
                .filter(Ask::open)
                .sorted(
                        comparing(Ask::side)
                                .thenComparing(Ask::since)
                                .thenComparing(ask -> ask.id().value()))
                .map(this::swap)
                .toList();
    }

    /// Both sides gain when he can be given something and can give something.
    private String knot() {
        var sides =
                book.asksOf(person.id()).stream()
                        .filter(ask -> ask.open() && best(ask, book.ownAsks()).isPresent())
                        .map(Ask::side)
                        .distinct()
                        .count();
        return sides > 1 ? "both" : "fit";
    }

    private PersonView.Swap swap(Ask theirs) {
        var own = best(theirs, book.ownAsks());
        var id = theirs.id().toString();
        var side = theirs.side() == Ask.Side.NEED ? "needs" : "offers";
        if (own.isPresent())
            return new PersonView.Swap(
                    id,
                    side,
                    theirs.what(),
                    knot(),
                    "matches what is yours",
                    (theirs.side() == Ask.Side.NEED ? "offer " : "need ") + own.get().what(),
                    "");
        var other = best(theirs, others());
        return other.flatMap(ask ->
                        ask.whose()
                                .flatMap(book::person)
                                .map(who -> known(id, side, theirs, ask, who)))
                .orElse(
                        new PersonView.Swap(
                                id, side, theirs.what(), "none", "no match yet", "nobody yet", ""));
    }

    private static PersonView.Swap known(String id, String side, Ask theirs, Ask ask, Person who) {
        var verb = ask.side() == Ask.Side.NEED ? ", who needs " : ", who offers ";
        return new PersonView.Swap(
                id,
                side,
                theirs.what(),
                "fit",
                "matches",
                "know " + who.name().full() + verb + ask.what(),
                "/people/" + who.id());
    }

    private List<Ask> others() {
        return book.asks().stream()
                .filter(ask ->
                        ask.open() && ask.whose().filter(id -> !id.equals(person.id())).isPresent())
                .filter(ask ->
                        ask.whose()
                                .flatMap(book::person)
                                .map(who -> !who.wishes().doNotContact())
                                .orElse(false))
                .toList();
    }

    private static Optional<Ask> best(Ask theirs, List<Ask> among) {
        return among.stream()
                .filter(ask ->
                        ask.side() != theirs.side() && Alike.common(theirs.what(), ask.what()) > 0)
                .max(
                        comparingLong((Ask ask) -> Alike.common(theirs.what(), ask.what()))
                                .thenComparing(ask -> ask.id().value()));
    }
}
