package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.notation.Books;

final class SampledTest {
    private static final Book BOOK =
            Books.read(
                    """
                    me  Maya, Europe/Berlin, 90 min a day, 60% active
                    2026-03-03 10:00-10:30  block walk: First
                    """);

    private static Block first() {
        return BOOK.blocks().iterator().next();
    }

    private static Block another(int number) {
        var first = first();
        return new Block(
                new BlockId(new UUID(0x7000L + number, number * 77L)),
                first.work(),
                "Another",
                first.channel(),
                first.stage(),
                first.clock(),
                first.expected(),
                first.trial(),
                first.people());
    }

    @Test
    void theFirstOfAKindIsAlwaysAsked() {
        assertThat(Sampled.asks(BOOK, first(), 0)).isTrue();
    }

    @Test
    void afterThatItIsAboutOneInFive() {
        var asked =
                IntStream.range(1, 4_000).filter(i -> Sampled.asks(BOOK, another(i), 0)).count();

        assertThat(asked).isBetween(680L, 920L);
    }

    @Test
    void theSameTurnIsAnsweredAlike() {
        for (var i = 1; i < 50; i++)
            assertThat(Sampled.asks(BOOK, another(i), 3))
                    .isEqualTo(Sampled.asks(BOOK, another(i), 3));
    }
}
