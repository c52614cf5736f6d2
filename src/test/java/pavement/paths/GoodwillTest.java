package pavement.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.Introduction.What;
import pavement.book.IntroductionId;
import pavement.book.PersonId;
import pavement.notation.Books;

/// SCIENCE E3 and D5.
class GoodwillTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
    private static final PersonId JONAS = Books.id("Jonas Weber");

    private static Book book(String talks, int... daysAgo) {
        var book = Books.read("Jonas Weber  met in a bookstore Kohl, 2024-01-01\n" + talks);
        for (var i = 0; i < daysAgo.length; i++) {
            var at = Instant.parse("2026-10-14T10:00:00Z").minusSeconds(86_400L * daysAgo[i]);
            book =
                    book.with(
                            List.of(
                                    new Change.Saved(
                                            Introduction.idea(
                                                            new IntroductionId(new UUID(4, i)),
                                                            Introduction.Kind.REFERRAL,
                                                            JONAS,
                                                            Optional.empty(),
                                                            "",
                                                            Optional.empty(),
                                                            at)
                                                    .then(What.ASKED_ONE, at))));
        }
        return book;
    }

    private static Goodwill of(Book book) {
        return Goodwill.of(book, JONAS, DAY);
    }

    @Test
    void whoWasNeverAskedMayBeAsked() {
        assertThat(of(book("")).mayAsk()).isTrue();
        assertThat(of(book("")).left()).isEqualTo(1);
    }

    @Test
    void oneRequestIsFreeAgainAfterSixtyDays() {
        assertThat(of(book("", 59)).mayAsk()).isFalse();
        assertThat(of(book("", 59)).free()).isEqualTo(DAY.plusDays(1));
        assertThat(of(book("", 60)).mayAsk()).isTrue();
        assertThat(of(book("", 60)).left()).isEqualTo(.5);
    }

    @Test
    void helpGivesOneMore() {
        assertThat(of(book("", 10)).mayAsk()).isFalse();
        assertThat(of(book("2026-10-10  Jonas, coffee, 20m: hi -> help, gave 3\n", 10)).mayAsk())
                .isTrue();
    }

    @Test
    void threeInAYearAreTheMost() {
        var often = of(book("2026-10-10  Jonas, coffee, 20m: hi -> help, gave 3\n", 70, 140, 300));

        assertThat(often.tokens()).isEqualTo(2);
        assertThat(often.mayAsk()).isFalse();
        assertThat(often.left()).isEqualTo(.125);
        assertThat(often.free()).isEqualTo(DAY.minusDays(300).plusDays(365));
        assertThat(of(book("", 70, 140, 365)).mayAsk()).isTrue();
    }

    /// D5: 2^3 − 1 = 7 points given, half of them gone after a year; 2^1 − 1 = 1 got today.
    @Test
    void theLedgerForgetsHalfInAYear() {
        var helped =
                of(
                        book(
                                """
                                2025-10-14  Jonas, coffee, 20m: hi -> help, gave 3
                                2026-10-14  Jonas, coffee, 20m: hi -> help, got 1
                                """));

        assertThat(helped.balance()).isCloseTo(2.5, within(.01));
        assertThat(helped.sentence("Jonas"))
                .isEqualTo("You helped Jonas once, and Jonas helped you once.");
    }
}
