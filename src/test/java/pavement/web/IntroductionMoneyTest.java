package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.acts.Forget;
import pavement.book.Money;
import pavement.customers.Customers;
import pavement.http.Visitor;
import pavement.notation.Books;

/// "Money traced back to it": the same sum on the introduction, on the page of everybody who had a
/// hand in it, and on the page of all money, over real HTTP.
class IntroductionMoneyTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final String PEOPLE =
            """
            me  Maya, Europe/Berlin, EUR
            Priya Raman  met in a coffee shop Kiez, 2026-03-06
            Nadia Osman  met by introduction, 2026-09-10
            Tom Baker  met in a bookstore Lesezeichen, 2026-04-06
            2026-03-06 09:00  Priya, coffee, 20m: ads -> talked
            2026-09-10 09:00  Nadia, call, 30m: what she does -> talked
            """;
    private static final String ASKED =
            "2026-09-01  ask Priya for Nadia: ads, asked 2026-09-02, agreed 2026-09-03, asked 2026-09-04, agreed 2026-09-05, made 2026-09-06, met 2026-09-10";
    private static final String RESULT = ", led to a first campaign 600 EUR\n";
    private static final String DEAL =
            "2026-09-12  deal Nadia Osman: 480 EUR, lead, customer 2026-09-22\n";

    private static String path(Served served) {
        return IntroductionPage.path(served.desk().book().introductions().iterator().next().id());
    }

    private static String part(String page, String from, String until) {
        var at = page.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        return page.substring(at, page.indexOf(until, at));
    }

    private static String brought(Visitor owner, String path) {
        return part(owner.get(path).body(), "id=\"brought\"", "</section>");
    }

    private static String origin(Visitor owner, String name) {
        return part(
                owner.get("/people/" + Books.id(name)).body(), "<ol class=\"origin\">", "</ol>");
    }

    @Test
    void whatWasNotedWithTheResultIsTheSameEverywhere() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + RESULT), NOW)) {
            var owner = served.owner();
            var path = path(served);

            assertThat(brought(owner, path)).contains("€600");
            assertThat(owner.get("/introductions").body())
                    .contains("They brought <b class=\"num\">€600</b>");
            assertThat(owner.get("/pipeline/money").body())
                    .contains("0 customers and 1 introduction: €600.")
                    .contains("href=\"" + path + "\">Nadia Osman</a>");
            for (var name : new String[] {"Priya Raman", "Nadia Osman"})
                assertThat(origin(owner, name)).contains("Priya Raman", "Nadia Osman", "€600");
            assertThat(origin(owner, "Priya Raman")).isEqualTo(origin(owner, "Nadia Osman"));
            assertThat(owner.get(path).body()).contains(origin(owner, "Nadia Osman"));
        }
    }

    /// The first conversation was with the broker, and each of the two is a hand.
    @Test
    void itIsWalkedBackToTheFirstConversation() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + RESULT), NOW)) {
            var file = served.owner().get("/pipeline/money.csv?unit=once-eur&by=person").body();

            assertThat(file)
                    .contains("Priya Raman,EUR,once,600.00,200.00,300.00")
                    .contains("Nadia Osman,EUR,once,0.00,400.00,300.00");
        }
    }

    /// Noted with the result and again as a deal, it is one sum: the deal's.
    @Test
    void aDealOfTheSameMoneyCountsAndTheNoteDoesNot() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + RESULT + DEAL), NOW)) {
            var owner = served.owner();

            assertThat(brought(owner, path(served)))
                    .contains("<p class=\"big num\">€480</p>", "Nadia Osman, €480")
                    .contains("You noted €600 with the result.");
            assertThat(owner.get("/introductions").body())
                    .contains("They brought <b class=\"num\">€480</b>");
            assertThat(owner.get("/pipeline/money").body())
                    .contains("1 customer: €480.")
                    .doesNotContain("€600", "1080");
            for (var name : new String[] {"Priya Raman", "Nadia Osman"})
                assertThat(origin(owner, name)).contains("Customer, €480").doesNotContain("€600");
        }
    }

    @Test
    void aDealAloneIsShownWithItsIntroduction() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + "\n" + DEAL), NOW)) {
            var owner = served.owner();

            assertThat(brought(owner, path(served))).contains("€480").doesNotContain("You noted");
            assertThat(owner.get("/introductions").body()).contains("<b class=\"num\">€480</b>");
        }
    }

    /// While it is only a lead the note stands, and the lead is money that may come.
    @Test
    void anOpenDealBringsNothingYet() {
        var lead = DEAL.replace(", customer 2026-09-22", "");
        try (var served = new Served(Books.read(PEOPLE + ASKED + RESULT + lead), NOW)) {
            var owner = served.owner();

            assertThat(brought(owner, path(served))).contains("€600", "/deals/");
            assertThat(owner.get("/pipeline/money").body())
                    .contains("1 introduction: €600. 1 deal is open.");
        }
    }

    /// Who was met before the broker was not found by him, and was brought by him all the same.
    @Test
    void theBrokerHasAHandInItWhoeverWasMetFirst() {
        var known = PEOPLE.replace("by introduction, 2026-09-10", "at an event, 2025-01-10");
        for (var more : new String[] {RESULT, "\n" + DEAL})
            try (var served = new Served(Books.read(known + ASKED + more), NOW)) {
                var owner = served.owner();
                var sum = more.equals(RESULT) ? "€600" : "€480";

                assertThat(brought(owner, path(served))).contains(sum);
                assertThat(origin(owner, "Priya Raman")).contains("had a hand in it", sum);
                assertThat(owner.get("/pipeline/money.csv?unit=once-eur&by=person").body())
                        .contains("Priya Raman,EUR,once,0.00,0.00,");
            }
    }

    @Test
    void hisOwnIntroductionOfTwoStandsWithBoth() {
        var own =
                "2026-09-01  introduce Priya + Tom: ads, asked 2026-09-02, agreed 2026-09-03, asked 2026-09-04, agreed 2026-09-05, made 2026-09-06, met 2026-09-10";
        try (var served = new Served(Books.read(PEOPLE + own + RESULT), NOW)) {
            var owner = served.owner();

            assertThat(brought(owner, path(served))).contains("€600");
            for (var name : new String[] {"Priya Raman", "Tom Baker"})
                assertThat(owner.get("/people/" + Books.id(name)).body())
                        .contains("What the introduction of Priya Raman, Tom Baker brought")
                        .contains("€600");
            assertThat(owner.get("/pipeline/money").body()).contains("1 introduction: €600.");
        }
    }

    /// Who is forgotten leaves no name, and the money stays as long as somebody of the two is
    /// known.
    @ParameterizedTest
    @ValueSource(strings = {"Priya Raman", "Nadia Osman"})
    void whoIsForgottenLeavesTheSum(String name) {
        try (var served = new Served(Books.read(PEOPLE + ASKED + RESULT), NOW)) {
            var owner = served.owner();

            served.desk().carryOut(new Forget(Books.id(name)));

            assertThat(owner.get("/pipeline/money").body()).contains("€600").doesNotContain(name);
            assertThat(brought(owner, path(served))).contains("€600").doesNotContain(name);
        }
    }

    /// Nor does forgetting make two sums of one that was noted twice.
    @ParameterizedTest
    @ValueSource(strings = {"Priya Raman", "Nadia Osman"})
    void whoIsForgottenLeavesItOneSum(String name) {
        var own = ASKED.replace("ask Priya for Nadia", "introduce Priya + Nadia");
        var both = DEAL.replace("deal Nadia Osman", "deal Nadia Osman + Priya Raman");
        for (var book : new String[] {ASKED + RESULT + DEAL, own + RESULT + both})
            try (var served = new Served(Books.read(PEOPLE + book), NOW)) {
                var owner = served.owner();

                served.desk().carryOut(new Forget(Books.id(name)));

                assertThat(owner.get("/pipeline/money").body())
                        .contains("1 customer: €480.")
                        .doesNotContain("1 introduction", "€600", "1,080");
                assertThat(brought(owner, path(served))).contains("€480").doesNotContain(name);
            }
    }

    /// Somebody else who was forgotten bought before, or of another.
    @Test
    void aDealOfAnotherForgottenDoesNotHideTheSum() {
        var other = "2026-08-12  deal Tom Baker: 480 EUR, lead, customer 2026-08-22\n";
        try (var served = new Served(Books.read(PEOPLE + ASKED + RESULT + other), NOW)) {
            served.desk().carryOut(new Forget(Books.id("Tom Baker")));
            assertThat(served.owner().get("/pipeline/money").body())
                    .contains("1 customer and 1 introduction: €1,080.");
            served.desk().carryOut(new Forget(Books.id("Nadia Osman")));
            assertThat(served.owner().get("/pipeline/money").body())
                    .contains("1 customer and 1 introduction: €1,080.");
        }
    }

    /// Asked for the same once more, it is the same money.
    @Test
    void asASecondTimeForTheSameTwoItIsNoSecondSum() {
        var again = ASKED.replace("ads,", "ads again,") + RESULT;
        try (var served = new Served(Books.read(PEOPLE + ASKED + "\n" + again + DEAL), NOW)) {
            assertThat(served.owner().get("/pipeline/money").body())
                    .contains("1 customer: €480.")
                    .doesNotContain("1 introduction");
        }
    }

    /// A result is corrected in the currency it was noted in.
    @Test
    void correctedItStaysInItsCurrency() {
        try (var served =
                new Served(Books.read(PEOPLE + ASKED + RESULT.replace("EUR", "USD")), NOW)) {
            var owner = served.owner();
            var path = path(served);
            assertThat(owner.get(path).body()).contains("in USD", "value=\"600\"");

            owner.post(path + "/result", "what", "a campaign", "money", "650.50");

            assertThat(served.desk().book().introductions().iterator().next().led().orElseThrow())
                    .extracting(led -> led.money().orElseThrow())
                    .isEqualTo(new Money(65_050, "USD"));
            assertThat(owner.get("/pipeline/money").body()).contains("$650.50");
        }
    }

    @Test
    void aSumIsReadAsItIsWritten() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + "\n"), NOW)) {
            var owner = served.owner();
            owner.get(path(served));
            owner.post(path(served) + "/result", "what", "a campaign", "money", "1.200,50 €");

            assertThat(brought(owner, path(served))).contains("€1,200.50");
        }
    }

    /// What is wrong stands at its field, and what was typed stays.
    @Test
    void whatIsNoSumComesBackToTheForm() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + "\n"), NOW)) {
            var owner = served.owner();
            owner.get(path(served));
            for (var wrong : List.of("a lot", "-5", "600 a month")) {
                var answer =
                        owner.post(
                                path(served) + "/result", "what", "a <campaign>", "money", wrong);

                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body())
                        .contains("value=\"a &lt;campaign>\"", "value=\"" + wrong + "\"")
                        .contains("id=\"money-c\"");
            }
            assertThat(owner.post(path(served) + "/result", "what", "", "money", "").body())
                    .contains("id=\"what-c\">Say in a few words what it led to");
            assertThat(owner.get(path(served)).body()).doesNotContain("id=\"brought\"");
        }
    }

    /// Telling the result promises the thanks; the page of money does not ask for them again.
    @Test
    void thanksAreDueOnce() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + "\n"), NOW)) {
            var owner = served.owner();
            var path = path(served);
            owner.get(path);
            owner.post(path + "/result", "what", "a campaign", "money", "600");

            assertThat(served.desk().book().promises())
                    .extracting(promise -> promise.what())
                    .containsExactly("thank Priya for the introduction");
            assertThat(owner.get("/pipeline/money").body()).doesNotContain("Thanks due");
        }
    }

    /// SCIENCE D5: whoever introduced the owner helped him; whom he named did nothing for it.
    @Test
    void theBrokerHelped() {
        try (var served = new Served(Books.read(PEOPLE + ASKED + "\n"), NOW)) {
            var owner = served.owner();

            assertThat(owner.get("/people/" + Books.id("Priya Raman")).body())
                    .contains("They gave 1", "an introduction to Nadia Osman");
            assertThat(owner.get("/people/" + Books.id("Nadia Osman")).body())
                    .contains("Nothing written down yet.");
        }
    }

    /// A result says nothing of how leads become customers.
    @Test
    void ratesAreOfDealsAlone() {
        var book = Books.read(PEOPLE + ASKED + RESULT);

        assertThat(pavement.customers.Course.of(Customers.of(book, NOW)).customers()).isZero();
    }
}
