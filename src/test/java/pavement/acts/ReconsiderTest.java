package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Declined;
import pavement.book.Fact;
import pavement.notation.Books;

class ReconsiderTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final Book BOOK =
            Books.read(
                    """
                    me  Maya, UTC
                    Ann  met cold
                    Bob  met cold
                    Cem  met cold
                    2026-10-01  Ann offers: Facebook ads
                    2026-10-01  Bob needs: a van
                    2026-10-01  I need: marketing
                    """);

    private static final List<Declined> NOES =
            List.of(
                    Declined.pair(Books.id("Ann"), Books.id("Bob"), NOW),
                    Declined.pair(Books.id("Cem"), Books.id("Bob"), NOW),
                    Declined.swap(
                            BOOK.asksOf(Books.id("Ann")).getFirst(),
                            BOOK.ownAsks().getFirst(),
                            NOW));

    private static Set<Fact> facts(Book book) {
        return book.facts().collect(Collectors.toSet());
    }

    /// Whatever was refused besides, taking one refusal back leaves the book as if it had not been.
    @RepeatedTest(20)
    void aRefusalTakenBackWasNever(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var one = NOES.get(random.nextInt(NOES.size()));
        var others =
                NOES.stream().filter(each -> !each.equals(one) && random.nextBoolean()).toList();
        var without = BOOK;
        for (var other : others) without = without.with(new Decline(other).on(without).changes());
        var refused = without.with(new Decline(one).on(without).changes());

        var act = new Reconsider(one.ref().id());
        assertThat(act.on(refused).reply()).isEqualTo(new Reconsider.Reply.Again(one));
        var again = refused.with(act.on(refused).changes());

        assertThat(facts(again)).isEqualTo(facts(without));
        assertThat(act.on(again).reply()).isEqualTo(new Reconsider.Reply.NotThere());
        assertThat(act.on(again).changes()).isEmpty();
    }

    @Test
    void itsTitleSaysWhom() {
        var book = BOOK.with(NOES.stream().<Change>map(Change.Saved::new).toList());

        assertThat(new Reconsider(NOES.get(0).ref().id()).on(book).title())
                .startsWith("These two after all: ")
                .contains("Ann", " and ", "Bob");
        assertThat(new Reconsider(NOES.get(2).ref().id()).on(book).title())
                .isEqualTo("A match after all: Ann");
    }

    /// The id of another fact is no refusal, and stays.
    @Test
    void whatIsNoRefusalIsLeftAlone() {
        for (var id :
                List.of(
                        Books.id("Ann").value(),
                        BOOK.ownAsks().getFirst().id().value(),
                        new UUID(7, 7)))
            assertThat(new Reconsider(id).on(BOOK).changes()).isEmpty();
    }
}
