package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Listed;
import pavement.notation.Books;

final class TurnsTest {
    private static final String PAGE =
            """
            Ada  met cold
            Bo  met cold
            Cy  met cold
            2026-03-02 10:00  block calls: Cold calls, with Ada + Bo + Cy
            """;

    private static Block block(Book book) {
        return book.blocks().iterator().next();
    }

    private static List<String> ahead(Turns turns, Book book) {
        return turns.ahead().stream()
                .map(each -> book.person(each.person()).orElseThrow().name().full())
                .toList();
    }

    @Test
    void whoWasCalledInTheBlockHadHisTurn() {
        var book =
                Books.read(
                        PAGE
                                + "2026-03-02 10:05  Ada, call, inside Cold calls: rang -> no answer\n"
                                + "2026-03-02 10:06  Bo, call: not in the block\n");

        var turns = Turns.of(book, block(book));

        assertThat(ahead(turns, book)).containsExactly("Bo", "Cy");
        assertThat(turns.done()).isEqualTo(1);
    }

    @Test
    void whoIsPutOffComesLastAndWhoIsSkippedDoesNotCome() {
        var book = Books.read(PAGE);
        var people = block(book).people();
        var block =
                block(book)
                        .with(
                                List.of(
                                        people.get(0).now(Listed.State.LATER),
                                        people.get(1).now(Listed.State.SKIPPED),
                                        people.get(2)));

        assertThat(Avoidance.of(List.of(block))).isEqualTo(new Avoidance(3, 1));
        assertThat(ahead(Turns.of(book, block), book)).containsExactly("Cy", "Ada");
        assertThat(Turns.of(book, block).next(id -> id.equals(Books.id("Ada"))))
                .map(Listed::person)
                .contains(Books.id("Ada"));
    }
}
