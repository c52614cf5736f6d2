package pavement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.book.Appointment;
import pavement.calendars.Machine;
import pavement.http.Visitor;
import pavement.notation.Books;
import pavement.plan.Plan;
import pavement.plan.Planner;
import pavement.plan.Saying;
import pavement.ties.Standings;
import pavement.week.Span;
import pavement.week.Week;

/// What lasts all day in a subscribed calendar: it takes the day when the calendar says that he is
/// busy, and a birthday does not.
@Tag("edge")
class WholeDayTest {
    /// A Tuesday, before work.
    private static final Instant NOW = Instant.parse("2026-03-03T07:00:00Z");

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final String FREE_TOMORROW = "Wednesday 4 Mar";

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final Served served = new Served(Books.read(book()), clock::get);
    private final Visitor maya = served.owner();
    private final Machine machine = new Machine();

    private static String book() {
        var lines = new ArrayList<String>();
        lines.add("me  Maya, Europe/Berlin, 90 min a day, 60% active, 20 a week");
        for (var name : "Ruth Abrams;Mei Tan;Joanne Pruitt;Ada Quinn;Tom Reed;Ivo Lang".split(";"))
            lines.add(
                    name
                            + "  met in a coffee shop Northside, 2025-11-02\n    phone: +49 40 55501"
                            + lines.size());
        lines.add("2026-02-10 11:00  Mei, in person, 10m: needs a bookkeeper -> next step");
        lines.add("2026-03-01 11:00  Ruth, coffee, 20m: lets shops -> talked");
        return String.join("\n", lines) + "\n";
    }

    @AfterEach
    void stop() {
        served.close();
        machine.close();
    }

    private void subscribed(String... event) {
        var calendar =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Trade fair\r\n"
                        + String.join("\r\n", event)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        machine.answers(200, calendar.getBytes(UTF_8));
        maya.get("/settings/calendars");
        var added =
                maya.post(
                        "/settings/calendars",
                        "address",
                        machine.address("/fair.ics"),
                        "name",
                        "Work");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(served.desk().book().appointments()).hasSize(1);
    }

    private Plan plan(LocalDate day) {
        var book = served.desk().book();
        var at = day.equals(TUESDAY) ? clock.get() : NOW.plusSeconds(86_400L * days(day));
        return Planner.plan(book, Standings.of(book), book.self().orElseThrow(), day, at);
    }

    private static long days(LocalDate day) {
        return java.time.temporal.ChronoUnit.DAYS.between(TUESDAY, day);
    }

    private Week week() {
        var book = served.desk().book();
        var self = book.self().orElseThrow();
        return Week.of(book, self, TUESDAY, Span.of(self, TUESDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRANSP:OPAQUE",
                "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
                "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                "TRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY",
            })
    void whoIsBusyAllDayHasNoTimeAndReadsWhy(String busy) {
        subscribed("DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260304", busy);

        var plan = plan(TUESDAY);
        assertThat(plan.budget()).isZero();
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.late()).isEmpty();
        assertThat(plan.rescue()).isEmpty();
        assertThat(plan.generic()).isEmpty();
        assertThat(Saying.spent(plan, served.desk().book().self().orElseThrow()))
                .contains("All day: Trade fair.");
        assertThat(maya.get("/today").body()).contains("All day: Trade fair. Nothing else is");
        assertThat(maya.get("/week").body()).containsOnlyOnce("All day: Trade fair");
        assertThat(plan(TUESDAY.plusDays(1)).moves()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CATEGORIES:Birthday",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "TRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                "TRANSP:OPAQUE\r\nSTATUS:TENTATIVE",
            })
    void whatDoesNotSayThatHeIsBusyTakesNothing(String said) {
        var before = plan(TUESDAY);
        subscribed("DTSTART;VALUE=DATE:20260303", said);

        assertThat(plan(TUESDAY).budget()).isEqualTo(before.budget()).isPositive();
        assertThat(plan(TUESDAY).moves()).hasSameSizeAs(before.moves());
        assertThat(maya.get("/today").body()).contains("Trade fair").doesNotContain("All day: ");
        assertThat(week().days()).allSatisfy(day -> assertThat(day.wholeDay()).isEmpty());
    }

    @Test
    void severalDaysAreTakenAndNoneBesides() {
        subscribed("DTSTART;VALUE=DATE:20260304", "DTEND;VALUE=DATE:20260306", "TRANSP:OPAQUE");

        assertThat(plan(TUESDAY).moves()).isNotEmpty();
        assertThat(plan(TUESDAY.plusDays(1)).moves()).isEmpty();
        assertThat(plan(TUESDAY.plusDays(2)).moves()).isEmpty();
        assertThat(plan(TUESDAY.plusDays(3)).moves()).isNotEmpty();
        assertThat(week().days())
                .extracting(day -> day.room())
                .containsExactly(90, 90, 0, 0, 90, 0, 0);
        assertThat(week().days())
                .filteredOn(day -> !day.wholeDay().isEmpty())
                .allSatisfy(day -> assertThat(day.part().none()).isTrue())
                .hasSize(2);
        var page = maya.get("/week").body();
        assertThat(page.split("All day: Trade fair", -1)).hasSize(3);
        assertThat(page).contains(FREE_TOMORROW);
    }

    @Test
    void whoSaysThatHeHasMinutesHasThemAtTheFairToo() {
        subscribed("DTSTART;VALUE=DATE:20260303", "TRANSP:OPAQUE");
        clock.set(Instant.parse("2026-03-03T10:00:00Z"));
        maya.get("/today");
        maya.post("/today/minutes", "minutes", "20");

        assertThat(plan(TUESDAY).moves()).isNotEmpty();
        assertThat(maya.get("/today").body()).contains("All day: Trade fair. ", "for people worth");
    }

    @Test
    void itStandsInTheBookAsWhatTakesTheDay() {
        subscribed("DTSTART;VALUE=DATE:20260303", "TRANSP:OPAQUE");
        assertThat(served.desk().book().appointments())
                .extracting(Appointment::allDay, Appointment::takesDay)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, true));

        var calendar = served.desk().book().subscriptions().iterator().next();
        var free =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Trade fair\r\nDTSTART;VALUE=DATE:20260303\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        machine.answers(200, free.getBytes(UTF_8));
        maya.get("/settings/calendars");
        maya.post("/settings/calendars/" + calendar.id() + "/refresh");
        assertThat(plan(TUESDAY).moves()).isNotEmpty();
    }
}
