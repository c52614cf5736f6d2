package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Reach;
import pavement.book.There;
import pavement.notation.Books;

class WhereaboutsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1 804 555 0147 | '' | America/New_York",
                "+44 20 7946 0958 | '' | Europe/London",
                "+49 30 901820 | 12 Main St, Tokyo, Japan | Europe/Berlin",
                "'' | 12 Main St, Tokyo, Japan | Asia/Tokyo",
                "'' | 5 rue de la Paix; Paris; Frankreich | Europe/Paris",
                "'' | 1 Loop Rd, Denver, USA | America/Denver",
                "+1 800 555 0147 | 1 Loop Rd, Denver, USA | America/Denver",
                "'' | Hauptstraße 1, 10115 Berlin | Europe/Berlin",
                "'' | Warszawa, Polska | Europe/Warsaw"
            })
    void numberFirstThenAddress(String number, String address, String zone) {
        assertThat(there(number, address)).isEqualTo(new There(ZoneId.of(zone), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | ''", "12 34 | Nowhere 5", "'' | 1 Loop Rd, USA"})
    void elseTheOwnersOwnAndFlagged(String number, String address) {
        assertThat(there(number, address)).isEqualTo(new There(BERLIN, true));
    }

    @Test
    void aNumberOfSeveralZonesIsFlagged() {
        assertThat(there("+1 800 555 0147", "").guessed()).isTrue();
    }

    private static There there(String number, String address) {
        var reaches = new ArrayList<Reach>();
        if (!number.isEmpty()) reaches.add(new Reach(Reach.Kind.PHONE, "", number, ""));
        if (!address.isEmpty()) reaches.add(new Reach(Reach.Kind.ADDRESS, "", address, ""));
        var tom = Books.read("Tom  met at an event\n").people().iterator().next();
        return new Whereabouts(new PhoneZones("DE"), BERLIN, NOW).apply(tom.reachedBy(reaches));
    }
}
