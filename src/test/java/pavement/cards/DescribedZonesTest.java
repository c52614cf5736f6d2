package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Time zones under names that nobody else knows: what the file says of them holds, in winter and
/// in summer.
class DescribedZonesTest {
    private static final String OUTLOOK =
            """
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone 2
            BEGIN:STANDARD
            DTSTART:16010101T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private final List<String> said = new ArrayList<>();

    private List<Meeting> read(String from, String until, String body) {
        var meetings = new ArrayList<Meeting>();
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + body + "END:VCALENDAR\n";
        var window = new Calendars.Window(Instant.parse(from), Instant.parse(until));
        try {
            Calendars.within("test", ZoneId.of("Asia/Tokyo"), window, it -> said.add(it.why()))
                    .read(
                            new ByteArrayInputStream(
                                    text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                            meetings::add,
                            () -> false);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        meetings.sort(Comparator.comparing(Meeting::start));
        return meetings;
    }

    private List<String> starts(String body) {
        return read("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", body).stream()
                .filter(each -> !each.cancelled())
                .map(each -> each.start().toString())
                .toList();
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static String single(String uid, String zone, String when) {
        return event("UID:" + uid, "DTSTART;TZID=" + zone + ":" + when, "DURATION:PT1H");
    }

    @Test
    void januaryIsWinterAndJulyIsSummer() {
        var january = single("1", "Customized Time Zone 2", "20260115T090000");
        var july = single("2", "\"Customized Time Zone 2\"", "20260715T090000");

        assertThat(starts(OUTLOOK + january + july))
                .containsExactly("2026-01-15T14:00:00Z", "2026-07-15T13:00:00Z");
        assertThat(said).isEmpty();
    }

    /// Nothing says that a zone stands before its events.
    @Test
    void aZoneThatIsDescribedAfterItsEventsHoldsToo() {
        assertThat(starts(single("1", "Customized Time Zone 2", "20260115T090000") + OUTLOOK))
                .containsExactly("2026-01-15T14:00:00Z");
        assertThat(said).isEmpty();
    }

    @Test
    void aWeeklyMeetingStaysAtItsHourOverTheChange() {
        var weekly =
                event(
                        "UID:w",
                        "SUMMARY:Round",
                        "DTSTART;TZID=\"Customized Time Zone 2\":20260223T090000",
                        "DTEND;TZID=\"Customized Time Zone 2\":20260223T100000",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260323T130000Z",
                        "EXDATE;TZID=\"Customized Time Zone 2\":20260302T090000,20260316T090000");
        var moved =
                event(
                        "UID:w",
                        "SUMMARY:Round",
                        "RECURRENCE-ID;TZID=\"Customized Time Zone 2\":20260309T090000",
                        "DTSTART;TZID=\"Customized Time Zone 2\":20260310T113000",
                        "DTEND;TZID=\"Customized Time Zone 2\":20260310T120000");

        assertThat(starts(OUTLOOK + weekly + moved))
                .containsExactly(
                        "2026-02-23T14:00:00Z", "2026-03-10T15:30:00Z", "2026-03-23T13:00:00Z");
        assertThat(said).isEmpty();
    }

    /// As Exchange names what somebody set by hand, south of the equator and by half an hour.
    @Test
    void summerMayBeginInOctoberAndBeHalfAnHour() {
        var zone =
                """
                BEGIN:VTIMEZONE
                TZID:(UTC+10:30) Island\\, ours
                BEGIN:STANDARD
                DTSTART:20080406T020000
                TZOFFSETFROM:+1100
                TZOFFSETTO:+1030
                RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20081005T020000
                TZOFFSETFROM:+1030
                TZOFFSETTO:+1100
                RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=10
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        var name = "\"(UTC+10:30) Island, ours\"";

