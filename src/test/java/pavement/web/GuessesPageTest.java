package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.notation.Books;

class GuessesPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final double[] SAID = {.2, .3, .5, .1, .4, .2, .6, .3};
    private static final int[] CAME = {1, 0, 1, 0, 1, 1, 1, 0};

    static String guesses(int n, String more) {
        var page = new StringBuilder("Tom  met online\n");
        for (var i = 0; i < n; i++)
            page.append(
                    "2026-%02d-%02d 09:00  Tom, call: hello -> %s, expected %.0f%%%s\n"
                            .formatted(
                                    6 + i / 28,
                                    1 + i % 28,
                                    CAME[i % 8] == 1 ? "next step" : "talked",
                                    SAID[i % 8] * 100,
                                    more));
        return page.toString();
    }

    private static String page(String book) {
        try (var served = new Served(Books.read("me  Maya, UTC\n" + book), NOW)) {
            return served.owner().get("/lab/guesses").body();
        }
    }

    @Test
    void withoutAGuessItSaysWhatToDo() {
        assertThat(page("Tom  met online\n"))
                .contains("Nothing said beforehand yet.")
                .contains("After five guesses")
                .doesNotContain("<svg class=\"cal\"");
    }

    @Test
    void fourGuessesAreDotsAndNoVerdict() {
        assertThat(page(guesses(4, "")))
                .contains("Too little to say. Ask again after 1 more.")
                .contains("class=\"gd\"")
                .doesNotContain("class=\"pt\"");
    }

    /// The sentence of SCIENCE F1.
    @Test
    void eightGuessesSayTheBiasInWords() {
        assertThat(page(guesses(8, "")))
                .contains(
                        "You expected 2.6 yeses in 8; you got 5. You are probably too pessimistic (93 %).")
                .doesNotContain("class=\"pt\"");
    }

    @Test
    void fromTenOnThereArePointsAndFromThirtyACurve() {
        assertThat(page(guesses(12, ""))).contains("class=\"pt\"").doesNotContain("<polyline");
        assertThat(page(guesses(40, ""))).contains("class=\"pt\"").contains("<polyline");
    }

    @Test
    void surprisesOfTheWeekLeadToTheirTalk() {
        var page =
                page(
                        "Tom  met online\n2026-10-13 09:00  Tom, call: hello -> next step, expected 20%\n");

        assertThat(page)
                .contains("You gave it 20 in 100, and it came.")
                .contains("2.3 bits")
                .contains("href=\"/encounters/");
        assertThat(page(guesses(8, ""))).contains("Nothing decided this week went against");
    }

    @Test
    void easeStandsBesideWhatWasLeftOut() {
        assertThat(page(guesses(6, ", ease 3->5")))
                .contains("6 of 6 felt better after than before: +2.0 points")
                .contains("No clear change")
                .contains("Nothing of this kind was planned");
        assertThat(page(guesses(2, ", ease 3->5")))
                .contains("Too few to draw a line through. Ask again at 5.")
                .doesNotContain("class=\"avg\"");
    }

    @Test
    void anIntentionIsComparedOnlyFromTenOfEach() {
        assertThat(page(guesses(3, ", said it")))
                .contains("Only one way so far")
                .contains("Where you said what you are after, a next step came in 2 of 3.")
                .contains("What could fool you");
        assertThat(page(guesses(3, ""))).contains("After a set-up meeting you are asked");
    }

    @Test
    void researchStandsThereAsContextOnly() {
        assertThat(page(guesses(1, ""))).contains("Nothing on this page assumes it of you.");
    }

    @Test
    void aStrangerSeesNothingAndANewLogIsThereAtOnce() {
        try (var served = new Served(Books.read("me  Maya, UTC\n" + guesses(8, "")), NOW)) {
            assertThat(served.stranger().get("/lab/guesses").body()).doesNotContain("yeses in");
            assertThat(served.owner().get("/lab/guesses").body()).contains("yeses in 8");
            var one = served.desk().book().encounters().iterator().next();
            served.desk().carryOut(new pavement.acts.RemoveEncounter(one.id()));
            assertThat(served.owner().get("/lab/guesses").body()).contains("yeses in 7");
        }
    }
}
