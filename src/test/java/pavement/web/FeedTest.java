package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.acts.Forget;
import pavement.http.Visitor;
import pavement.notation.Books;

/// The calendar by its secret address, as a calendar program asks for it: without a cookie.
@Tag("edge")
class FeedTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-03T07:12:00Z"));
    private final Served served =
            new Served(
                    Books.read(
                            """
                            me  Maya, Europe/Berlin, 90 min a day, 60% active
                            Ruth Abrams  met in a coffee shop Northside
                            2026-03-02 15:00  Ruth, in person, 30m: the dispatch desk -> talked
                            2026-03-01  I owe Ruth: a price list with its semicolons; and ünïcödé that goes on and on 🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐 until the line has to be folded, by 2026-03-05
                            2026-03-01  I owe Ruth: a call, by 2026-03-06 11:00
                            2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth, at Northside
                            """),
                    now::get);
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private String address() {
        maya.get("/settings/reminders");
        maya.post("/settings/reminders/feed");
        return "/feed/" + served.courier().feed().secret().orElseThrow() + ".ics";
    }

    private HttpResponse<String> fetched(String path, String... head) {
        var stranger = served.stranger();
        var request = stranger.request(path).GET();
        if (head.length > 0) request.headers(head);
        return stranger.send(request.build());
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void aCalendarProgramReadsAllThreeWithTheirAlarms() throws Exception {
        var answer = fetched(address());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        var calendar = read(answer.body());
        calendar.validate();
        assertThat(answer.body())
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "VERSION:2.0", "\r\n")
                .contains("DTSTART:20260303T150000Z", "DTEND:20260303T154500Z")
                .contains("DTSTART;VALUE=DATE:20260305", "TRIGGER;VALUE=DATE-TIME:20260305T080000Z")
                .contains("SUMMARY:a call", "DTSTART:20260306T100000Z", "TRIGGER:-PT15M")
                .contains("LOCATION:Northside", "DESCRIPTION:With Ruth Abrams")
                .contains("UID:plan-2026-03-03@pavement", "UID:plan-2026-03-04@pavement");
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT"))
            assertThat(event.getAlarms()).as(event.toString()).hasSize(1);
        assertThat(calendar.getComponents("VEVENT").toString())
                .contains(
                        "semicolons\\; and ünïcödé that goes on and on 🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐 until");
        for (var line : answer.body().split("\r\n"))
            assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .as(line)
                    .isLessThanOrEqualTo(75);
    }

    /// The reader of imports shares no line with the writer.
    @Test
    void whatIsGivenOutCanBeBroughtInAgain() throws IOException {
        var meetings = new java.util.ArrayList<pavement.cards.Meeting>();
        new pavement.cards.Calendars(
                        "feed.ics",
                        java.time.ZoneId.of("Europe/Berlin"),
                        now.get(),
                        warning -> assertThat(warning).isNull())
                .read(
                        new java.io.ByteArrayInputStream(
                                fetched(address())
                                        .body()
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        meetings::add,
                        () -> false);

        assertThat(meetings)
                .anySatisfy(each -> {
                    assertThat(each.toString())
                            .contains("Coffee with Ruth", "2026-03-03T15:00:00Z");
                });
        assertThat(meetings).hasSize(8);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var address = address();
        var first = fetched(address);
        var etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(fetched(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(fetched(address, "If-None-Match", "\"x\", W/" + etag).statusCode())
                .isEqualTo(304);
        assertThat(fetched(address, "If-None-Match", "\"x\"").body()).isEqualTo(first.body());
        now.set(now.get().plusSeconds(120));
        assertThat(fetched(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void whatChangesCountsUpAndKeepsItsUid() throws Exception {
        var address = address();
        var promise =
                served.desk().book().promises().stream()
                        .filter(each -> each.what().equals("a call"))
                        .findFirst()
                        .orElseThrow();
        var before = fetched(address).body();
        now.set(now.get().plusSeconds(600));
        maya.get("/today");
        maya.post("/promises/" + promise.id() + "/move", "due", "2026-03-07", "at", "12:00");
        var after = fetched(address);

        assertThat(event(before, promise.id() + "@pavement"))
                .contains("SEQUENCE:0", "DTSTAMP:20260303T071200Z");
        assertThat(event(after.body(), promise.id() + "@pavement"))
                .contains(
                        "SEQUENCE:1", "LAST-MODIFIED:20260303T072200Z", "DTSTART:20260307T110000Z");
    }

    private static String event(String calendar, String uid) throws Exception {
        return read(calendar).<VEvent>getComponents("VEVENT").stream()
                .filter(each -> each.toString().contains("UID:" + uid))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void aNewAddressKillsTheOldOneAtOnce() {
        var old = address();
        var fresh = address();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(fresh.length()).isGreaterThan(50);
        assertThat(fetched(old).statusCode()).isEqualTo(404);
        assertThat(fetched(fresh).statusCode()).isEqualTo(200);
        maya.post("/settings/reminders/feed/off");
        assertThat(fetched(fresh).statusCode()).isEqualTo(404);
        assertThat(fetched("/feed/.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void guessingSlowsDownWhoGuessesAndNotWhoKnows() {
        var address = address();
        for (int i = 0; i < 20; i++)
            assertThat(fetched("/feed/guess" + i + ".ics").statusCode()).isEqualTo(404);

        assertThat(fetched("/feed/guess.ics").statusCode()).isEqualTo(429);
        assertThat(fetched(address).statusCode()).isEqualTo(200);
        for (int i = 0; i < 59; i++) fetched(address);
        assertThat(fetched(address).statusCode()).isEqualTo(429);
        now.set(now.get().plusSeconds(61));
        assertThat(fetched(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTurnedOffByCalendarIsNotInIt() {
        var address = address();
        maya.post(
                "/settings/reminders",
                "quietFrom",
                "21:00",
                "quietUntil",
                "07:00",
                "before",
                "15",
                "want",
                "PROMISES-CALENDAR");

        assertThat(fetched(address).body())
                .contains("SUMMARY:a call")
                .doesNotContain("plan-", "Coffee with Ruth");
    }

    @Test
    void whoIsForgottenIsInNoCalendarAnyMore() {
        var address = address();
        assertThat(fetched(address).body()).contains("Ruth");
        served.desk().carryOut(new Forget(Books.id("Ruth Abrams")));

        assertThat(fetched(address).body()).doesNotContain("Ruth");
    }
}
