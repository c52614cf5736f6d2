package pavement.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Introduction;
import pavement.book.Introduction.What;
import pavement.book.Known;
import pavement.book.Led;
import pavement.book.Money;

class IntroductionLineTest {
    private static final String PEOPLE =
            """
            Tom Baker  met in a coffee shop Kiez
            Dana Whitlock  met in a coffee shop Kiez
            """;

    private static Introduction read(String line) {
        return Books.read(PEOPLE + line + "\n").introductions().iterator().next();
    }

    @Test
    void theStepsStandInTheirOrderWithTheirDays() {
        var it =
                read(
                        "2026-08-01  introduce Tom + Dana: books, asked 2026-08-02, agreed 2026-08-03, asked 2026-08-04, agreed, made, met, led to a contract 780 EUR");

        assertThat(it.kind()).isEqualTo(Introduction.Kind.INTRODUCTION);
        assertThat(it.why()).isEqualTo("books");
        assertThat(it.when(What.ASKED_OTHER))
                .contains(java.time.Instant.parse("2026-08-04T12:00:00Z"));
        assertThat(it.led()).contains(new Led("a contract", Optional.of(new Money(78_000, "EUR"))));
    }

    @Test
    void whatCannotComeNextIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("2026-08-01  ask Tom for Dana: ads, made"))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void whoKnowsWhomIsSaidOrDenied() {
        var book =
                Books.read(
                        PEOPLE
                                + "2026-08-01  Tom knows Dana: from school\n2026-08-02  Dana does not know Tom\n");

        assertThat(book.knowns())
                .extracting(Known::how)
                .containsExactlyInAnyOrder(Known.How.SAID, Known.How.DENIED);
    }
}
