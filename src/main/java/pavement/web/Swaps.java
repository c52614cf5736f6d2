package pavement.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Person;
import pavement.match.Hit;
import pavement.match.Matches;

/// What somebody needs and offers, and who stands across from it: the owner himself, or somebody he
/// knows.
record Swaps(Matches matches, Person person) {
    List<PersonView.Swap> all() {
        return matches.book().asksOf(person.id()).stream()
                .filter(Ask::alive)
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
                matches.book().asksOf(person.id()).stream()
                        .filter(ask -> ask.open() && own(matches.across(ask)).isPresent())
                        .map(Ask::side)
                        .distinct()
                        .count();
        return sides > 1 ? "both" : "fit";
    }

    private PersonView.Swap swap(Ask theirs) {
        var hits = theirs.open() ? matches.across(theirs) : List.<Hit>of();
        var own = own(hits);
        if (own.isPresent())
            return swap(
                    theirs,
                    knot(),
                    "matches what is yours",
                    (theirs.side() == Ask.Side.NEED ? "offer " : "need ") + own.get().what(),
                    "",
                    "");
        return hits.stream()
                .findFirst()
                .flatMap(hit -> known(theirs, hit.across(theirs)))
                .orElseGet(() -> swap(theirs, "none", "no match yet", "nobody yet", "", ""));
    }

    private static Optional<Ask> own(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.giver().isEmpty() || hit.receiver().isEmpty())
                .map(hit -> hit.giver().isEmpty() ? hit.offer() : hit.need())
                .findFirst();
    }

    private Optional<PersonView.Swap> known(Ask theirs, Ask across) {
        var verb = across.side() == Ask.Side.NEED ? ", who needs " : ", who offers ";
        return across.whose()
                .flatMap(matches.book()::person)
                .map(who ->
                        swap(
                                theirs,
                                "fit",
                                "matches",
                                "know " + who.name().full() + verb + across.what(),
                                "/people/" + who.id(),
                                IntroductionsPage.introducing(
                                        person.id(), who.id(), Stream.of(theirs, across))));
    }

    private static PersonView.Swap swap(
            Ask theirs, String knot, String told, String across, String href, String introduce) {
        return new PersonView.Swap(
                theirs.id().toString(),
                theirs.side() == Ask.Side.NEED ? "needs" : "offers",
                theirs.what(),
                knot,
                told,
                across,
                href,
                introduce,
                Sides.marks(theirs));
    }
}
