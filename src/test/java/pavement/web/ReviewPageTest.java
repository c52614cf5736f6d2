package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.WeekPlan;
import pavement.notation.Attempts;
import pavement.notation.Books;

class ReviewPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String TALK =
            "Ada  met online\n2026-10-06 09:00  Ada, call, 30m: hello -> next step\n";

    private static Served served(String page) {
        return new Served(Books.read("me  Maya, UTC\n" + page), NOW);
    }

    @Test
    void beforeAnythingHappenedItSaysWhenTheFirstComes() {
        try (var served = served("")) {
            assertThat(served.owner().get("/review").body())
                    .contains("Your first review is here after your first talk.")
                    .contains("Last week")
                    .doesNotContain("Twelve numbers");
        }
    }

    @Test
    void theWeekIsTold() {
        try (var served = served(TALK)) {
            assertThat(served.owner().get("/review").body())
                    .contains("You spent <b>30 min</b> with people, <b>30 min of it active</b>")
                    .contains("You met <b>1 new person</b>")
                    .contains("Who you met")
                    .contains("Twelve numbers")
                    .contains("None yet. A difference has to be hardly chance")
                    .contains("From ten tries on there is something to base it on.")
                    .contains("href=\"/week?start=2026-10-12\"")
                    .contains("Not said in these four weeks.");
        }
    }

    @Test
    void minutesThatNobodyNotedAreSaidToBeGuessed() {
        try (var served = served(TALK + "2026-10-07 09:00  Ada, coffee: hello again -> talked\n")) {
            assertThat(served.owner().get("/review").body())
                    .contains("You spent <b>1 h</b> with people")
                    .contains("Nobody noted 30 min of it: guessed. You met")
                    .contains("1.0 of 1.0 h were active. Nobody noted 30 min of it: guessed.");
            assertThat(served.owner().get("/week?start=2026-10-05").body())
                    .contains("1 h active, 0 min passive. Nobody noted 30 min of it: guessed.");
        }
        try (var served = served(TALK)) {
            assertThat(served.owner().get("/review").body()).doesNotContain("guessed.");
        }
    }

    @Test
    void weeksArePagedUpToThePresentOne() {
        try (var served = served(TALK)) {
            var owner = served.owner();
            assertThat(owner.get("/review/2026-10-08").body())
                    .contains("href=\"/review/2026-09-28\"", "href=\"/review/2026-10-12\"");
            assertThat(owner.get("/review/2026-10-14").body())
                    .contains("This week")
                    .doesNotContain("/review/2026-10-19");
            assertThat(owner.get("/review/2026-09-30").body())
                    .contains("Week of 28 Sept".substring(0, 14));
            for (var no : new String[] {"2026-10-19", "1999-01-01", "soon", "%C2%BF"}) {
                var answer = owner.get("/review/" + no);
                assertThat(answer.statusCode()).as(no).isEqualTo(404);
                assertThat(answer.body()).contains("This week cannot be looked back on.");
            }
        }
    }

    @Test
    void aLineIsKeptAndUndone() {
        try (var served = served(TALK)) {
            var owner = served.owner();
            owner.post("/review/line", "week", "2026-10-07", "line", "Ask <Ada> first.");

            assertThat(line(served)).isEqualTo("Ask <Ada> first.");
            assertThat(owner.get("/review/2026-10-05").body()).contains("Ask &lt;Ada&gt; first.");
            owner.post("/undo");
            assertThat(line(served)).isEmpty();
        }
    }

    private static String line(Served served) {
        return served.desk()
                .book()
                .weekPlan(LocalDate.of(2026, 10, 5))
                .map(WeekPlan::line)
                .orElse("");
    }

    @Test
    void aLineTooLongOrForNoWeekIsRefusedAndNotLost() {
        try (var served = served(TALK)) {
            var owner = served.owner();
            var tooLong =
                    owner.post("/review/line", "week", "2026-10-07", "line", "y".repeat(1001));
            assertThat(tooLong.statusCode()).isEqualTo(422);
            assertThat(tooLong.body()).contains("y".repeat(1001));
            assertThat(owner.post("/review/line", "week", "2027-10-07", "line", "x").statusCode())
                    .isEqualTo(422);
            assertThat(line(served)).isEmpty();
        }
    }

    @Test
    void whatToTryLeadsToAnExperiment() {
        try (var served = served(Attempts.of("Ann", "at an event", 12, "call, 10m", 3))) {
            assertThat(served.owner().get("/review").body())
                    .contains("href=\"/lab/new?from=opener\"")
                    .contains("You made 12 calls.");
        }
    }
}
