package pavement.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Declined;
import pavement.meaning.Alias;
import pavement.meaning.Meaning;
import pavement.notation.Books;

/// What of the owner's own stands across from what somebody else said.
final class FacingTest {
    private static final Meaning MEANING = Meaning.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant NOW = Instant.parse("2026-03-05T17:00:00Z");
    private static final String ADS =
            """
            me  Maya, UTC
            Priya  met cold
            2026-03-01  I need: a yoga teacher
            2026-03-01  I need: someone for Facebook ads
            2026-03-01  I offer: printer drivers
            """;

    private static Optional<String> best(String page) {
        return best(Books.read(ADS + page), DAY);
    }

    private static Optional<String> best(Book book, LocalDate day) {
        return Facing.of(book, () -> MEANING, day).best(theirs(book)).map(own(book));
    }

    private static Function<Hit, String> own(Book book) {
        return hit -> hit.across(theirs(book)).what();
    }

    private static Ask theirs(Book book) {
        return book.asksOf(Books.id("Priya")).getFirst();
    }

    @Test
    void otherWordsForTheSameStandAcross() {
        assertThat(best("2026-03-01  Priya offers: runs paid social for restaurants\n"))
                .contains("someone for Facebook ads");
        assertThat(best("2026-03-01  Priya needs: a driver for my printer\n"))
                .contains("printer drivers");
    }

    @Test
    void aWordThatMeansSomethingElseDoesNot() {
        assertThat(best("2026-03-01  Priya needs: a driver for deliveries\n")).isEmpty();
    }

    @Test
    void whatIsNeededOnBothSidesOrIsOverDoesNot() {
        assertThat(best("2026-03-01  Priya needs: someone for Facebook ads\n")).isEmpty();
        assertThat(best("2026-03-01  Priya offers: paid social, closed\n")).isEmpty();
    }

    @Test
    void whatWasSaidLongAgoStandsAcrossNoMore() {
        var book = Books.read(ADS + "2026-03-01  Priya offers: paid social\n");

        assertThat(best(book, DAY.plusDays(200))).contains("someone for Facebook ads");
        assertThat(best(book, DAY.plusDays(800))).isEmpty();
    }

    @Test
    void whatTheOwnerSaidDoesNotGoTogetherStaysAwayAndTheNextBestComes() {
        var book =
                Books.read(
                        ADS
                                + "2026-03-01  I need: online advertising\n"
                                + "2026-03-01  Priya offers: paid social\n");
        var facing = Facing.of(book, () -> MEANING, DAY);
        var first = facing.best(theirs(book)).orElseThrow();
        var refused =
                book.with(
                        List.of(new Change.Saved(Declined.swap(first.offer(), first.need(), NOW))));

        assertThat(first.need().what()).isEqualTo("someone for Facebook ads");
        assertThat(best(refused, DAY)).contains("online advertising");
    }

    @Test
    void whatTheOwnerTaughtCounts() {
        var book =
                Books.read(
                        ADS
                                + "2026-03-01  I need: a blurble\n"
                                + "2026-03-01  Priya offers: frumpling\n");
        var taught = MEANING.taught(List.of(new Alias("blurble", "frumpling", true)));

        assertThat(best(book, DAY)).isEmpty();
        assertThat(Facing.of(book, () -> taught, DAY).best(theirs(book)).map(own(book)))
                .contains("a blurble");
    }

    @Test
    void tagsAndCategoriesAreAllThatSomeHaveInCommon() {
        var book = Books.read(ADS + "2026-03-01  Priya offers: frumpling\n");
        var need =
                book.ownAsks().stream()
                        .filter(ask -> ask.what().equals("a yoga teacher"))
                        .findFirst()
                        .orElseThrow();
        var detail = new Ask.Detail(List.of("Bread"), "", "", "");
        var tagged =
                book.with(
                        List.of(
                                new Change.Saved(need.of(detail)),
                                new Change.Saved(theirs(book).of(detail))));

        assertThat(best(book, DAY)).isEmpty();
        assertThat(best(tagged, DAY)).contains(need.what());
    }

    @Test
    void nobodyIsReadWhereTheOwnerSaidNothing() {
        var book = Books.read("me  Maya, UTC\nPriya  met cold\n2026-03-01  Priya needs: bread\n");

        var facing =
                Facing.of(
                        book,
                        () -> {
                            throw new AssertionError("the words were asked for");
                        },
                        DAY);

        assertThat(facing.best(theirs(book))).isEmpty();
    }
}
