package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// The claim, and the stages, over real requests.
class LabPagesTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    @Test
    void withoutAnAttemptTheClaimSaysWhatToDo() {
        assertThat(page("/lab/claim", "Tom  met at an event\n"))
                .contains("Nothing to go by yet.")
                .contains("From ten attempts on each side")
                .doesNotContain("<table");
        assertThat(page("/lab/stages", "")).contains("Nobody is in the book yet.");
    }

    @Test
    void belowTenThereAreDotsAndNoBar() {
        var page = page("/lab/claim", Attempts.of("Ann", "online", 3, "coffee, 30m", 1));

        assertThat(page)
                .contains("ask again at 10")
                .contains("class=\"dot hit\"")
                .contains("Nothing to go by on the side of passive yet.")
                .doesNotContain("class=\"r50\"");
    }

    @Test
    void withEnoughItSaysWhoIsAheadAndWhatCouldFoolYou() {
        var page =
                page(
                        "/lab/claim",
                        Attempts.of("Ann", "online", 40, "coffee, 30m", 20)
                                + Attempts.of("Ben", "at work Acme", 40, "coffee, 30m", 4));

        assertThat(page)
                .contains("Active does better, as far as your data can tell.")
                .contains("You chose whom to try, all 80 times; no coin did.")
                .contains("20 of 40")
                .contains("17%")
                .contains("24 next steps of yours beside the 54 jobs of 1973")
                .contains("href=\"/lab\"")
                .doesNotContain("NaN");
    }

    @Test
    void successesWithoutMinutesAreAskedAbout() {
        var page =
                page(
                        "/lab/claim",
                        Attempts.of("Ann", "online", 12, "coffee", 6)
                                + Attempts.of("Ben", "at work Acme", 12, "coffee, 30m", 1));

        assertThat(page)
                .contains("How long did these take?")
                .containsPattern("<a class=\"grow\" href=\"/encounters/[0-9a-f-]{36}\"")
                .contains("none of the attempts has minutes");
    }

    @Test
    void aStageHasAPageOfItsOwn() {
        try (var served =
                new Served(
                        Books.read(
                                "me  Maya, UTC\n"
                                        + Attempts.of(
                                                "Ann", "at an event Factory", 14, "coffee, 30m", 6)
                                        + Attempts.of("Ben", "at work Acme", 12, "call, 9m", 1)),
                        NOW)) {
            var all = served.owner().get("/lab/stages").body();
            assertThat(all).contains("26 people met on 2 stages.").contains("Factory");
            var link = Pattern.compile("/lab/stages/[0-9a-f-]{36}").matcher(all);
            assertThat(link.find()).isTrue();
            assertThat(served.owner().get(link.group()).body())
                    .contains("14 people met here, 12 elsewhere.")
                    .contains("How it went on afterwards")
                    .contains("Ann0");
            assertThat(served.owner().get("/lab/stages/" + new UUID(1, 1)).statusCode())
                    .isEqualTo(404);
            assertThat(served.owner().get("/lab/stages/%C2%BF").statusCode()).isBetween(400, 404);
            assertThat(served.stranger().get("/lab/stages").body()).doesNotContain("Factory");
            assertThat(served.stranger().get("/lab/claim").body()).doesNotContain("The claim");
        }
    }

    @Test
    void aNewLogIsThereAtOnce() {
        try (var served =
                new Served(
                        Books.read(
                                "me  Maya, UTC\n"
                                        + Attempts.of("Ann", "online", 10, "coffee, 30m", 1)),
                        NOW)) {
            assertThat(served.owner().get("/lab/claim").body()).contains("10 attempts in");
            var one = served.desk().book().encounters().iterator().next();
            served.desk().carryOut(new pavement.acts.RemoveEncounter(one.id()));
            assertThat(served.owner().get("/lab/claim").body()).contains("9 attempts in");
        }
    }

    private static String page(String path, String book) {
        try (var served = new Served(Books.read("me  Maya, UTC\n" + book), NOW)) {
            return served.owner().get(path).body();
        }
    }
}
