package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.notation.Books;

/// What a snooze can wait for.
class SnoozingTest {
    @Test
    void onlyWhatIsTheirsOrHisOwnIsWaitedFor() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Ruth Abrams  met in a coffee shop
                        Omar Reyes  met in a coffee shop
                        2026-03-04 10:00-11:00  appointment: Lease talk, with Ruth
                        2026-03-05 10:00-11:00  appointment: Price talk, with Omar
                        2026-03-06 18:00-20:00  appointment: Demo Day
                        """);
        var ruth = Books.id("Ruth Abrams");
        var omar = Books.id("Omar Reyes");
        var offers =
                new Snoozing(book, LocalDate.of(2026, 3, 3), Instant.parse("2026-03-03T08:00:00Z"))
                        .offers(List.of(ruth, omar));

        assertThat(offers.get(ruth.toString()))
                .extracting(Snoozing.Offer::label)
                .containsExactly("Lease talk, tomorrow", "Demo Day, Fri 6 Mar");
        assertThat(offers.get(omar.toString()))
                .extracting(Snoozing.Offer::label)
                .containsExactly("Price talk, Thu 5 Mar", "Demo Day, Fri 6 Mar");
    }
}
