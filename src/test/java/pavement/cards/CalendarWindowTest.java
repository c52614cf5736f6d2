package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What a window of a calendar holds: what repeats, what was moved or taken out of it, whole days,
/// other zones, and the days on which clocks change.
class CalendarWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static List<Meeting> read(String from, String until, String... lines) {
        return read(Instant.parse(from), Instant.parse(until), String.join("\r\n", lines));
    }

    private static List<Meeting> read(Instant from, Instant until, String body) {
        var meetings = new ArrayList<Meeting>();
        var text = "BEGIN:VCALENDAR\r\n" + body + "\r\nEND:VCALENDAR\r\n";
        try {
            Calendars.within("test", BERLIN, new Calendars.Window(from, until), _ -> {})
                    .read(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            meetings::add,
                            () -> false);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        meetings.sort(Comparator.comparing(Meeting::start).thenComparing(Meeting::title));
        return meetings;
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    private static List<String> starts(List<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting -> !meeting.cancelled())
                .map(meeting -> meeting.start().toString())
                .toList();
    }

    @Test
    void onlyWhatIsOnInTheWindowIsReadAndWhatBeganBeforeItIsOn() {
        var read =
                read(
                        "2026-03-03T00:00:00Z",
                        "2026-03-04T00:00:00Z",
                        event(
                                "UID:1",
                                "SUMMARY:before",
                                "DTSTART:20260302T100000Z",
                                "DURATION:PT1H"),
                        event(
                                "UID:2",
                                "SUMMARY:over night",
                                "DTSTART:20260302T230000Z",
                                "DURATION:PT3H"),
                        event("UID:3", "SUMMARY:in", "DTSTART:20260303T100000Z", "DURATION:PT1H"),
                        event(
                                "UID:4",
                                "SUMMARY:after",
                                "DTSTART:20260304T000000Z",
                                "DURATION:PT1H"),
                        event(
                                "UID:5",
                                "SUMMARY:shift",
                                "DTSTART:20260201T230000Z",
                                "DURATION:PT3H",
                                "RRULE:FREQ=DAILY"));

        assertThat(read)
                .extracting(Meeting::title)
                .containsExactly("over night", "shift", "in", "shift");
    }

    @Test
    void thisAndFutureMovesAllThatFollow() {
        var read =
                read(
                        "2026-03-01T00:00:00Z",
                        "2026-04-01T00:00:00Z",
                        event(
                                "UID:1",
                                "SUMMARY:old",
                                "DTSTART;TZID=Europe/Berlin:20260302T090000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;COUNT=5"),
                        event(
                                "UID:1",
                                "SUMMARY:new",
                                "DTSTART;TZID=Europe/Berlin:20260317T140000",
                                "DURATION:PT30M",
                                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260316T090000"),
                        event(
                                "UID:1",
                                "SUMMARY:once",
                                "DTSTART;TZID=Europe/Berlin:20260323T200000",
                                "DURATION:PT15M",
                                "RECURRENCE-ID;TZID=Europe/Berlin:20260323T090000"));

        assertThat(read)
                .extracting(meeting -> meeting.title() + " " + meeting.start())
                .containsExactly(
                        "old 2026-03-02T08:00:00Z",
                        "old 2026-03-09T08:00:00Z",
                        "new 2026-03-17T13:00:00Z",
                        "once 2026-03-23T19:00:00Z",
                        "new 2026-03-31T12:00:00Z");
        assertThat(read.getLast().occurrence())
                .as("it keeps the name it has in its series")
                .isEqualTo("2026-03-30T07:00:00Z");
    }

    @Test
    void aSeriesGoesWithOneOccurrenceCancelledAndAnotherTakenOut() {
        var read =
                read(
                        "2026-03-01T00:00:00Z",
                        "2026-04-01T00:00:00Z",
                        event(
                                "UID:1",
                                "DTSTART:20260302T090000Z",
                                "RRULE:FREQ=WEEKLY;UNTIL=20260331T000000Z",
                                "EXDATE:20260309T090000Z",
                                "RDATE:20260311T090000Z"),
                        event(
                                "UID:1",
                                "DTSTART:20260316T090000Z",
                                "STATUS:CANCELLED",
                                "RECURRENCE-ID:20260316T090000Z"));

        assertThat(starts(read))
                .containsExactly(
                        "2026-03-02T09:00:00Z",
                        "2026-03-11T09:00:00Z",
                        "2026-03-23T09:00:00Z",
                        "2026-03-30T09:00:00Z");
    }

    /// RFC 5546 §3.2.5.
    @Test
    void methodCancelTakesBackASeriesOrOneOfIt() {
        var series = event("UID:1", "DTSTART:20260302T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3");
        var whole = "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n";
        var all = whole + event("UID:1", "DTSTART:20260302T090000Z");
        var one =
                whole
                        + event(
                                "UID:1",
                                "DTSTART:20260309T090000Z",
                                "RECURRENCE-ID:20260309T090000Z");

        assertThat(starts(read("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", series, all)))
                .isEmpty();
        assertThat(starts(read("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", series, one)))
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-16T09:00:00Z");
    }

    /// Clocks go forward on 29 March 2026 at 02:00 in Berlin, and back on 25 October at 03:00.
    @Test
    void clocksThatChangeLeaveTheClockTimeAndTheWholeDays() {
        var daily =
                read(
                        "2026-03-28T00:00:00Z",
                        "2026-03-31T00:00:00Z",
                        event(
                                "UID:1",
                                "DTSTART;TZID=Europe/Berlin:20260101T090000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=DAILY"));
        assertThat(starts(daily))
                .containsExactly(
                        "2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");

        var gap =
                read(
                        "2026-03-28T00:00:00Z",
                        "2026-03-31T00:00:00Z",
                        event(
                                "UID:1",
                                "DTSTART;TZID=Europe/Berlin:20260328T023000",
                                "RRULE:FREQ=DAILY"));
        assertThat(starts(gap))
                .as("02:30 does not exist, and is told as an hour later (RFC 5545 §3.3.5)")
                .containsExactly(
                        "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");

        var days =
                read(
                        "2026-03-28T00:00:00Z",
                        "2026-11-01T00:00:00Z",
                        event("UID:1", "SUMMARY:short", "DTSTART;VALUE=DATE:20260329"),
                        event(
                                "UID:2",
                                "SUMMARY:long",
                                "DTSTART;VALUE=DATE:20261024",
                                "DTEND;VALUE=DATE:20261027"));
        assertThat(days)
                .extracting(day -> Duration.between(day.start(), day.end()).toHours())
                .containsExactly(23L, 73L);
    }

    @Test
    void zonesOfWindowsZonesOfTheirOwnAndNoneAtAll() {
        var own =
                """
                BEGIN:VTIMEZONE
                TZID:Our Office
                BEGIN:STANDARD
                DTSTART:20251026T030000
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20260308T020000
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                END:DAYLIGHT
                END:VTIMEZONE\
                """
                        .replace("\n", "\r\n");
        var read =
                read(
                        "2026-07-01T00:00:00Z",
                        "2026-07-02T00:00:00Z",
                        own,
                        event("UID:1", "DTSTART;TZID=\"Our Office\":20260701T090000"),
                        event("UID:2", "DTSTART;TZID=W. Europe Standard Time:20260701T090000"),
                        event("UID:3", "DTSTART:20260701T100000"));

        assertThat(starts(read))
                .containsExactly(
                        "2026-07-01T07:00:00Z", "2026-07-01T08:00:00Z", "2026-07-01T13:00:00Z");
    }

    /// Nobody else on the class path reads rules, so days are walked one by one and asked.
    @RepeatedTest(60)
    void rulesMeanWhatWalkingThroughTheDaysSays(RepetitionInfo run) {
        var seed = 4_000L + run.getCurrentRepetition();
        var rule = new Rule(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        var from = rule.start.plusDays(rule.random.nextInt(400));
        var until = from.plusDays(121);
        var read =
                read(
                        from.atStartOfDay(BERLIN).toInstant(),
                        until.atStartOfDay(BERLIN).toInstant(),
                        event(
                                "UID:1",
                                "DTSTART;TZID=Europe/Berlin:" + STAMP.format(rule.at(rule.start)),
                                "DURATION:PT30M",
                                rule.text(),
                                rule.exdate()));

        assertThat(
                        read.stream()
                                .map(each -> LocalDateTime.ofInstant(each.start(), BERLIN))
                                .map(LocalDateTime::toLocalDate)
                                .toList())
                .as("seed %d: %s from %s in %s", seed, rule.text(), rule.start, from)
                .isEqualTo(
                        rule.walked(until).stream()
                                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                                .toList());
    }

    /// A rule as calendars write them, and what it means said once more, day by day.
    private static final class Rule {
        private final RandomGenerator random;
        private final LocalDate start;
        private final int every;
        private final int kind;
        private final Set<DayOfWeek> days = new TreeSet<>();
        private final int count;
        private final boolean ends;
        private final LocalDate taken;

        Rule(RandomGenerator random) {
            this.random = random;
            start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            every = random.nextInt(1, 4);
            kind = random.nextInt(5);
            count = random.nextInt(1, 200);
            ends = random.nextBoolean();
            days.add(start.getDayOfWeek());
            for (int i = random.nextInt(3); i > 0; i--)
                days.add(DayOfWeek.of(random.nextInt(1, 8)));
            taken = start.plusDays(random.nextInt(500));
        }

        LocalDateTime at(LocalDate day) {
            return day.atTime(9, 30);
        }

        String text() {
            var named =
                    days.stream()
                            .map(day -> day.name().substring(0, 2))
                            .collect(Collectors.joining(","));
            var what =
                    switch (kind) {
                        case 0 -> "FREQ=DAILY";
                        case 1 -> "FREQ=WEEKLY;BYDAY=" + named;
                        case 2 -> "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
                        case 3 ->
                                "FREQ=MONTHLY;BYDAY="
                                        + nth()
                                        + start.getDayOfWeek().name().substring(0, 2);
                        default -> "FREQ=YEARLY";
                    };
            return "RRULE:" + what + ";INTERVAL=" + every + (ends ? ";COUNT=" + count : "");
        }

        String exdate() {
            return "EXDATE;TZID=Europe/Berlin:" + STAMP.format(at(taken));
        }

        private int nth() {
            return (start.getDayOfMonth() - 1) / 7 + 1;
        }

        List<LocalDate> walked(LocalDate until) {
            var found = new ArrayList<LocalDate>();
            for (var day = start; day.isBefore(until); day = day.plusDays(1))
                if (holds(day)) found.add(day);
            var counted = ends ? found.subList(0, Math.min(count, found.size())) : found;
            return counted.stream().filter(day -> !day.equals(taken)).toList();
        }

        private boolean holds(LocalDate day) {
            var months = ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
            return switch (kind) {
                case 0 -> ChronoUnit.DAYS.between(start, day) % every == 0;
                case 1 ->
                        days.contains(day.getDayOfWeek())
                                && ChronoUnit.WEEKS.between(monday(start), monday(day)) % every
                                        == 0;
                case 2 -> day.getDayOfMonth() == start.getDayOfMonth() && months % every == 0;
                case 3 ->
                        day.getDayOfWeek() == start.getDayOfWeek()
                                && (day.getDayOfMonth() - 1) / 7 + 1 == nth()
                                && months % every == 0;
                default ->
                        day.getMonth() == start.getMonth()
                                && day.getDayOfMonth() == start.getDayOfMonth()
                                && (day.getYear() - start.getYear()) % every == 0;
            };
        }

        private static LocalDate monday(LocalDate day) {
            return day.minusDays(day.getDayOfWeek().getValue() - 1L);
        }
    }

    @Test
    void whatRepeatsTooOftenIsSaidAndNotFollowed() throws IOException {
        var warnings = new ArrayList<Warning>();
        var text =
                "BEGIN:VCALENDAR\r\n"
                        + event("UID:1", "DTSTART:20260302T090000Z", "RRULE:FREQ=SECONDLY")
                        + "\r\nEND:VCALENDAR\r\n";
        var found = new ArrayList<Meeting>();
        var window =
                new Calendars.Window(
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-06-01T00:00:00Z"));
        Calendars.within("test", ZoneOffset.UTC, window, warnings::add)
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        found::add,
                        () -> false);

        assertThat(found).hasSize(1);
        assertThat(warnings)
                .extracting(Warning::why)
                .first()
                .asString()
                .contains("more than once a day");
    }
}
