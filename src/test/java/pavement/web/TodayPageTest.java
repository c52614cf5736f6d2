package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Outcome;
import pavement.book.Promise;
import pavement.book.SetAside;
import pavement.http.Visitor;
import pavement.notation.Books;

@Tag("edge")
class TodayPageTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Joanne Pruitt  met by cold call
                phone: +1 804 555 0147
            Mei Tan  met on the street Carver Street, 2026-01-10
                phone: +1 804 555 0148
            Ruth Abrams  met in a coffee shop Northside, 2025-11-02
            Ada Blocked  met in a coffee shop Northside, 2025-11-02
                do not contact
            2026-01-10 11:00  Mei, in person, 10m: needs a bookkeeper -> next step
            2026-03-01 11:00  Ruth, coffee, 20m: lets shops -> talked
            2026-03-02  I owe Mei: the price list, by 2026-03-03
            2026-02-20  I owe Ruth: a name, by 2026-02-27
            2026-02-28  Ruth owes me: the footfall counts
            2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth, at Northside
            """;
    private final Served served =
            new Served(Books.read(BOOK), Instant.parse("2026-03-03T08:12:00Z"));
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private String person(String name) {
        return Books.id(name).toString();
    }

    private Promise promise(String what) {
        return served.desk().book().promises().stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsNotMetYetIsPaintedAsActiveAndShownAsNotMet() {
        var page = maya.get("/today").body();
        assertThat(page)
                .contains("not met yet", "class=\"slot")
                .doesNotContainPattern("<li class=\"slot[^>]*data-tie=\"unmet\"");
    }

    @Test
    void aDayWithoutHoursSaysSoAndPutsNoWordInHisMouth() {
        try (var served = new Served(Books.read(BOOK), Instant.parse("2026-03-07T08:12:00Z"))) {
            assertThat(served.owner().get("/today").body())
                    .contains("Saturday is no day for reaching out in your settings.");
        }
        var fixed = BOOK + "2026-03-07 16:00-16:45  appointment: Tea, with Ruth, at Northside\n";
        try (var served = new Served(Books.read(fixed), Instant.parse("2026-03-07T08:12:00Z"))) {
            assertThat(served.owner().get("/today").body())
                    .contains("One thing is fixed. Saturday is no day for reaching out");
        }
    }

    @Test
    void theDayShowsWhatIsFixedPromisedAndWaitedFor() {
        var page = maya.get("/today").body();
        assertThat(page)
                .contains(
                        "Tuesday 3 March",
                        "One thing is fixed.",
                        "Coffee with Ruth",
                        "the price list",
                        "was due Friday",
                        "the footfall counts")
                .doesNotContain("Ada Blocked");
    }

    @Test
    void onAPhoneEveryMainPageIsInTheBarOrBehindMore() {
        var page = maya.get("/today").body();
        var bar = page.substring(page.indexOf("<nav class=\"tabs\""));
        assertThat(bar.substring(0, bar.indexOf("</nav>")))
                .contains(
                        "/today",
                        "/people",
                        "/log",
                        "/find",
                        "/winwin",
                        "/pipeline",
                        "/review",
                        "/lab",
                        "/map",
                        "/import",
                        "/settings")
                .contains("<summary class=\"tab\"><svg");
        assertThat(maya.get("/import").body())
                .contains("<summary class=\"tab\" aria-current=\"true\">");
    }

    /// The day it was told is no deadline.
    @Test
    void whatOthersOweShowsTheDayItIsDueOrSinceWhenItIsWaitedFor() {
        var book =
                """
                me  Maya, Europe/Berlin
                Carol Weiss  met in a coffee shop Northside, 2025-11-02
                2026-03-03  Carol owes me: an intro to her CFO, by 2026-03-10
                2026-02-20  Carol owes me: the minutes, by 2026-02-27
                2026-02-28  Carol owes me: the footfall counts
                """;
        try (var other = new Served(Books.read(book), Instant.parse("2026-03-03T08:12:00Z"))) {
            assertThat(other.owner().get("/today").body())
                    .contains(
                            "<span dir=\"auto\">an intro to her CFO</span></span><span class=\"meta\">by Tue 10 Mar</span>",
                            "<span dir=\"auto\">the minutes</span></span><span class=\"meta\">was due Friday</span>",
                            "<span dir=\"auto\">the footfall counts</span></span><span class=\"meta\">since Sat 28 Feb</span>");
        }
    }

    @Test
    void aCallPromisedToOneWithoutANumberSaysSoAndOffersToWriteDownOne() {
        var book =
                """
                me  Maya, Europe/Berlin, 90 min a day
                Nadia Karim  met in a coffee shop Northside, 2025-11-02
                2026-03-02  I owe Nadia: call Nadia, by 2026-03-03
                """;
        try (var other = new Served(Books.read(book), Instant.parse("2026-03-03T08:12:00Z"))) {
            assertThat(other.owner().get("/today").body())
                    .contains(
                            "You promised a call; no number is written down",
                            "href=\"/people/%s/edit\">Add a number</a>"
                                    .formatted(Books.id("Nadia Karim")))
                    .doesNotContain("tel:");
        }
    }

    @Test
    void whatIsOwedLaterIsNotLost() {
        var book =
                """
                me  Maya, Europe/Berlin
                Ana Ruiz  met in a coffee shop Northside, 2025-11-02
                2026-03-03  I owe Ana: the price list, by 2026-03-10
                2026-03-03  I owe Ana: two names, by 2026-03-12
                2026-03-03  I owe Ana: a table, by 2026-03-13
                """;
        try (var other = new Served(Books.read(book), Instant.parse("2026-03-03T08:12:00Z"))) {
            assertThat(other.owner().get("/today").body())
                    .contains(
                            "Nothing is due today or tomorrow. Next: <a href=\"/people/"
                                    + person("Ana Ruiz")
                                    + "\" dir=\"auto\">the price list · Ana Ruiz</a>, Tue 10 Mar; 2 more after it.")
                    .doesNotContain("Nothing you owe is due");
        }
        var none =
                "me  Maya, Europe/Berlin\nAna Ruiz  met in a coffee shop Northside, 2025-11-02\n";
        try (var other = new Served(Books.read(none), Instant.parse("2026-03-03T08:12:00Z"))) {
            assertThat(other.owner().get("/today").body()).contains("Nothing you owe is due");
        }
    }

    @Test
    void twoTapsLogAMove() {
        maya.get("/today");
        var id = UUID.randomUUID().toString();
        for (int tap = 0; tap < 2; tap++)
            assertThat(
                            maya.post(
                                            "/today/log",
                                            "id",
                                            id,
                                            "person",
                                            person("Joanne Pruitt"),
                                            "channel",
                                            "CALL",
                                            "plan",
                                            "2026-03-03#1",
                                            "outcome",
                                            "NO_ANSWER")
                                    .statusCode())
                    .isEqualTo(303);

        var logged = served.desk().book().encountersWith(Books.id("Joanne Pruitt"));
        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst().outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(logged.getFirst().trial().planItem()).isEqualTo("2026-03-03#1");
        assertThat(maya.get("/today").body()).contains("Call with Joanne Pruitt");
    }

    @Test
    void aDayOnWhichNothingWasPlannedHadNoPlan() {
        var book = "me  Tia, UTC\nTom Baker  met in a coffee shop\n";
        try (var sunday = new Served(Books.read(book), Instant.parse("2026-03-01T10:00:00Z"))) {
            var owner = sunday.owner();
            assertThat(owner.get("/today").body())
                    .contains("Pavement aims at 60 % active until you set another share.")
                    .doesNotContain("You asked");
            var logged =
                    owner.post(
                            "/today/log",
                            "id",
                            UUID.randomUUID().toString(),
                            "person",
                            person("Tom Baker"),
                            "channel",
                            "IN_PERSON",
                            "outcome",
                            "TALKED");
            assertThat(owner.get(logged.headers().firstValue("location").orElseThrow()).body())
                    .contains("Nothing else is planned today.")
                    .doesNotContain("That was the plan", "painted");
        }
    }

    @Test
    void aDamagedLogStoresNothing() {
        maya.get("/today");
        var before = served.desk().book().version();
        assertThat(
                        maya.post(
                                        "/today/log",
                                        "id",
                                        "7",
                                        "person",
                                        person("Mei Tan"),
                                        "channel",
                                        "CALL",
                                        "outcome",
                                        "TALKED")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        maya.post(
                                        "/today/log",
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "person",
                                        UUID.randomUUID().toString(),
                                        "channel",
                                        "CALL",
                                        "outcome",
                                        "TALKED")
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        maya.post(
                                        "/today/log",
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "person",
                                        person("Mei Tan"),
                                        "channel",
                                        "SMOKE",
                                        "outcome",
                                        "TALKED")
                                .statusCode())
                .isEqualTo(422);
        assertThat(served.desk().book().version()).isEqualTo(before);
    }

    @Test
    void theSamePlanComesBackUntilAnotherIsAskedFor() {
        var first = moves(maya.get("/today").body());
        assertThat(moves(maya.get("/today").body())).isEqualTo(first);
        maya.post("/today/again");
        assertThat(served.desk().book().dayPlan(LocalDate.parse("2026-03-03")).orElseThrow().draw())
                .isEqualTo(1);
    }

    private static String moves(String page) {
        return page.replaceAll("(?s)name=\"(id|csrf)\" value=\"[^\"]*\"", "")
                .replaceAll("(?s)\\?done=[^\"]*", "");
    }

    @Test
    void snoozedIsNotDoneAndComesBack() {
        maya.get("/today");
        maya.post("/today/aside", "person", person("Joanne Pruitt"), "why", "SNOOZED", "days", "7");
        maya.post("/today/aside", "person", person("Ruth Abrams"), "why", "SNOOZED", "days", "1");

        var asides = served.desk().book().setAsides();
        assertThat(asides)
                .extracting(SetAside::why)
                .containsExactlyInAnyOrder(SetAside.Why.SNOOZED, SetAside.Why.SKIPPED);
        assertThat(served.desk().book().encountersWith(Books.id("Joanne Pruitt"))).isEmpty();
        assertThat(maya.get("/today").body()).doesNotContain("Joanne Pruitt");
        assertThat(
                        maya.post("/today/aside", "person", person("Mei Tan"), "why", "HATED")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        maya.post(
                                        "/today/aside",
                                        "person",
                                        person("Mei Tan"),
                                        "why",
                                        "SNOOZED",
                                        "days",
                                        "0")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void minutesAreWithinADay() {
        maya.get("/today");
        assertThat(maya.post("/today/minutes", "minutes", "20").statusCode()).isEqualTo(303);
        assertThat(maya.post("/today/minutes", "minutes", "a few").statusCode()).isEqualTo(422);
        assertThat(maya.post("/today/minutes", "minutes", "961").statusCode()).isEqualTo(422);
    }

    @Test
    void ofWhatIsDoneTheLastTwoStandBeforeWhatComesNext() {
        var page =
                """
                me  Maya, UTC
                Ada  met online
                Bo  met online
                Cy  met online
                2026-10-15 06:00  Ada, call, 5m: hi -> talked
                2026-10-15 06:30  Bo, call, 5m: hi -> talked
                2026-10-15 07:00  Cy, call, 5m: hi -> talked
                """;
        try (var day = new Served(Books.read(page), Instant.parse("2026-10-15T08:00:00Z"))) {
            var owner = day.owner();
            assertThat(owner.get("/today").body())
                    .contains("1 more before these", "Call with Bo", "Call with Cy")
                    .doesNotContain("Call with Ada");
            assertThat(owner.get("/today?all=1").body()).contains("Call with Ada");
        }
    }

    @Test
    void promisesAreTickedMovedAndUndone() {
        maya.get("/today");
        var list = promise("the price list").id();
        maya.post("/promises/" + list + "/kept");
        assertThat(promise("the price list").state()).isEqualTo(Promise.State.KEPT);
        maya.post("/undo");
        assertThat(promise("the price list").open()).isTrue();

        assertThat(maya.post("/promises/" + list + "/move", "due", "2026-03-09").statusCode())
                .isEqualTo(303);
        assertThat(promise("the price list").due()).contains(LocalDate.parse("2026-03-09"));
        assertThat(maya.post("/promises/" + list + "/move", "due", "2026-03-01").statusCode())
                .isEqualTo(422);
        assertThat(maya.post("/promises/" + list + "/move", "due", "soon").statusCode())
                .isEqualTo(422);
        assertThat(maya.post("/promises/" + UUID.randomUUID() + "/kept").statusCode())
                .isEqualTo(404);
    }
}
