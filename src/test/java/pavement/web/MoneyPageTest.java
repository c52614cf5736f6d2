package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.acts.Forget;
import pavement.book.Book;
import pavement.book.Every;
import pavement.customers.Deals;
import pavement.notation.Books;

class MoneyPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String PATH = "/pipeline/money";

    private static String shown(Book book, String path) {
        try (var served = new Served(book, NOW)) {
            var answer = served.owner().get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void threeLedgersSideBySideWithWhatAnHourEarned() {
        var page = shown(Deals.street(), PATH);

        assertThat(page)
                .contains("9 customers: $3,668.50 a month, $780 paid, €900. 4 deals are open.")
                .contains("First conversation", "Through every hand", "Even parts")
                .contains("Northside Coffee", "Unknown origin", "All of it")
                .contains("How many came to each step")
                .contains("How Co3 became a customer")
                .contains("Dana Whitlock</a> brought you Omar Haddad")
                .contains("comes of it (4 in 5: ")
                .contains("Will Baker makes")
                .contains("1 open deal has no sum, and counts nothing here.");
    }

    @Test
    void byWhatIsAskedFor() {
        var page = shown(Deals.street(), PATH + "?unit=month-usd&by=person&view=hands");

        assertThat(page).contains("/people/" + Books.id("Dana Whitlock"), "$260", "$520");
        assertThat(shown(Deals.street(), PATH + "?unit=once-eur"))
                .contains("value=\"once-eur\" selected")
                .doesNotContain("$2,418");
    }

    /// Whoever was in two experiments stands under his arm in each, on the page and in its file.
    @Test
    void byOneExperimentOfSeveral() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC, USD
                        Tom Baker  met by cold call
                        Ana Reyes  met by cold call
                        2026-03-10 08:00  experiment opener: Which line? / I bake / Who bakes for you? / counts talked
                        2026-03-10 08:30  experiment sample: Bring one? / with / without / counts talked
                        2026-03-10 09:00  lot opener 1: Tom A + Ana B
                        2026-03-11 09:00  lot sample 1: Tom B + Ana A
                        2026-03-10 10:00  Tom, call, 5m: yes -> next step
                        2026-03-10  deal Tom Baker: 100 USD, lead, customer 2026-03-12
                        """);
        for (var each : book.experiments()) {
            var path = PATH + "?by=arm-" + each.id();
            var drawn = (each.question().equals("Bring one?") ? "B: " : "A: ") + each.question();
            assertThat(shown(book, path))
                    .contains("coin: " + each.question(), "by=arm-" + each.id(), drawn);
            assertThat(shown(book, PATH + ".csv?by=arm-" + each.id())).contains(drawn);
        }
    }

    /// What nobody can ask for is as if nothing was asked.
    @ParameterizedTest
    @ValueSource(strings = {"?unit=month-xxx&by=moon&view=9", "?by=", "?unit=1e12", "?by=STAGE'"})
    void nonsenseIsTheUsualPage(String query) {
        assertThat(shown(Deals.street(), PATH + query)).contains("Northside Coffee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-5", "-0.01", "1e12", "lots", "0.001", "99999999999999999999", "."})
    void aTargetThatIsNoneIsOneSentence(String target) {
        try (var served = new Served(Deals.street(), NOW)) {
            var answer = served.owner().get(PATH + "?target=" + target);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("field-error").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"300", "300.00", "300,00", "%24300", "300+USD"})
    void aTargetIsReadAsItIsTyped(String target) {
        assertThat(shown(Deals.street(), PATH + "?target=" + target))
                .contains(" in 100 that it is at least $300 a month");
    }

    @Test
    void thousandsAreNoDecimals() {
        assertThat(shown(Deals.street(), PATH + "?target=5.000"))
                .contains("at least $5,000 a month");
        assertThat(shown(Deals.street(), PATH + "?target=1,200.50"))
                .contains("at least $1,200.50 a month");
        assertThat(shown(Deals.street(), PATH + "?target=1000000000000"))
                .contains("1 in 100 that it is at least $1,000,000,000,000 a month");
    }

    @Test
    void aFileThatASpreadsheetAddsUp() {
        var file = shown(Deals.street(), PATH + ".csv?unit=month-usd");
        var rows = file.lines().filter(line -> line.startsWith("stage,")).toList();

        assertThat(file).startsWith("\uFEFFby,origin,currency,counts,first_conversation,");
        for (var column : List.of(4, 5, 6))
            assertThat(
                            rows.stream()
                                    .mapToDouble(row -> Double.parseDouble(row.split(",")[column]))
                                    .sum())
                    .isEqualTo(3668.50);
        assertThat(shown(Deals.street(), PATH + ".csv?unit=month-usd&decimal=comma"))
                .contains("stage;Cold call;USD;month;440,50;440,50;440,50;1;");
    }

    @Test
    void thereIsNoFileOfNothing() {
        try (var served = new Served(Books.read("me  Maya, UTC\n"), NOW)) {
            assertThat(served.owner().get(PATH + ".csv").statusCode()).isEqualTo(404);
            assertThat(served.owner().get(PATH).body()).contains("No deal is in your book yet.");
        }
    }

    @Test
    void allOpenAllLostOrAllForgotten() {
        var people = Books.read("me  Maya, UTC, USD\nTom Baker  met at an event\n");
        var open =
                Deals.with(
                        people,
                        Deals.worth(
                                Deals.of(1, "Tom Baker", "2026-10-01 lead"),
                                500,
                                "USD",
                                Every.ONCE));
        assertThat(shown(open, PATH))
                .contains("No money yet.", "Nobody has said yes or no yet.", "mostly a guess");

        var lost =
                Deals.with(people, Deals.of(1, "Tom Baker", "2026-10-01 lead", "2026-10-09 lost"));
        assertThat(shown(lost, PATH))
                .contains("0 customers. 0 deals are open.", "No minutes are noted yet.");

        var won =
                Deals.with(
                        people,
                        Deals.worth(
                                Deals.of(1, "Tom Baker", "2026-10-01 lead", "2026-10-09 customer"),
                                500,
                                "USD",
                                Every.ONCE));
        var gone = won.with(new Forget(Books.id("Tom Baker")).on(won).changes());
        assertThat(shown(gone, PATH)).contains("Unknown origin", "$5").doesNotContain("Tom");
    }

    @Test
    void thanksAreDueOnceAndOnlyToWhoBroughtSomebody() {
        try (var served = new Served(Deals.street(), NOW)) {
            var owner = served.owner();
            owner.get(PATH);
            String[] form = {
                "to", Books.id("Dana Whitlock").toString(), "deal", new UUID(7, 1).toString()
            };
            assertThat(owner.post(PATH + "/thanks", form).statusCode()).isEqualTo(303);
            var promise = served.desk().book().promises().iterator().next();
            assertThat(promise.what())
                    .isEqualTo("Thank Dana for Omar Haddad, a customer since 19 August 2026");
            assertThat(owner.post(PATH + "/thanks", form).statusCode()).isEqualTo(422);
            assertThat(served.desk().book().promises()).hasSize(1);
            assertThat(owner.get(PATH).body()).doesNotContain("Thanks due");
        }
    }

    @Test
    void aPersonShowsHowItCameAbout() {
        var page = shown(Deals.street(), "/people/" + Books.id("Omar Haddad"));
        assertThat(page)
                .contains("How Omar became a customer", "15 days to a yes", "Nadim Haddad")
                .contains("1 h 40 min of your time in all.");
        assertThat(shown(Deals.street(), "/people/" + Books.id("Dana Whitlock")))
                .contains("How Omar became a customer");
        assertThat(shown(Deals.street(), "/people/" + Books.id("Nadim Haddad")))
                .doesNotContain("became a customer");
    }

    /// Being connected online is how and when they met, and no talk: what was said years later was
    /// not said then.
    @Test
    void aConnectionOnlineIsNoTalk() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC, USD
                        Lea Moor  met online, 2023-12-20
                        2026-10-15 07:00  Lea, coffee, 45m: lunch -> sale
                        2026-10-15  deal Lea Moor: 100 USD, lead, customer 2026-10-15
                        """);

        for (var path : List.of(PATH, "/people/" + Books.id("Lea Moor")))
            assertThat(shown(book, path))
                    .contains("Online", "known since 20 Dec 2023, first talk today, face to face")
                    .contains("0 days to a yes")
                    .doesNotContain("1,030 days");
        assertThat(shown(book, PATH)).contains("the same day").doesNotContain("2 years");
    }

    /// Whom he met in person he spoke with that day, also when only a later call is written down.
    @Test
    void aMeetingFaceToFaceIsATalk() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC, USD
                        Lea Moor  met in a coffee shop Kiez, 2026-10-01
                        2026-10-10 07:00  Lea, call, 5m: yes -> sale
                        2026-10-10  deal Lea Moor: 100 USD, lead, customer 2026-10-11
                        """);

        assertThat(shown(book, "/people/" + Books.id("Lea Moor")))
                .contains("Thu 1 Oct, then Sat 10 Oct, a call", "10 days to a yes");
    }
}
