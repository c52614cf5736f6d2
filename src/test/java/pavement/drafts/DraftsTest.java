package pavement.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftsTest {
    private static final Asking.Named PRIYA = new Asking.Named("Priya Raman", "Priya");
    private static final Asking.Named NADIA = new Asking.Named("Nadia Brooks", "Nadia");

    @ParameterizedTest
    @CsvSource({
        "'run Facebook ads', 'I need someone who can run Facebook ads.'",
        "'I need someone who can run ads.', 'I need someone who can run ads.'",
        "'a bookkeeper', 'I need a bookkeeper.'",
        "'looking for an investor', 'I need an investor.'",
        "'  ', ''",
        "'ads that fill a shop', 'I need ads that fill a shop.'",
        "'riders for weekend mornings', 'I need riders for weekend mornings.'",
        "'help with taxes', 'I need help with taxes.'",
        "'focus a lens', 'I need someone who can focus a lens.'",
        "'bookkeeper part time', 'What I need: bookkeeper part time.'",
        "'🥖', 'What I need: 🥖.'",
        "'Facebook ads', 'What I need: Facebook ads.'",
        "'web developer', 'What I need: web developer.'",
        "'violin maker', 'What I need: violin maker.'",
        "'refrigerated trailers', 'What I need: refrigerated trailers.'",
        "'builds violins', 'I need someone who builds violins.'",
        "'teaches Java on Tuesdays', 'I need someone who teaches Java on Tuesdays.'",
        "'someone for Facebook ads', 'I need someone for Facebook ads.'",
        "'somebody to seal windows', 'I need someone who can seal windows.'",
        "'who can translate contracts?', 'I need someone who can translate contracts.'",
        "'riders', 'What I need: riders.'",
        "'bookkeeper', 'What I need: bookkeeper.'",
        "'the best florist in Kiel', 'I need the best florist in Kiel.'",
        "'two ovens', 'I need two ovens.'",
        "'3 pallets of flour', 'I need 3 pallets of flour.'",
        "'photographer near Munich', 'What I need: photographer near Munich.'",
        "'tax advice', 'What I need: tax advice.'",
        "'Steuerberatung in Kiel', 'What I need: Steuerberatung in Kiel.'",
        "'un boulanger', 'What I need: un boulanger.'",
        "'press coverage', 'What I need: press coverage.'",
        "'print 500 flyers', 'I need someone who can print 500 flyers.'",
        "'design a logo', 'I need someone who can design a logo.'",
        "'paint the shop', 'I need someone who can paint the shop.'",
        "'my own van back', 'I need my own van back.'"
    })
    void whatIsNeededIsASentence(String typed, String sentence) {
        assertThat(Need.sentence(typed)).isEqualTo(sentence);
    }

    @Test
    void aBrokerIsAskedToAskFirst() {
        var draft = asking(Optional.of(NADIA), By.MESSAGE, false, List.of()).draft();

        assertThat(draft.text())
                .isEqualTo(
                        """
                        Hi Priya, you told me about Nadia Brooks.

                        I need someone who can run ads.

                        Would you ask whether Nadia would like to hear more? No need to pass on a number unless the answer is yes.

                        If it does not suit you, just say so.

                        Maya\
                        """);
        assertThat(draft.subject()).isEqualTo("A question about Nadia Brooks");
    }

    /// Whoever is only a step on the way is not asked as if he were the one.
    @Test
    void overTwoBrokersTheNextOneMayKnowSomebody() {
        for (var brief : List.of(true, false))
            for (var by : By.values())
                assertThat(
                                new Asking(
                                                "Maya",
                                                "Priya",
                                                Optional.of(NADIA),
                                                "run ads",
                                                true,
                                                true,
                                                List.of(),
                                                by,
                                                brief)
                                        .draft()
                                        .text())
                        .contains("may know somebody")
                        .doesNotContain("hear more");
    }

    @Test
    void shorterIsShorterAndACallHasPoints() {
        var whole = asking(Optional.of(NADIA), By.MAIL, false, List.of()).draft().text();
        var brief = asking(Optional.of(NADIA), By.MAIL, true, List.of()).draft().text();
        var call = asking(Optional.of(NADIA), By.CALL, false, List.of()).draft().text();

        assertThat(brief.length()).isLessThan(whole.length() / 2 + 40);
        assertThat(call.lines()).allMatch(line -> line.startsWith("- "));
    }

    @Test
    void onlyWhatWasChosenIsAdded() {
        var chosen = "And if you still need a van: I can help.";

        assertThat(asking(Optional.of(NADIA), By.MESSAGE, false, List.of()).draft().text())
                .doesNotContain("van");
        assertThat(asking(Optional.of(NADIA), By.MESSAGE, false, List.of(chosen)).draft().text())
                .contains(chosen);
    }

    @Test
    void theFirstLetterSaysNothingOfWhatTheOtherWants() {
        var both = new Introducing("Maya", PRIYA, NADIA, "");

        assertThat(both.toOne().text())
                .isEqualTo(
                        """
                        Hi Priya, may I introduce you to Nadia Brooks?

                        If you would rather not, just tell me; it stays between us.

                        Maya\
                        """);
        assertThat(both.toOther(false).text()).doesNotContain("said yes");
        assertThat(both.toOther(true).text()).contains("Priya said yes to it.");
        assertThat(both.toBoth().text()).contains("you both said yes");
    }

    /// What was chosen to be said of the two is said to each as to him.
    @Test
    void eachReadsOfHimselfAsYou() {
        var both =
                new Introducing(
                        "Maya",
                        PRIYA,
                        NADIA,
                        "Priya needs a van; Nadia offers ads; a stall to share");

        assertThat(both.toOne().text())
                .contains("What it is about: you need a van; Nadia offers ads; a stall to share.");
        assertThat(both.toOther(true).text())
                .contains("What it is about: Priya needs a van; you offer ads; a stall to share.");
        assertThat(both.toBoth().text())
                .contains(
                        "What it is about: Priya needs a van; Nadia offers ads; a stall to share.");
    }

    /// Two of one name would not know who "you" is.
    @Test
    void namesakesAreCalledByTheirNames() {
        var other = new Asking.Named("Priya Osman", "Priya");

        assertThat(new Introducing("", PRIYA, other, "Priya needs a van").toOne().text())
                .contains("What it is about: Priya needs a van.");
    }

    @ParameterizedTest
    @CsvSource({
        "'who can tune a piano', 'someone who can tune a piano'",
        "'I need someone who can fix ovens', 'someone who can fix ovens'",
        "'teaches Java on Tuesdays', 'someone who teaches Java on Tuesdays'",
        "'a bookkeeper', 'a bookkeeper'",
        "'Facebook ads', 'Facebook ads'"
    })
    void whatOneDoesIsNeededOfSomebody(String typed, String wanted) {
        assertThat(Need.wanted(typed)).isEqualTo(wanted);
        assertThat(Need.wanted(wanted)).isEqualTo(wanted);
    }

    private static Asking asking(
            Optional<Asking.Named> target, By by, boolean brief, List<String> chosen) {
        return new Asking("Maya", "Priya", target, "run ads", true, false, chosen, by, brief);
    }
}
