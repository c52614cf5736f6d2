package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.Work;
import pavement.notation.Books;

class DeckTest {
    private static final String EVENT =
            """
            Ada Able  met cold
            Bo Bright  met cold
            Cy Cole  met cold
            2026-03-03 18:00-20:00  block event: Meetup, with Cy
            2026-03-03 18:05  Bo, event, inside Meetup: sells bread -> talked
            2026-03-03 18:10  somebody, event, inside Meetup: tall, red scarf -> talked
            2026-03-03 18:20  Ada, event, inside Meetup: a chat -> talked
            2026-03-03 18:40  Bo, event, inside Meetup: again -> talked
            """;

    private static Block only(Book book) {
        return book.blocks().iterator().next();
    }

    private static List<String> names(Book book) {
        return Deck.of(book, only(book)).cards().stream()
                .map(card ->
                        card.who()
                                .flatMap(book::person)
                                .map(person -> person.name().called())
                                .orElse("nameless"))
                .toList();
    }

    private static Book listing(Book book, String name, Listed.State state) {
        var person =
                book.people().stream()
                        .filter(each -> each.name().full().equals(name))
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow();
        var block = only(book);
        var listed =
                java.util.stream.Stream.concat(
                                block.people().stream(),
                                java.util.stream.Stream.of(new Listed(person, "", state)))
                        .toList();
        return book.with(List.of(new Change.Saved(block.with(listed))));
    }

    @Test
    void thereIsOneCardForEachPersonTalkedWithInTheOrderTheyWereMetAndTheNamelessLast() {
        var book = Books.read(EVENT);

        assertThat(names(book)).containsExactly("Bo", "Ada", "nameless");
        assertThat(Deck.of(book, only(book)).cards().getFirst().talk().note()).isEqualTo("again");
    }

    @Test
    void whoWasOnTheListAndNotTalkedWithHasNoCard() {
        assertThat(names(Books.read(EVENT))).doesNotContain("Cy");
    }

    @Test
    void whoIsDoneHasNoCardAndTheOthersKeepTheirTurns() {
        var book = listing(Books.read(EVENT), "Bo Bright", Listed.State.DONE);
        var deck = Deck.of(book, only(book));

        assertThat(names(book)).containsExactly("Ada", "nameless");
        assertThat(deck.cards()).extracting(Deck.Card::turn).containsExactly(1, 2);
        assertThat(deck.done()).isEqualTo(1);
        assertThat(deck.of()).isEqualTo(3);
    }

    @Test
    void whoCouldNotBeReachedHasNoCard() {
        var book =
                Books.read(
                        EVENT
                                + "2026-03-03 19:00  Cy, message, inside Meetup: where are you -> no answer\n");

        assertThat(names(book)).doesNotContain("Cy");
    }

    @Test
    void aDeckThatWasLeftIsNotOfferedAgain() {
        var book = Books.read(EVENT);
        var block = only(book);
        var left =
                block.doing(
                        new Work.Event(
                                java.util.Optional.empty(), java.util.Optional.empty(), true));

        assertThat(Deck.of(book, block).open()).isTrue();
        assertThat(Deck.of(book.with(List.of(new Change.Saved(left))), left).open()).isFalse();
    }

    @Test
    void anEventWithoutATalkHasNoDeck() {
        var book = Books.read("2026-03-03 18:00-20:00  block event: Meetup\n");

        assertThat(Deck.of(book, only(book)).open()).isFalse();
    }
}
