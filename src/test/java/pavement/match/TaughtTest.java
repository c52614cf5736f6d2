package pavement.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Declined;
import pavement.book.PersonId;
import pavement.meaning.Alias;
import pavement.meaning.Meaning;
import pavement.notation.Books;

class TaughtTest {
    private static final Meaning PLAIN = Meaning.shipped();
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-10-15");
    private static final String FARM =
            """
            me  Maya, UTC
            Ann  met cold
            Bob  met cold
            Cem  met cold
            Dan  met cold
            Eve  met cold
            Fay  met cold
            2026-10-01  Ann needs: a zebra
            2026-10-01  Bob offers: yak wool by the metre
            2026-10-01  Cem needs: zebra for the shop
            2026-10-01  Dan offers: yak, any colour
            2026-10-01  Eve needs: zebra for a party
            2026-10-01  Fay offers: yak for an hour
            """;
    private static final String ONE =
            "2026-10-02  introduce Ann + Bob: wool, asked 2026-10-02, agreed, asked, agreed, made\n";
    private static final String TWO =
            "2026-10-03  introduce Cem + Dan: wool, asked 2026-10-03, agreed, asked, agreed, made\n";
    private static final String ADS =
            """
            me  Maya, UTC
            Ann  met cold
            Bob  met cold
            2026-10-01  Ann offers: Facebook ads
            2026-10-01  Bob offers: Facebook ads for cafés
            2026-10-01  I need: marketing
            """;

    private static Ask ask(Book book, String who) {
        return book.asksOf(Books.id(who)).getFirst();
    }

    private static List<PersonId> serving(Book book, Ask need, Taught taught) {
        return Matches.of(book, taught.meaning(), TODAY).across(need).stream()
                .flatMap(hit -> hit.giver().stream())
                .toList();
    }

    private static Book refusing(Book book, String... whose) {
        var own = book.ownAsks().getFirst();
        var changes = new ArrayList<Change>();
        for (var who : whose)
            changes.add(new Change.Saved(Declined.swap(ask(book, who), own, NOW)));
        return book.with(changes);
    }

    @Test
    void twoIntroductionsTeachThatOneThingServesAnother() {
        var book = Books.read(FARM + ONE + TWO);
        var taught = Taught.of(book, PLAIN);

        assertThat(taught.aliases()).containsExactly(new Alias("zebra", "yak", true));
        assertThat(serving(book, ask(book, "Eve"), Taught.of(Book.EMPTY, PLAIN))).isEmpty();
        assertThat(serving(book, ask(book, "Eve"), taught)).contains(Books.id("Fay"));
    }

    /// What taught one thing is named with it, and nothing else is.
    @Test
    void eachLessonNamesWhatTaughtIt() {
        var made = Taught.of(Books.read(FARM + ONE + TWO), PLAIN);
        assertThat(made.why(made.lessons().getFirst()))
                .extracting(ground ->
                        ((Taught.Ground.Made) ground)
                                .by().about().stream().collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Set.of(Books.id("Ann"), Books.id("Bob")),
                        Set.of(Books.id("Cem"), Books.id("Dan")));

        var book = Books.read(ADS + "2026-10-01  Ann offers: a van on Saturdays\n");
        var own = book.ownAsks().getFirst();
        var van = book.asksOf(Books.id("Ann")).getLast();
        var refused =
                refusing(book, "Ann", "Bob")
                        .with(List.of(new Change.Saved(Declined.swap(van, own, NOW))));
        var refusals = Taught.of(refused, PLAIN);
        assertThat(refusals.grounds()).hasSize(3);
        assertThat(refusals.why(refusals.lessons().getFirst()))
                .extracting(ground -> ground.judged().offer())
                .containsExactlyInAnyOrder("Facebook ads", "Facebook ads for cafés");
    }

    /// Brought up to a later book it stands on what that book says.
    @Test
    void broughtUpItStandsOnTheSameAsMadeAnew() {
        var first = Books.read(FARM + ONE);
        var both =
                first.with(
                        Books.read(FARM + ONE + TWO).introductions().stream()
                                .<Change>map(Change.Saved::new)
                                .toList());
        var brought = Taught.of(first, PLAIN).next(both);

        assertThat(brought.lessons()).isNotEmpty().isEqualTo(Taught.of(both, PLAIN).lessons());
        assertThat(brought.grounds()).isEqualTo(Taught.of(both, PLAIN).grounds());
    }

    @Test
    void onceIsChanceAndAnIdeaIsNotMade() {
        assertThat(Taught.of(Books.read(FARM + ONE), PLAIN).aliases()).isEmpty();
        var asked = TWO.substring(0, TWO.indexOf(", agreed")) + "\n";
        assertThat(Taught.of(Books.read(FARM + ONE + asked), PLAIN).aliases()).isEmpty();
    }

    /// With two needs nobody knows which of them was met.
    @Test
    void whatIsNotCertainTeachesNothing() {
        var more = "2026-10-01  Ann needs: a plumber\n";
        assertThat(Taught.of(Books.read(FARM + more + ONE + TWO), PLAIN).aliases()).isEmpty();
    }

    @Test
    void twoRefusalsTeachAndAreForgottenWhenTakenBack() {
        var book = Books.read(ADS);
        var plain = Taught.of(book, PLAIN);
        var refused = refusing(book, "Ann", "Bob");
        var taught = plain.next(refused);

        assertThat(taught.aliases()).containsExactly(new Alias("marketing", "Facebook ads", false));
        assertThat(taught.meaning()).isNotSameAs(PLAIN);
        assertThat(plain.next(refusing(book, "Ann")).meaning()).isSameAs(PLAIN);
        assertThat(taught.next(book).meaning()).isSameAs(PLAIN);
        assertThat(taught.next(refused)).isSameAs(taught);
    }

    @Test
    void whoeverIsForgottenTakesTheLessonAlong() {
        var refused = refusing(Books.read(ADS), "Ann", "Bob");
        var bob = refused.person(Books.id("Bob")).orElseThrow();
        var without =
                refused.with(
                        List.of(
                                new Change.Removed(ask(refused, "Bob").ref()),
                                new Change.Removed(bob.ref())));

        assertThat(Taught.of(without, PLAIN).aliases()).isEmpty();
    }
}
