package pavement.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.book.Stage;
import pavement.notation.Books;

final class PlacesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A Tuesday morning, ten o'clock.
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private static List<String> places(String text) {
        var book = Books.read("me  Maya, Europe/Berlin, 90 min a day, 60% active\n" + text);
        return Places.of(book, NOW, BERLIN).stream().map(Stage::place).toList();
    }

    @Test
    void thePlaceOfThisHourOfThisWeekdayComesBeforeOneVisitedLater() {
        assertThat(
                        places(
                                """
                                2026-02-24 10:10  somebody, in a coffee shop Northside: a baker
                                2026-02-28 20:00  somebody, in a coffee shop Nightcap: a singer
                                """))
                .containsExactly("Northside", "Nightcap");
    }

    @Test
    void ofTwoAtOtherTimesTheOneVisitedLastComesFirst() {
        assertThat(
                        places(
                                """
                                2026-01-10 20:00  somebody, in a bookstore Old Pages: a reader
                                2026-02-28 20:00  somebody, in a coffee shop Nightcap: a singer
                                """))
                .containsExactly("Nightcap", "Old Pages");
    }

    @Test
    void manyTalksOfOneDayAreOneVisit() {
        assertThat(
                        places(
                                """
                                2026-02-26 20:00  somebody, in a coffee shop Nightcap: one
                                2026-02-26 20:10  somebody, in a coffee shop Nightcap: two
                                2026-02-26 20:20  somebody, in a coffee shop Nightcap: three
                                2026-02-25 20:00  somebody, in a coffee shop Twice: one
                                2026-02-26 22:50  somebody, in a coffee shop Twice: two
                                """))
                .containsExactly("Twice", "Nightcap");
    }

    @Test
    void aWalkWithoutATalkIsAVisitAndWhoWasMetThereNamesAPlaceToo() {
        assertThat(
                        places(
                                """
                                Mei Tan  met in a sandwich shop Hoagie House
                                2026-02-24 10:00-10:30  block walk: Blue Bottle, in a coffee shop Blue Bottle
                                """))
                .containsExactly("Blue Bottle", "Hoagie House");
    }

    @Test
    void workAndEventsAndPlacesWithoutANameAreNoPlacesToWalk() {
        assertThat(
                        places(
                                """
                                Ada  met at work Acme
                                Bo  met at an event Founders Meetup
                                2026-02-24 10:10  somebody, on the street: a florist
                                """))
                .isEmpty();
    }
}
