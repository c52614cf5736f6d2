package pavement.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.notation.Books;

class NoHarmTest {
    private static final Instant NOW = Instant.parse("2026-10-15T09:00:00Z");
    private static final String PAGE =
            """
            Tom Baker  met cold, 2026-03-02
            Ada King  met cold, 2026-03-02
            2026-10-01 10:00  Tom, call, 5m: prices -> next step
            """;

    @Test
    void noCoinDecidesAboutWhomADealIsOpenWith() {
        var page = PAGE + "2026-09-01  deal Ada: lead\n";

        assertThat(against(page, "Ada King")).contains("A deal is open between you.");
        assertThat(against(page + "2026-09-02  deal Tom: lead, lost 2026-09-03\n", "Tom Baker"))
                .isEmpty();
    }

    @Test
    void inABookWithoutDealsANextStepOfLatelyCountsAsOne() {
        assertThat(against(PAGE, "Tom Baker")).contains("Something is under way between you.");
        assertThat(against(PAGE, "Ada King")).isEmpty();
    }

    private static Optional<String> against(String page, String name) {
        var book = Books.read(page);
        return NoHarm.against(book, book.person(Books.id(name)).orElseThrow(), NOW);
    }
}
