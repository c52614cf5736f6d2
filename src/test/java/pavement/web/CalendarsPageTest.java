package pavement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.Served;
import pavement.acts.LoadSample;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.calendars.Machine;
import pavement.desk.SampleBook;
import pavement.http.Visitor;
import pavement.notation.Books;

/// Subscribing, and everything that becomes of it, as the owner sees it.
@Tag("edge")
class CalendarsPageTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static final String PATH = "/settings/calendars";
    private static final byte[] MEETINGS =
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            SUMMARY:Stand-up & coffee
            DTSTART;TZID=Europe/Berlin:20260303T100000
            DURATION:PT30M
            RRULE:FREQ=DAILY;COUNT=3
            END:VEVENT
            END:VCALENDAR
            """
                    .getBytes(UTF_8);

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final Served served =
            new Served(Books.read("me  Maya, Europe/Berlin\n"), () -> clock.get());
    private final Visitor maya = served.owner();
    private final Machine machine = new Machine();

    @AfterEach
    void stop() {
        served.close();
        machine.close();
    }

    private Book book() {
        return served.desk().book();
    }

    private String calendar() {
        return PATH + "/" + book().subscriptions().iterator().next().id();
    }

    private int add(String... fields) {
        maya.get(PATH);
        return maya.post(PATH, fields).statusCode();
    }

    @Test
    void aCalendarIsReadAtOnceAndStandsInTheDay() {
        assertThat(maya.get(PATH).body()).contains("No calendar yet");
        assertThat(maya.get("/today").body()).contains("subscribe to your calendar");
        assertThat(maya.get("/settings").body()).contains("href=\"/settings/calendars\"");
        machine.answers(200, MEETINGS);

        assertThat(add("address", machine.address("/s3cret/basic.ics"), "name", "Work"))
                .isEqualTo(303);

        assertThat(maya.get(PATH).body())
                .contains(
                        "Work",
                        "127.0.0.1:" + machine.port() + "/…",
                        "Read today 09:12: 3 appointments ahead.")
                .doesNotContain("s3cret");
        assertThat(maya.get("/today").body())
                .contains("Stand-up &amp; coffee", "10:00")
                .doesNotContain("subscribe to your calendar");
    }

    @Test
    void whatWentWrongIsSaidAndTheLastKnownStays() {
        machine.answers(200, MEETINGS);
        add("address", machine.address("/cal.ics"), "name", "Work");
        machine.answers(403, new byte[0]);
        clock.set(NOW.plus(Duration.ofHours(1)));
        maya.get(PATH);
        maya.post(calendar() + "/refresh");

        assertThat(maya.get(PATH).body())
                .contains(
                        "127.0.0.1 does not let anybody read this calendar (403).",
                        "3 appointments ahead, as they were today 09:12. Tried today 10:12, again at 10:27.");
        assertThat(maya.get("/today").body()).doesNotContain("has not been read");
        clock.set(NOW.plus(Duration.ofDays(1)));
        assertThat(maya.get("/today").body())
                .contains(
                        "The calendar “Work” has not been read since yesterday 09:12. 127.0.0.1 does not");
    }

    @Test
    void itIsChangedPausedTakenUpRemovedAndBroughtBack() {
        machine.answers(200, MEETINGS);
        add("address", machine.address("/cal.ics"));
        assertThat(book().subscriptions().iterator().next().name()).startsWith("127.0.0.1");

        maya.post(calendar(), "name", "Office", "job", "on");
        assertThat(book().appointments()).extracting(Appointment::passive).containsOnly(true);
        maya.post(calendar() + "/pause");
        assertThat(maya.get(PATH).body())
                .contains("Office", "Paused. 3 appointments ahead, as they were");
        assertThat(maya.post(calendar() + "/refresh").statusCode()).isEqualTo(409);
        maya.post(calendar() + "/resume");
        assertThat(maya.get(PATH).body()).contains("Read today 09:12: 3 appointments ahead.");

        var path = calendar();
        var gone = maya.post(path + "/remove");
        assertThat(maya.get(gone.headers().firstValue("Location").orElseThrow()).body())
                .contains("Removed the calendar “Office”", "3 appointments went with it.");
        assertThat(book().appointments()).isEmpty();
        assertThat(maya.post(path + "/remove").statusCode()).isEqualTo(404);
        maya.post("/undo");
        assertThat(book().appointments()).hasSize(3);
        assertThat(book().subscriptions()).hasSize(1);
    }

    @Test
    void whatAnotherCalendarHoldsTooStaysAndTheRemovedOneMayComeBack() {
        machine.answers(200, MEETINGS);
        add("address", machine.address("/one.ics"), "name", "One");
        var one = book().subscriptions().iterator().next().id();
        add("address", machine.address("/two.ics"), "name", "Two");

        maya.post(PATH + "/" + one + "/remove");
        assertThat(maya.get(PATH).body()).contains("Read today 09:12: 3 appointments ahead.");
        maya.post("/undo");
        assertThat(book().subscriptions()).hasSize(2);
        assertThat(book().appointments()).hasSize(3);
    }

    @Test
    void whatIsNoAddressOrThereAlreadyIsSaidBesideTheField(@TempDir Path folder) throws Exception {
        var file = folder.resolve("mine.ics");
        Files.write(file, MEETINGS);
        assertThat(add("address", "calendar.example.org/x")).isEqualTo(422);
        assertThat(add("address", file.toString(), "name", "x".repeat(101))).isEqualTo(422);
        assertThat(add("address", file.toString())).isEqualTo(303);
        assertThat(book().appointments()).hasSize(3);
        assertThat(maya.post(PATH, "address", file.toUri().toString()).body())
                .contains("This calendar stands below already, as “mine”.");
        assertThat(maya.post(calendar(), "name", " ").body()).contains("Write a name.");
    }

    /// Nobody asked for another plan; the calendar did.
    @Test
    void aMeetingThatMovesPlansTheRestOfTheDayAgainAndSaysWhatBecameOfIt() {
        try (var day = new Served(Books.read(TOWN), () -> clock.get())) {
            var owner = day.owner();
            machine.answers(200, MEETINGS);
            owner.get(PATH);
            owner.post(PATH, "address", machine.address("/cal.ics"));
            var before = owner.get("/today").body();
            assertThat(before).doesNotContain("Planned again").contains("10:00");

            var calendar = day.desk().book().subscriptions().iterator().next().id();
            machine.answers(200, moved());
            owner.get(PATH);
            owner.post(PATH + "/" + calendar + "/refresh");
            assertThat(owner.get("/today").body())
                    .contains("Planned again at 09:12:", " moved to ");

            machine.answers(200, moved());
            var version = day.desk().book().version();
            owner.get(PATH);
            owner.post(PATH + "/" + calendar + "/refresh");
            assertThat(day.desk().book().version())
                    .as("the same meetings plan nothing again")
                    .isEqualTo(version);
        }
    }

    /// A file brought in again moves a meeting as a subscribed calendar does, and so does taking it
    /// out.
    @Test
    void aMeetingThatAFileMovesPlansTheRestOfTheDayAgain() {
        try (var day = new Served(Books.read(TOWN), () -> clock.get())) {
            var owner = day.owner();
            bring(owner, MEETINGS);
            assertThat(owner.get("/today").body())
                    .doesNotContain("Planned again")
                    .contains("10:00");

            bring(owner, moved());
            assertThat(owner.get("/today").body())
                    .contains("Planned again at 09:12:", " moved to ");
        }
    }

    private static void bring(Visitor owner, byte[] calendar) {
        owner.upload("/import", "file", "cal.ics", calendar);
        owner.post("/import/bring");
    }

    /// The stand-up lasts all morning now.
    private static byte[] moved() {
        return new String(MEETINGS, UTF_8)
                .replace("T100000", "T091500")
                .replace("PT30M", "PT3H")
                .getBytes(UTF_8);
    }

    private static final String TOWN =
            """
            me  Maya, Europe/Berlin
            Ann Lee  met at an event
            Bob Ray  met at an event
            Cem Oz  met at an event
            Dan Fox  met at an event
            2026-01-05 10:00  Ann Lee, coffee, 30m: good -> talked
            2026-01-06 10:00  Bob Ray, coffee, 30m: good -> talked
            2026-01-07 10:00  Cem Oz, coffee, 30m: good -> talked
            2026-01-08 10:00  Dan Fox, coffee, 30m: good -> talked
            """;

    @Test
    void realDaysAreNotReadBesideMadeUpPeople() {
        var zone = java.time.ZoneId.of("Europe/Berlin");
        served.desk()
                .carryOut(
                        new LoadSample(
                                SampleBook.on(java.time.LocalDate.parse("2026-03-03"), zone)));
        maya.get(PATH);

        assertThat(maya.post(PATH, "address", machine.address("/cal.ics")).body())
                .contains("Remove the sample first.");
    }
}
