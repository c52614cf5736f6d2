package pavement.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.acts.AnswerNotch;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Notch;
import pavement.book.Stage;
import pavement.notation.Books;

class LadderTest {
    private static final Instant NOW = Instant.parse("2026-10-13T12:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 13);

    /// SCIENCE F4, and the rule as it stands in `Ladder`.
    @ParameterizedTest
    @CsvSource({
        "'3 3 3 3 3 4 4 4 4 4', true", // a whole point above the five before
        "'3 3 3 3 3 4 4 4 4 3', false", // not quite
        "'4 4 4 4', false", // too few to say
        "'4>5 4>4 4>6 4>5 4>3', true", // four of the last five no less at ease after
        "'4>5 4>4 4>6 4>3 4>3', false",
        "'9>0 4>5 4>4 4>6 4>5 4>3', true", // only the last five
        "'4>5 4>4 4>6 4>5', false"
    })
    void easeRises(String said, boolean rises) {
        assertThat(Ladder.rises(Arrays.stream(said.split(" ")).map(LadderTest::comfort).toList()))
                .isEqualTo(rises);
    }

    private static Comfort comfort(String said) {
        var both = said.split(">");
        return new Comfort(
                Optional.of(Integer.valueOf(both[0])),
                both.length == 1 ? Optional.empty() : Optional.of(Integer.valueOf(both[1])));
    }

    @Test
    void kindsStandInTheOrderOfTheirEaseAndTheNextOneIsProposed() {
        var ladder = Ladder.of(book(), NOW);

        assertThat(ladder.rungs())
                .extracting(rung -> rung.kind().stage())
                .containsExactly(Stage.Kind.EVENT, Stage.Kind.COFFEE_SHOP, Stage.Kind.COLD_CALL);
        assertThat(ladder.now().orElseThrow().kind().stage()).isEqualTo(Stage.Kind.EVENT);
        assertThat(ladder.next().orElseThrow().kind())
                .isEqualTo(new Ladder.Kind(Stage.Kind.COFFEE_SHOP, Channel.IN_PERSON));
    }

    @Test
    void twoAnswersDoNotPlaceAKind() {
        assertThat(Ladder.of(Books.read(some("call, by cold call", 2, "2")), NOW).rungs())
                .isEmpty();
    }

    @Test
    void theHardestRungHasNothingAboveIt() {
        var only = Books.read(some("in person, at an event", 6, "6->7"));

        assertThat(Ladder.of(only, NOW).rises()).isTrue();
        assertThat(Ladder.of(only, NOW).next()).isEmpty();
    }

    @Test
    void onceAnsweredItIsNotProposedForAWeek() {
        var book = book();
        var self = book.self().orElseThrow();
        var ladder = Ladder.of(book, NOW);
        assertThat(ladder.proposed(book, self, TUESDAY)).isPresent();

        var no = new Notch(Stage.Kind.COFFEE_SHOP, Channel.IN_PERSON, false, NOW);
        var later = book.with(new AnswerNotch(LocalDate.of(2026, 10, 12), no).on(book).changes());

        for (var days = 0; days < 7; days++)
            assertThat(ladder.proposed(later, self, TUESDAY.plusDays(days)))
                    .as("day " + days)
                    .isEmpty();
        assertThat(ladder.proposed(later, self, TUESDAY.plusDays(7))).isPresent();
    }

    @Test
    void todaySaysItOnOneDayOfAWeek() {
        var self = book().self().orElseThrow();
        var monday = TUESDAY.minusDays(1);

        assertThat(monday.datesUntil(monday.plusDays(14)).filter(day -> Ladder.saidOn(self, day)))
                .containsExactly(TUESDAY, TUESDAY.plusDays(7));
    }

    private static Book book() {
        return Books.read(
                "me  Maya, UTC\n"
                        + some("in person, at an event", 6, "6->7")
                        + some("in person, in a coffee shop", 3, "4->4")
                        + some("call, by cold call", 3, "2->3"));
    }

    static String some(String how, int times, String ease) {
        var name = how.replaceAll("[^a-z]", "");
        var page = new StringBuilder();
        for (var i = 0; i < times; i++)
            page.append(
                    "%s%d  met at an event\n2026-10-%02d 1%d:00  %s%d, %s: hello -> talked, ease %s\n"
                            .formatted(
                                    name,
                                    i,
                                    5 + i,
                                    Math.abs(name.hashCode() % 8),
                                    name,
                                    i,
                                    how,
                                    ease));
        return page.toString();
    }
}
