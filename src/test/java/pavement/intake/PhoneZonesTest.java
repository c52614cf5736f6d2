package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.book.Reach;

final class PhoneZonesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T11:00:00Z");

    private static Optional<PhoneZones.Zone> of(String number, String country) {
        return new PhoneZones(country).of(new Reach(Reach.Kind.PHONE, "", number, ""), NOW);
    }

    @Test
    void anAreaCodeSaysItsZone() {
        assertThat(of("+1 804 555 0147", "DE"))
                .contains(new PhoneZones.Zone(ZoneId.of("America/New_York"), true));
        assertThat(of("030 1234567", "DE"))
                .contains(new PhoneZones.Zone(ZoneId.of("Europe/Berlin"), true));
    }

    /// One that nobody can have, or not yet: its country is known all the same.
    @Test
    void aNumberThatNoPlanKnowsIsOfItsCountry() {
        assertThat(of("+49 1111 222333", "US"))
                .contains(new PhoneZones.Zone(ZoneId.of("Europe/Berlin"), true));
        assertThat(of("+44 7700 900123", "US").orElseThrow().zone().getRules())
                .isEqualTo(ZoneId.of("Europe/London").getRules());
    }

    @Test
    void aNumberOfAWholeContinentIsAGuess() {
        assertThat(of("+1 800 555 0147", "US").orElseThrow().sure()).isFalse();
    }

    @Test
    void whatIsNoNumberSaysNothing() {
        assertThat(of("ask Tom", "US")).isEmpty();
    }
}
