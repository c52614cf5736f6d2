package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Amount;
import pavement.book.Notch;
import pavement.book.WeekPlan;
import pavement.notation.Books;

class WeekPageTest {
    /// A Wednesday.
    private static final Instant NOW = Instant.parse("2026-10-14T08:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final String ME = "me  Maya, UTC, 90 min a day, 20 a week\n";

    @Test
    void anEmptyBookHasAWeekAndTodayLeadsThere() {
        try (var served = new Served(Books.read("me  Maya, UTC\n"), NOW)) {
            assertThat(served.owner().get("/today").body()).contains("href=\"/week\"");
            assertThat(served.owner().get("/week").body())
                    .contains("This week", "0 attempts", "Pavement aims at 60 % active until")
                    .contains("Set on a person’s page")
                    .doesNotContain("costs");
            assertThat(served.stranger().get("/week").body()).doesNotContain("This week");
        }
    }

    @Test
    void aShareOfHisOwnIsCalledHis() {
        var own = "me  Maya, UTC, 90 min a day, 70% active\n";
        try (var served = new Served(Books.read(own), NOW)) {
            for (var page : new String[] {"/week", "/today"})
                assertThat(served.owner().get(page).body())
                        .contains("You asked for 70 % active.")
                        .doesNotContain("Pavement aims");
        }
    }

    /// What is fixed counts where it stands, on a free Saturday too.
    @Test
    void whatIsFixedIsPartOfTheWeek() {
        var fixed =
                """
                Gabe  met at an event
                2026-10-17 08:00-09:30  appointment: Founders Breakfast, with Gabe
                """;
        try (var served = new Served(Books.read(ME + fixed), NOW)) {
            assertThat(served.owner().get("/week").body())
                    .contains("free of outreach, 1 h 30 min fixed")
                    .contains(
                            "With what is fixed and what the plan would fill, 100 % of 1 h 30 min.");
        }
    }

    @Test
    void earlierWeeksAndTheNextOneArePagedAndNoOther() {
        try (var served = new Served(Books.read(ME), NOW)) {
            var owner = served.owner();
            assertThat(owner.get("/week").body())
                    .contains("/week?start=2026-10-05", "/week?start=2026-10-19");
            assertThat(owner.get("/week?start=2026-10-07").body())
                    .contains("Last week", "5 October to 11 October")
                    .doesNotContain("What a week holds");
            assertThat(owner.get("/week?start=2026-10-19").body())
                    .contains("Next week")
                    .doesNotContain("2026-10-26");
            for (var bad :
                    new String[] {"2026-10-26", "1999-01-01", "nonsense", "%FF", "2026-13-01"})
                assertThat(owner.get("/week?start=" + bad).statusCode())
                        .as(bad)
                        .isBetween(400, 404);
        }
    }

    @Test
    void whatAWeekHoldsIsSetForEveryWeekOrForOneOnly() {
        try (var served = new Served(Books.read(ME), NOW)) {
            var owner = served.owner();
            owner.get("/week");
            owner.postRaw(
                    "/week/amount", form(owner.token(), "attempts=30&talks=2&hours=7.5&share=70"));
            var self = served.desk().book().self().orElseThrow();
            assertThat(self.weekly()).isEqualTo(new Amount(30, 2, 450));
            assertThat(self.activeShare()).isEqualTo(.7);

            owner.postRaw(
                    "/week/amount",
                    form(owner.token(), "attempts=8&talks=0&hours=0&share=70&only=on"));
            assertThat(week(served)).hasValue(new Amount(8, 0, 0));
            assertThat(owner.get("/week").body())
                    .contains("0 of 8 attempts", "Set for this week only.");
            assertThat(owner.get("/week?start=2026-10-19").body()).contains("0 of 30 attempts");

            var wrong =
                    owner.postRaw(
                            "/week/amount",
                            form(owner.token(), "attempts=8&talks=0&hours=0&share=10&only=on"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("The share holds for every week.");
        }
    }

    @Test
    void theSmallerWeekIsOfferedOnTodayTakenWithOneTapAndUndone() {
        try (var served = new Served(Books.read(ME), NOW)) {
            var owner = served.owner();
            assertThat(owner.get("/today").body())
                    .contains(
                            "At your own pace this week comes to about 3 attempts",
                            "today about 7");

            owner.post("/week/smaller");
            assertThat(week(served)).hasValue(new Amount(3, 0, 0));
            assertThat(owner.get("/today").body()).doesNotContain("At your own pace");
            assertThat(owner.post("/week/smaller").statusCode()).isEqualTo(422);

            owner.post("/undo");
            assertThat(week(served)).isEmpty();
            assertThat(owner.get("/today").body()).contains("At your own pace");
        }
    }

    @Test
    void whoComesBackFindsNoBacklog() {
        var book =
                ME
                        + """
                        Tom  met at an event
                        2026-09-20 10:00  Tom, coffee, 20m: a chat -> talked
                        2026-09-20  I owe Tom: the deck, by 2026-09-25
                        2026-09-20  I owe Tom: a name, by 2026-09-26
                        2026-09-20  I owe Tom: the van, by 2026-09-27
                        """;
        try (var served = new Served(Books.read(book), NOW)) {
            var owner = served.owner();
            var page = owner.get("/today").body();
            assertThat(page)
                    .contains("Good to have you back", "is enough to be back in it: 3 attempts.")
                    .doesNotContain("class=\"late", "was due", "overdue");
            assertThat(owner.get("/week").body()).contains("Good to have you back", "the deck");

            for (var promise : served.desk().book().promises())
                switch (promise.what()) {
                    case "the deck" -> owner.post("/promises/" + promise.id() + "/kept");
                    case "a name" -> owner.post("/promises/" + promise.id() + "/dropped");
                    default ->
                            owner.postRaw(
                                    "/promises/" + promise.id() + "/move",
                                    "csrf=" + owner.token() + "&due=2026-10-21");
                }
            owner.post("/week/smaller");

            assertThat(owner.get("/today").body()).doesNotContain("Good to have you back");
            assertThat(week(served)).hasValue(new Amount(3, 0, 0));
        }
    }

    @Test
    void cadencesThatFitAreTakenWithOneTapAndUndone() {
        var page = new StringBuilder("me  Maya, UTC, 10 min a day\n");
        for (var i = 0; i < 10; i++)
            page.append("P%d  met at an event\n    cadence: 7 days\n".formatted(i));
        try (var served = new Served(Books.read(page.toString()), NOW)) {
            var owner = served.owner();
            assertThat(owner.get("/week").body())
                    .contains("4.0 times what there is", "every 7 days becomes every 28");
            owner.post("/week/cadence");
            assertThat(owner.get("/week").body()).doesNotContain("times what there is");
            assertThat(owner.post("/week/cadence").statusCode()).isEqualTo(422);
            owner.post("/undo");
            assertThat(owner.get("/week").body()).contains("4.0 times what there is");
        }
    }

    @Test
    void theStepOneNotchHarderIsTakenIntoThePlanOrPutOff() {
        var book = ladder();
        try (var served = new Served(Books.read(book), Instant.parse("2026-10-13T12:00:00Z"))) {
            var owner = served.owner();
            assertThat(owner.get("/today").body())
                    .contains(
                            "One notch harder, if you like:", "Talk to somebody in a coffee shop");
            owner.post("/week/notch/take");
            assertThat(owner.get("/today").body())
                    .doesNotContain("One notch harder, if you like:")
                    .contains(
                            "Talk to somebody in a coffee shop", "One notch harder, as you chose.");
            assertThat(owner.post("/week/notch/take").statusCode()).isEqualTo(422);
            owner.post("/undo");
            owner.get("/week");
            owner.post("/week/notch/later");
            assertThat(
                            served.desk()
                                    .book()
                                    .weekPlan(MONDAY)
                                    .flatMap(WeekPlan::notch)
                                    .map(Notch::taken))
                    .hasValue(false);
            assertThat(owner.get("/today").body()).doesNotContain("One notch harder");
        }
    }

    @Test
    void moreThanTheDaysLeftHoldIsSaid() {
        var page = new StringBuilder("me  Maya, UTC, 10 min a day\nTom  met at an event\n");
        for (var i = 0; i < 6; i++)
            page.append("2026-10-01  I owe Tom: thing %d, by 2026-10-16\n".formatted(i));
        try (var served = new Served(Books.read(page.toString()), NOW)) {
            assertThat(served.owner().get("/week").body())
                    .contains("What you promised takes about 1 h; the days left have 30 min.");
        }
    }

    static String ladder() {
        var page = new StringBuilder("me  Maya, UTC\n");
        for (var i = 0; i < 6; i++) {
            page.append("E%d  met at an event\n".formatted(i));
            page.append(
                    "2026-10-%02d 10:00  E%d, in person, at an event: hello -> talked, ease 6->7\n"
                            .formatted(5 + i, i));
            if (i < 3)
                page.append(
                        "2026-10-%02d 11:00  E%d, in person, in a coffee shop: hello -> talked, ease 3->4\n"
                                .formatted(5 + i, i));
        }
        return page.toString();
    }

    private static String form(String token, String fields) {
        return "csrf=" + token + "&week=2026-10-12&" + fields;
    }

    private static Optional<Amount> week(Served served) {
        return served.desk().book().weekPlan(MONDAY).flatMap(WeekPlan::amount);
    }
}
