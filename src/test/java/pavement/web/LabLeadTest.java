package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// What the page of experiments begins with, and what its arms and lots look like.
class LabLeadTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String TALKS =
            Attempts.of("Ann", "at an event", 34, "coffee, 40m", 13)
                    + Attempts.of("Cem", "at work Acme", 16, "message, 7m", 2);

    @Test
    void theClaimByTheAttemptLeads() {
        assertThat(get("/lab", TALKS))
                .contains("Do strangers pay off more than people at work?", "By the attempt")
                .contains("13 of 34", "2 of 16", "The gap", "the claim, whole")
                .contains("You chose whom to try, all 50 times; no coin did.")
                .contains("All of it in words", "next steps an hour, by channel")
                .doesNotContain("By the hour, in money", "The easy ones may have come first");
    }

    @Test
    void belowTenOnOneSideNoGapIsDrawn() {
        assertThat(get("/lab", Attempts.of("Ann", "at an event", 34, "coffee, 40m", 13)))
                .contains("Do strangers pay off more than people at work?")
                .contains("Nothing to go by on the side of passive yet.")
                .doesNotContain("The gap");
    }

    @Test
    void whatWorksIsFooledByTheSameThings() {
        assertThat(get("/strengths", TALKS))
                .contains("You chose whom to try, all 50 times; no coin did.")
                .doesNotContain("The easy ones may have come first");
    }

    @Test
    void anArmIsDotsBelowTenAndARangeFromTenOn() {
        assertThat(running(3, 1))
                .contains("class=\"dot hit\"", "class=\"dot\"")
                .doesNotContain("class=\"r90\"");
        assertThat(running(8, 4)).contains("class=\"r90\"").doesNotContain("class=\"dot");
    }

    @Test
    void aDrawnLotThatWaitsSaysTheNextLine() {
        assertThat(running(3, 1)).containsPattern("Your next call, to X[12], gets line [AB]");
    }

    @Test
    void everyPageOfTheLabIsOneWordAway() {
        var book = Books.read("me  Maya, UTC\n");
        try (var served = new Served(book, NOW)) {
            var owner = served.owner();
            assertThat(owner.get("/palette").body())
                    .contains("\"/lab\"", "\"/lab/claim\"", "\"/lab/stages\"", "\"/lab/guesses\"")
                    .contains("\"/lab/chain\"", "\"/review\"");
            assertThat(owner.get("/review").body())
                    .containsPattern("href=\"/review\" aria-current=\"page\"");
            assertThat(owner.get("/today").body())
                    .contains("<a href=\"/review\">Weekly review</a>", "G R");
        }
    }

    private static String running(int wins, int losses) {
        var page =
                new StringBuilder(
                        "X1  met cold\nX2  met cold\n2026-08-20 08:00  experiment opener: Which? / Hello. / Good day. / counts talked / 40 pairs\n");
        for (var i = 1; i <= wins + losses; i++) {
            page.append("P%d  met cold\nQ%d  met cold\n".formatted(i, i));
            page.append("2026-09-%02d 10:00  lot opener %d: P%d A + Q%d B\n".formatted(i, i, i, i));
            page.append(
                    "2026-09-%02d 11:00  %s%d, call, 5m: hi -> talked\n"
                            .formatted(i, i <= wins ? "Q" : "P", i));
        }
        page.append("2026-10-15 07:00  lot opener 99: X1 A + X2 B\n");
        var whole = get("/lab", page.toString());
        return whole.substring(whole.indexOf("Running now"));
    }

    private static String get(String path, String page) {
        try (var served = new Served(Books.read("me  Maya, UTC\n" + page), NOW)) {
            return served.owner().get(path).body();
        }
    }
}
