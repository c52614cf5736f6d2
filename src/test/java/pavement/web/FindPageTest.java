package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Ask;
import pavement.book.Introduction.What;
import pavement.notation.Books;

class FindPageTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final Pattern LETTER =
            Pattern.compile("<textarea[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin
            Priya Raman  met in a coffee shop Kiez, 2026-06-06
                phone: +49 174 55501711
                note: Owes the bank money.
            Nadia Brooks  heard of through Priya
                phone: +49 174 55509999
                note: Drinks too much.
            Omar Haddad  met in a coffee shop Kiez, 2026-06-07
                job: Baker, Haddad Bakery
            2026-06-06  Priya, call, 20m: My friend Nadia does Facebook ads for restaurants. -> talked
            2026-09-06  Priya, call, 10m: secret plan to sell the stall -> talked
            2026-09-07  Nadia needs: a divorce lawyer
            2026-09-07  Priya needs: a van on Saturdays
            2026-09-07  I offer: a van on Saturdays
            """;

    private static final String BREAD =
            """
            2026-09-08  Omar needs: more clients
            2026-09-08  Omar offers: sourdough bread
            """;

    private static String letter(String page) {
        var found = LETTER.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void itShowsTheProofTheWayAndALetter() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var page = served.owner().get("/find?q=run+Facebook+ads").body();

            assertThat(page)
                    .contains("<mark>Facebook ads</mark>")
                    .contains("Priya told you")
                    .contains("Ask Priya for Nadia")
                    .contains("Priya answered 2 of 2 calls and messages")
                    .contains(
                            "<dt dir=\"auto\">Priya gets</dt><dd dir=\"auto\">a van on Saturdays; needs a van on Saturdays</dd>")
                    .contains("sms:+4917455501711?body=Hi%20Priya");
            assertThat(served.stranger().get("/find?q=ads").body()).doesNotContain("Nadia");
        }
    }

    /// A list that was brought in: each can be written to, and those beyond the first are a link
    /// away.
    @Test
    void ofManyTheRestIsALinkAwayAndEachCanBeWrittenTo() {
        var book = new StringBuilder("me  Maya, UTC\n");
        for (var i = 0; i < 20; i++)
            book.append("Java Dev")
                    .append((char) ('a' + i))
                    .append("  met online\n    mail: d")
                    .append(i)
                    .append("@x.example\n    job: Java developer\n");
        try (var served = new Served(Books.read(book.toString()), NOW)) {
            var first = served.owner().get("/find?q=Java+developer").body();
            assertThat(first)
                    .contains("20 people", "Show 8 more", "In your contacts, nothing logged yet")
                    .contains("<textarea")
                    .doesNotContain("Nobody you know leads there");
            assertThat(served.owner().get("/find?q=Java+developer&all=on").body())
                    .contains("Java Deva", "Java Devt")
                    .doesNotContain("Show 8 more");
        }
    }

    @Test
    void aNeedThatNothingOfHisServesIsSaidAllTheSame() {
        try (var served = new Served(Books.read(BOOK + BREAD), NOW)) {
            assertThat(served.owner().get("/find?q=sourdough+bread").body())
                    .contains("needs more clients; nothing you openly offer fits yet")
                    .doesNotContain("ask what Omar needs");
        }
    }

    /// What one said, needs or is reached by stands in no letter to another; what he needs himself,
    /// only when that was chosen.
    @Test
    void noTextOfOneIsInTheLetterToAnother() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            for (var by : new String[] {"MESSAGE", "MAIL", "CALL"})
                for (var brief : new String[] {"", "&brief=on"}) {
                    var page =
                            served.owner().get("/find?q=run+Facebook+ads&by=" + by + brief).body();
                    assertThat(letter(page))
                            .contains("Nadia Brooks")
                            .doesNotContain(
                                    "divorce",
                                    "Drinks",
                                    "bank",
                                    "secret",
                                    "restaurants",
                                    "9999",
                                    "van");
                }
            assertThat(letter(served.owner().get("/find?q=run+Facebook+ads&say=on").body()))
                    .contains("a van on Saturdays")
                    .doesNotContain("divorce");
        }
    }

    @Test
    void whatWasSentIsRememberedAndNotAskedTwice() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            owner.get("/find?q=run+Facebook+ads");
            var priya = Books.id("Priya Raman").toString();
            var nadia = Books.id("Nadia Brooks").toString();

            var answer =
                    owner.post(
                            "/find/ask",
                            "q",
                            "run Facebook ads",
                            "who",
                            nadia,
                            "over",
                            priya,
                            "text",
                            "Hi Priya");

            assertThat(answer.statusCode()).isEqualTo(303);
            var it = served.desk().book().introductions().iterator().next();
            assertThat(it.state()).isEqualTo(What.ASKED_ONE);
            assertThat(it.letters().toOne()).isEqualTo("Hi Priya");
            assertThat(served.desk().book().promisesWith(Books.id("Priya Raman"))).hasSize(1);
            var page = owner.get("/find?q=run+Facebook+ads").body();
            assertThat(page)
                    .contains("This is under way: Waiting for Priya since today.")
                    .contains("Help first: Priya needs a van on Saturdays")
                    .doesNotContain("I sent it");
            assertThat(
                            owner.post(
                                            "/find/ask",
                                            "q",
                                            "x",
                                            "who",
                                            nadia,
                                            "over",
                                            priya,
                                            "text",
                                            "")
                                    .statusCode())
                    .isEqualTo(422);
            owner.post(
                    "/people/" + Books.id("Omar Haddad") + "/knows",
                    "how",
                    "SAID",
                    "name",
                    "Nadia Brooks");
            assertThat(
                            owner.get(
                                            "/find?q=run+Facebook+ads&who="
                                                    + nadia
                                                    + "&over="
                                                    + Books.id("Omar Haddad"))
                                    .body())
                    .contains("Ask Omar for Nadia")
                    .contains("This is under way: Waiting for Priya since today. One at a time.")
                    .doesNotContain("I sent it");
            owner.post("/undo");
            owner.post("/undo");
            assertThat(served.desk().book().introductions()).isEmpty();
            assertThat(served.desk().book().promises()).isEmpty();
        }
    }

    /// No more are ranked than anybody reads, and it is not said that there are no more.
    @Test
    void ofVeryManyTheBestAreCounted() {
        var book = new StringBuilder("me  Maya, UTC\n");
        for (var i = 0; i < 70; i++)
            book.append("Dev N")
                    .append((char) ('a' + i / 26))
                    .append((char) ('a' + i % 26))
                    .append("  met online\n    mail: d")
                    .append(i)
                    .append("@x.example\n    job: Java developer\n");
        try (var served = new Served(Books.read(book.toString()), NOW)) {
            assertThat(served.owner().get("/find?q=Java+developer").body())
                    .contains("The best 60 people, 70 searched");
        }
    }

    @Test
    void whatNobodyCanIsKeptAndWatched() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var page =
                    owner.get("/find?q=I+need+someone+who+can+bake+wedding+cakes+underwater")
                            .body();
            assertThat(page).contains("Keep looking for this");

            owner.post("/find/keep", "q", "I need someone who can fix espresso machines");

            assertThat(served.desk().book().ownAsks())
                    .filteredOn(ask -> ask.side() == Ask.Side.NEED)
                    .extracting(Ask::what)
                    .containsExactly("someone who can fix espresso machines");
            assertThat(owner.get("/find").body())
                    .contains("someone who can fix espresso machines")
                    .contains("Nobody yet.");
            assertThat(owner.get("/find?q=fix+espresso+machines").body())
                    .doesNotContain("Keep looking for this");
        }
    }

    @Test
    void strangeLinesAreAnsweredCalmly() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            for (var line :
                    new String[] {
                        "%F0%9F%A5%96",
                        "%3Cscript%3E",
                        "a".repeat(9000),
                        "+",
                        "%22",
                        "&who=nobody&over=nobody&by=pigeon&near=far"
                    })
                assertThat(served.owner().get("/find?q=" + line).statusCode())
                        .as(line)
                        .isIn(200, 404, 413, 414, 431);
            assertThat(served.owner().get("/find?q=%3Cscript%3E").body())
                    .doesNotContain("<script>");
        }
    }
}
