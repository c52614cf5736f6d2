package pavement.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ClockTest {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

    @Test
    void itShowsWhatJavaTimeSays() {
        var random = new Random(11);
        for (var zone : List.of("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu")) {
            var clock = new Clock(ZoneId.of(zone));
            for (var i = 0; i < 5_000; i++)
                same(clock, zone, random.nextLong(-2_000_000_000L, 4_000_000_000L));
        }
    }

    @Test
    void andJustBeforeAndAtEveryChangeOfTheClock() {
        var zone = "Europe/Berlin";
        var rules = ZoneId.of(zone).getRules();
        var clock = new Clock(ZoneId.of(zone));
        var at = Instant.parse("1990-01-01T00:00:00Z");
        for (var i = 0; i < 80; i++) {
            at = rules.nextTransition(at).getInstant();
            for (var off = -1; off <= 1; off++) same(clock, zone, at.getEpochSecond() + off);
        }
    }

    private static void same(Clock clock, String zone, long second) {
        var said = Instant.ofEpochSecond(second).atZone(ZoneId.of(zone));
        var day = said.toLocalDate();
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var where = zone + " " + said;
        assertEquals(day.toEpochDay(), clock.day(second), where);
        assertEquals(said.getHour(), clock.hour(second), where);
        assertEquals(said.getDayOfWeek().getValue(), clock.weekday(second), where);
        assertEquals(ChronoUnit.WEEKS.between(FIRST_MONDAY, monday), clock.week(second), where);
    }
}