        assertThat(
                        starts(
                                zone
                                        + single("1", name, "20260115T090000")
                                        + single("2", name, "20260715T090000")))
                .containsExactly("2026-01-14T22:00:00Z", "2026-07-14T22:30:00Z");
    }

    /// A rule that ended, those that came after it, and dates one by one.
    @Test
    void rulesMayEndAndDatesMayStandAlone() {
        var zone =
                """
                BEGIN:VTIMEZONE
                TZID:Office
                BEGIN:DAYLIGHT
                DTSTART:20200329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20250330T010000Z
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20201025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20251026T010000Z
                END:STANDARD
                BEGIN:STANDARD
                DTSTART:20260401T000000
                RDATE:20260401T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0300
                END:STANDARD
                END:VTIMEZONE
                """;

        assertThat(
                        starts(
                                zone
                                        + single("1", "Office", "20260330T090000")
                                        + single("2", "Office", "20260715T090000")))
                .containsExactly("2026-03-30T08:00:00Z", "2026-07-15T06:00:00Z");
    }

    @Test
    void aZoneWithoutSummerIsOneOffset() {
        var zone =
                """
                BEGIN:VTIMEZONE
                TZID:Plant
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0345
                TZOFFSETTO:+0345
                END:STANDARD
                END:VTIMEZONE
                """;

        assertThat(starts(zone + single("1", "Plant", "20260715T090000")))
                .containsExactly("2026-07-15T05:15:00Z");
        assertThat(said).isEmpty();
    }

    @Test
    void whatNobodyDescribesIsGuessedAndSaidOnce() {
        assertThat(
                        starts(
                                single("1", "Moonbase", "20260715T090000")
                                        + single("2", "Moonbase", "20260716T090000")))
                .containsExactly("2026-07-15T00:00:00Z", "2026-07-16T00:00:00Z");
        assertThat(said)
                .containsExactly(
                        "The time zone “Moonbase” is not a known one. It was taken for Asia/Tokyo.");
    }

    @ParameterizedTest
    @CsvSource({
        "W. Europe Standard Time, Europe/Berlin",
        "Central Standard Time (Mexico), America/Mexico_City",
        "Cen. Australia Standard Time, Australia/Adelaide",
        "/freeassociation.sourceforge.net/Europe/Berlin, Europe/Berlin",
        "/citadel.org/20210210_1/Europe/Berlin, Europe/Berlin",
        "/citadel.org/20210210_1/America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
    })
    void namesThatMeanAKnownZoneAreThatZone(String name, String zone) {
        for (var when : List.of("20260115T090000", "20260715T090000")) {
            var expected =
                    LocalDateTime.parse(
                            when.replaceFirst("(....)(..)(..)T(..)(..)(..)", "$1-$2-$3T$4:$5:$6"));
            assertThat(starts(single("1", name, when)))
                    .containsExactly(expected.atZone(ZoneId.of(zone)).toInstant().toString());
        }
        assertThat(said).isEmpty();
    }

    /// The same zone as the tz database has it, told in a VTIMEZONE under another name.
    @Test
    void aDescriptionOfBerlinIsBerlinHourByHour() {
        var berlin = ZoneId.of("Europe/Berlin").getRules();
        var zone =
                """
                BEGIN:VTIMEZONE
                TZID:Mitteleuropa
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                DTSTART:19810329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                DTSTART:19961027T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """;
        var zones = new Zones(ZoneOffset.UTC, Instant.parse("2030-01-01T00:00:00Z"));
        zones.describe(lines(zone));
        var described = zones.of("Mitteleuropa").rules();

        for (var at = Instant.parse("1997-01-01T00:00:00Z");
                at.isBefore(Instant.parse("2030-01-01T00:00:00Z"));
                at = at.plusSeconds(3600)) {
            assertThat(described.getOffset(at)).isEqualTo(berlin.getOffset(at));
            var clock = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            assertThat(described.getOffset(clock)).isEqualTo(berlin.getOffset(clock));
        }
    }

    private static List<ContentLine> lines(String text) {
        var lines = new ArrayList<ContentLine>();
        try {
            var properties =
                    new Properties(
                            new Lines(
                                    new ByteArrayInputStream(
                                            text.getBytes(StandardCharsets.UTF_8))));
            for (var read = properties.next(); read.isPresent(); read = properties.next())
                lines.add(read.get().line());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return lines;
    }
}
