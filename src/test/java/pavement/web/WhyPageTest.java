package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.SetAside;
import pavement.http.Visitor;
import pavement.notation.Books;

@Tag("edge")
class WhyPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 30 min a day, 60% active
            Joanne Pruitt  met by cold call
                phone: +1 804 555 0147
            Mei Tan  met on the street Carver Street, 2026-01-10
                phone: +1 804 555 0148
            Ruth Abrams  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0149
            Omar Reyes  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0150
            Victor Salas  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0151
            Ada Blocked  met in a coffee shop Northside, 2025-11-02
                do not contact
            Cy Silent  met by cold call
                phone: +1 804 555 0152
            2026-01-10 11:00  Mei, in person, 10m: needs a bookkeeper -> next step
            2026-02-01 11:00  Ruth, coffee, 20m: lets shops -> talked
            2026-02-28 11:00  Cy, call: rang -> no answer
            2026-03-03 08:00-09:00  appointment: Breakfast round, at Northside
            2026-03-05 18:00-20:00  appointment: Demo Day, at Northside
            """;
    private final Served served =
            new Served(Books.read(BOOK), Instant.parse("2026-03-03T08:12:00Z"));
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private static String id(String name) {
        return Books.id(name).toString();
    }

    private String move() {
        var page = maya.get("/today").body();
        var from = page.indexOf("/today/swap/") + "/today/swap/".length();
        return page.substring(from, from + 36);
    }

    @Test
    void everyMoveOpensItsNumbers() {
        assertThat(maya.get("/today").body()).contains("Why this", "/why/" + move());
        for (var path : new String[] {"/why/" + move(), "/why/" + move() + "/panel"})
            assertThat(maya.get(path).body())
                    .contains(
                            "Chance",
                            "Value",
                            "Minutes",
                            "Score",
                            "Likely between",
                            "Learned since a week ago",
                            "Three others");
        assertThat(maya.get("/why/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void anybodyIsFoundByAPartOfTheName() {
        assertThat(maya.get("/why?q=silent").headers().firstValue("location"))
                .contains("/why/" + id("Cy Silent"));
        assertThat(maya.get("/why?q=a").body()).contains("Mei Tan", "Ruth Abrams");
        assertThat(maya.get("/why?q=nobody").body()).contains("Nobody by that name");
        assertThat(maya.get("/why/" + id("Cy Silent")).body())
                .contains("1 try nobody answered", "Again from Fri 6 Mar", "Put in as one more");
        assertThat(maya.get("/people/" + id("Cy Silent")).body())
                .contains("/why/" + id("Cy Silent"));
    }

    @Test
    void aRuleThatIsTheirsIsNotOverruled() {
        var page = maya.get("/why/" + id("Ada Blocked")).body();
        assertThat(page).contains("Not to be contacted").doesNotContain("Put in");
        assertThat(maya.post("/why/" + id("Ada Blocked") + "/in", "instead", "nobody").statusCode())
                .isEqualTo(422);
        assertThat(served.desk().book().setAsides()).isEmpty();
    }

    @Test
    void oneTapPutsInAndUndoTakesOut() {
        maya.get("/today");
        maya.post("/why/" + id("Cy Silent") + "/in", "instead", "nobody");
        assertThat(maya.get("/today").body())
                .contains("Call Cy Silent", "You put this in.", "1 try nobody answered");
        assertThat(maya.get("/why/" + id("Cy Silent")).body()).contains("You overruled");
        assertThat(maya.post("/why/" + id("Cy Silent") + "/in", "instead", "nobody").body())
                .contains("in today’s plan already");
        maya.post("/undo");
        assertThat(maya.get("/today").body()).doesNotContain("Cy Silent");
        assertThat(maya.post("/why/" + id("Cy Silent") + "/in").statusCode()).isEqualTo(422);
    }

    @Test
    void aSwapOffersOthersAndTakesOne() {
        var out = move();
        var page = maya.get("/today/swap/" + out).body();
        assertThat(page).contains("Instead of", "Take", "in 10");
        var from = page.indexOf("action=\"/why/") + "action=\"/why/".length();
        var taken = page.substring(from, from + 36);
        maya.post("/why/" + taken + "/in", "instead", out);

        assertThat(maya.get("/today").body())
                .contains("/today/swap/" + taken)
                .doesNotContain("/today/swap/" + out);
        assertThat(served.desk().book().setAsides())
                .extracting(SetAside::why)
                .containsExactlyInAnyOrder(SetAside.Why.PUT_IN, SetAside.Why.SWAPPED);
        maya.post("/undo");
        assertThat(maya.get("/today").body()).contains("/today/swap/" + out);
        assertThat(maya.get("/today/swap/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void snoozedUntilTheyReplyShowsOnTheirPageAndComesBack() {
        maya.get("/today");
        maya.post("/today/aside", "person", id("Mei Tan"), "why", "UNTIL_REPLY");
        assertThat(maya.get("/today").body()).doesNotContain("Mei Tan</a>");
        assertThat(maya.get("/people/" + id("Mei Tan")).body())
                .contains("until they reply, at the latest until Mon 1 Jun", "Bring back now");
        maya.post("/people/" + id("Mei Tan") + "/back");
        assertThat(served.desk().book().setAsides()).isEmpty();
        assertThat(maya.post("/people/" + id("Mei Tan") + "/back").statusCode()).isEqualTo(422);
        maya.post("/undo");
        assertThat(served.desk().book().setAsides()).hasSize(1);
    }

    @Test
    void snoozedUntilADayOrUntilSomethingIsOver() {
        var page = maya.get("/today").body();
        assertThat(page)
                .contains("Demo Day, Thu 5 Mar")
                .doesNotContain("Breakfast round, today", "Breakfast round, Tue 3 Mar");
        var event =
                served.desk().book().appointments().stream()
                        .filter(each -> each.title().equals("Demo Day"))
                        .findFirst()
                        .orElseThrow();
        maya.post(
                "/today/aside",
                "person",
                id("Mei Tan"),
                "why",
                "AFTER_EVENT",
                "after",
                event.id().toString());
        assertThat(maya.get("/people/" + id("Mei Tan")).body())
                .contains("until after Demo Day; back on Fri 6 Mar");
        maya.post(
                "/today/aside",
                "person",
                id("Ruth Abrams"),
                "why",
                "SNOOZED",
                "until",
                "2026-03-20");
        assertThat(served.desk().book().setAsides())
                .extracting(SetAside::until)
                .containsExactlyInAnyOrder(TODAY.plusDays(3), LocalDate.of(2026, 3, 20));
        for (var wrong :
                new String[][] {
                    {"SNOOZED", "until", "2026-03-03"},
                    {"SNOOZED", "until", "2126-03-03"},
                    {"AFTER_EVENT", "after", UUID.randomUUID().toString()},
                    {"AFTER_EVENT", "days", "3"},
                    {"PUT_IN", "days", "3"}
                })
            assertThat(
                            maya.post(
                                            "/today/aside",
                                            "person",
                                            id("Omar Reyes"),
                                            "why",
                                            wrong[0],
                                            wrong[1],
                                            wrong[2])
                                    .statusCode())
                    .as(wrong[0])
                    .isEqualTo(422);
        assertThat(served.desk().book().setAsides()).hasSize(2);
    }
}
