package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.notation.Attempts;
import pavement.notation.Books;

class StrengthsPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    @Test
    void withoutAnAttemptItSaysWhatToDo() {
        var page = page("Tom  met at an event\n");

        assertThat(page).contains("Nothing to go by yet.").contains("Try ten calls");
        assertThat(page).doesNotContain("<table");
    }

    @Test
    void itSaysInWordsWhatAnHourBrings() {
        var page = page(talks("Ann", 14, "coffee, 30m", 6) + talks("Ben", 12, "call, 10m", 0));

        assertThat(page)
                .containsPattern(
                        "Face to face brings you \\d\\.\\d next steps an hour \\(4 in 5: \\d\\.\\d to \\d\\.\\d\\), from 14 attempts")
                .contains("26 attempts in 9 h, all your own")
                .contains("What could fool you")
                .contains("What the plan leans on");
    }

    @Test
    void belowTenAttemptsThereIsNoBarAndNoGuess() {
        var page = page(talks("Ann", 3, "coffee, 30m", 1));

        assertThat(page)
                .contains("ask again at 10")
                .contains("Face to face: 3 attempts, 1 next step.")
                .contains("Too little to say. Ask again after 17 more.")
                .doesNotContain("class=\"r50\"");
    }

    @Test
    void whatStillWaitsIsNotANo() {
        var page =
                page(
                        talks("Ann", 10, "coffee, 30m", 1)
                                + "Tom  met at an event\n2026-10-14 09:00  Tom, message: hi -> no answer\n");

        assertThat(page).contains("1 attempt is still open, not counted as a no.");
    }

    @Test
    void todayLeadsThere() {
        try (var served = new Served(Books.read("me  Maya, UTC\n"), NOW)) {
            assertThat(served.owner().get("/today").body()).contains("href=\"/strengths\"");
            assertThat(served.stranger().get("/strengths").body()).doesNotContain("What works");
        }
    }

    @Test
    void aNewLogIsThereAtOnce() {
        try (var served =
                new Served(
                        Books.read("me  Maya, UTC\n" + talks("Ann", 10, "coffee, 30m", 1)), NOW)) {
            assertThat(served.owner().get("/strengths").body()).contains("10 attempts");
            var one = served.desk().book().encounters().iterator().next();
            served.desk().carryOut(new pavement.acts.RemoveEncounter(one.id()));
            assertThat(served.owner().get("/strengths").body()).contains("9 attempts");
        }
    }

    private static String page(String book) {
        try (var served = new Served(Books.read("me  Maya, UTC\n" + book), NOW)) {
            return served.owner().get("/strengths").body();
        }
    }

    private static String talks(String who, int tries, String how, int steps) {
        return Attempts.of(who, "at an event", tries, how, steps);
    }
}
