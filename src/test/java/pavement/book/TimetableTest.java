package pavement.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 17);
    private static final Hours MARKET =
            new Hours(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(13, 0), 30);
    private static final Self SELF =
            Self.in(ZoneId.of("Europe/Berlin"), "DE", DayOfWeek.MONDAY, "EUR");

    @Test
    void hoursOfItsOwnDoNotMakeAWorkday() {
        var self = SELF.with(Timetable.USUAL.apart(List.of(MARKET)));

        assertThat(self.hours(SATURDAY)).isEmpty();
        assertThat(self.usual(DayOfWeek.SATURDAY)).isEqualTo(MARKET);
        assertThat(self.hours(SATURDAY.minusDays(1)))
                .contains(new Hours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0), 90));
    }

    @Test
    void aDayOffHasNoHours() {
        var friday = SATURDAY.minusDays(1);
        var off = new DayOff(friday.minusDays(3), friday, " Autumn ");
        var self = SELF.with(Timetable.USUAL.off(List.of(off)));

        assertThat(self.hours(friday)).isEmpty();
        assertThat(self.hours(friday.minusDays(3))).isEmpty();
        assertThat(self.hours(friday.minusDays(4))).isPresent();
        assertThat(self.timetable().off(friday).orElseThrow().what()).isEqualTo("Autumn");
    }

    @Test
    void aPlaceIsFoundByItsNameAndInAnAddress() {
        var cafe = new Place("Blue Bottle", 52.5, 13.4, List.of());
        var other = new Place("Blue Bottle North", 52.6, 13.4, List.of());
        var places = Timetable.USUAL.places(List.of(cafe, other));

        assertThat(places.place("blue bottle")).contains(cafe);
        assertThat(places.place("Blue Bottle North, 12 Main St")).contains(other);
        assertThat(places.place("Bluebottle")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Timetable.USUAL.apart(List.of(MARKET, MARKET)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new DayOff(SATURDAY, SATURDAY.minusDays(1), ""))
                .hasMessageContaining("before they start");
        assertThatThrownBy(() -> new Place("x", 91, 0, List.of())).hasMessageContaining("on Earth");
        assertThatThrownBy(() -> new Place("x", Double.NaN, 0, List.of()))
                .hasMessageContaining("on Earth");
    }
}
