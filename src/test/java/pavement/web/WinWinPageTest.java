package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Ask;
import pavement.http.Visitor;
import pavement.notation.Books;

/// The board, and needs and offers told more exactly.
class WinWinPageTest {
    private static final String MEI = Books.id("Mei Tan").toString();
    private static final String DANA = Books.id("Dana Whitlock").toString();
    private final Served served =
            new Served(
                    Books.read(
                            """
                            me  Maya Lindholm, Europe/Berlin
                            Mei Tan  met on the street
                                note: Looks for a web designer.
                            Dana Whitlock  met in a coffee shop
                            Omar Haddad  met on the street
                            2026-10-01  Mei, coffee, 30m: chat -> next step
                            2026-10-01  Dana, coffee, 30m: chat -> next step
                            2026-10-10  Mei needs: bookkeeping of a flower shop
                            2026-10-10  Dana offers: bookkeeping for a flower shop
                            2026-10-10  Dana needs: wedding flowers
                            2026-10-10  Mei offers: wedding flowers
                            2026-10-11  Omar needs: a van on Saturdays
                            2026-10-11  I offer: a van on Saturdays
                            2026-10-11  I need: a drummer
                            """),
                    Instant.parse("2026-10-15T08:00:00Z"));
    private final Visitor owner = served.owner();

    @AfterEach
    void close() {
        served.close();
    }

    /// What he did to a need of his own stands on its page as to anybody's, and can be taken back.
    @Test
    void hisOwnNeedHasItsHistoryAndAWayToWhoeverCan() {
        var link = "/asks/" + ask("a drummer").id();
        owner.get(link);
        owner.post(link, "what", "a drummer for a wedding");

        assertThat(owner.get(link).body())
                .contains("History of 30 days", "name=\"batch\"")
                .contains("/find?q=a+drummer+for+a+wedding");
    }

    /// Coming from a match, what made it is ticked; anybody else finds nothing ticked.
    @Test
    void whatMadeTheMatchIsTickedAlready() {
        var link =
                Pattern.compile("href=\"(/introductions/new\\?one=[^\"]+)\"")
                        .matcher(owner.get("/winwin").body());
        assertThat(link.find()).isTrue();
        var page = owner.get(link.group(1).replace("&amp;", "&")).body();

        for (var said :
                new String[] {
                    "Mei needs bookkeeping of a flower shop",
                    "Dana offers bookkeeping for a flower shop",
                    "Dana needs wedding flowers",
                    "Mei offers wedding flowers"
                }) assertThat(page).containsPattern("checked>\\s*<span dir=\"auto\">" + said);
        assertThat(owner.get("/introductions/new?one=" + MEI + "&other=" + DANA).body())
                .contains("name=\"say\"")
                .doesNotContain(" checked");
    }

    private String board() {
        return owner.get("/winwin").body();
    }

    private Ask ask(String what) {
        return served.desk().book().asks().stream()
                .filter(ask -> ask.what().contains(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLongListHasAWayToTheRestOfIt() {
        var book = new StringBuilder("me  Maya, UTC\nCara Rossi  met on the street\n");
        for (var i = 0; i < 70; i++)
            book.append("2026-10-10  Cara needs: thing number ").append(i).append('\n');
        try (var list =
                new Served(Books.read(book.toString()), Instant.parse("2026-10-15T08:00:00Z"))) {
            for (var view : new String[] {"theirs", "needs"}) {
                assertThat(list.owner().get("/winwin?view=" + view).body())
                        .contains("Show 10 more of 10", "/winwin?view=" + view + "&amp;n=120");
                assertThat(list.owner().get("/winwin?view=" + view + "&n=120").body())
                        .contains("thing number 0", "thing number 69")
                        .doesNotContain("Show 10 more");
            }
        }
    }

    @Test
    void aListThatWasBroughtInIsReadForNeedsBeforeAnybodyWasTalkedWith() {
        try (var list =
                new Served(
                        Books.read(
                                """
                                me  Maya, UTC
                                Cara Rossi  met cold
                                    note: Needs a bookkeeper.
                                Sami Brandt  met cold
                                    note: Knows many owners on the street.
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            assertThat(list.owner().get("/winwin").body())
                    .contains("Read in your notes", "Cara Rossi", "bookkeeper");
        }
    }

    @Test
    void wordsThatAreTheSameAreNotSaidToBeOtherWords() {
        try (var desks =
                new Served(
                        Books.read(
                                """
                                me  Maya, UTC
                                Jonas Weber  met cold
                                2026-10-01  Jonas needs: desk two days a week
                                2026-10-01  I offer: a spare desk at the depot two days a week
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            assertThat(desks.owner().get("/winwin").body())
                    .contains("You can simply help", "Jonas Weber")
                    .doesNotContain("is another word for");
        }
    }

    @Test
    void whatTwoRefusalsTaughtIsSaid() {
        try (var ads =
                new Served(
                        Books.read(
                                """
                                me  Maya, UTC
                                Ann  met cold
                                Bob  met cold
                                2026-10-01  Ann offers: Facebook ads
                                2026-10-01  Bob offers: Facebook ads for cafés
                                2026-10-01  I need: marketing
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            var maya = ads.owner();
            assertThat(maya.get("/winwin").body()).doesNotContain("What you taught");
            var book = ads.desk().book();
            var need = book.ownAsks().getFirst().id().toString();
            for (var who : new String[] {"Ann", "Bob"}) {
                var offer = book.asksOf(Books.id(who)).getFirst().id().toString();
                maya.post(
                        "/winwin/decline",
                        "one",
                        Books.id(who).toString(),
                        "need",
                        need,
                        "offer",
                        offer);
            }
            assertThat(maya.get("/winwin").body())
                    .contains("To you “marketing” is not served by “Facebook ads”")
                    .contains("href=\"/settings/words\"");

            var words = maya.get("/settings/words").body();
            assertThat(words)
                    .contains("To you “marketing” is not served by “Facebook ads”")
                    .contains("“marketing” is not served by “Facebook ads for cafés”.")
                    .containsPattern("<b dir=\"auto\">Ann</b> <span class=\"meta\">today</span>");
            maya.post("/settings/words/again", "refusal", field(words, "refusal"));
            assertThat(ads.desk().book().declined()).hasSize(1);
            assertThat(maya.get("/settings/words").body())
                    .contains("Nothing is learned yet.", "What you said no to");
            assertThat(maya.get("/winwin").body()).doesNotContain("What you taught");

            maya.post("/undo");
            assertThat(maya.get("/settings/words").body())
                    .contains("To you “marketing” is not served by “Facebook ads”");
        }
    }

    @Test
    void whatTwoIntroductionsTaughtLeadsToThem() {
        try (var farm =
                new Served(
                        Books.read(
                                """
                                me  Maya, UTC
                                Ann  met cold
                                Bob  met cold
                                Cem  met cold
                                Dan  met cold
                                2026-10-01  Ann needs: a zebra
                                2026-10-01  Bob offers: yak wool by the metre
                                2026-10-01  Cem needs: zebra for the shop
                                2026-10-01  Dan offers: yak, any colour
                                2026-10-02  introduce Ann + Bob: wool, asked 2026-10-02, agreed, asked, agreed, made
                                2026-10-03  introduce Cem + Dan: wool, asked 2026-10-03, agreed, asked, agreed, made
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            var maya = farm.owner();
            var words = maya.get("/settings/words").body();
            assertThat(words)
                    .contains("To you “zebra” is served by “yak”")
                    .contains("“a zebra” met “yak wool by the metre”.")
                    .doesNotContain("What you said no to");
            var links = Pattern.compile("href=\"(/introductions/[^\"]+)\"").matcher(words);
            assertThat(links.results().map(it -> maya.get(it.group(1)).statusCode()))
                    .containsExactly(200, 200);
        }
    }

    @Test
    void aRefusalThatIsNotThereCannotBeTakenBack() {
        owner.get("/settings/words");
        assertThat(owner.get("/settings/words").body()).contains("Nothing is learned yet.");
        assertThat(owner.post("/settings/words/again", "refusal", MEI).statusCode()).isEqualTo(404);
        assertThat(owner.post("/settings/words/again").statusCode()).isEqualTo(422);
        assertThat(served.desk().book().person(Books.id("Mei Tan"))).isPresent();
    }

    /// Every offer to introduce two leads to a form that has both.
    @Test
    void askBothOpensTheFormWithBoth() {
        var links =
                Pattern.compile(
                                "href=\"(/introductions/new\\?one=([^&]+)&amp;other=([^\"&]+)[^\"]*)\"")
                        .matcher(board().replace("&other", "&amp;other"))
                        .results()
                        .toList();
        assertThat(links).isNotEmpty();
        for (var link : links) {
            var form = owner.get(link.group(1).replace("&amp;", "&")).body();
            assertThat(field(form, "one")).isEqualTo(link.group(2));
            assertThat(field(form, "other")).isEqualTo(link.group(3));
            assertThat(form).contains("Mei Tan", "Dana Whitlock", "Keep, and write the letters");
        }
    }

    @Test
    void bothSidesAndTheWordsThatProveItStandOnTheBoard() {
        assertThat(board())
                .contains("Between people you know", "class=\"knot both\"", "Introduce them")
                .contains("/introductions/new?one=", "<mark>bookkeeping</mark>")
                .contains("You can simply help", "a <mark>van on Saturdays</mark>", "Offer it")
                .contains(
                        "a drummer",
                        "nobody yet. <a href=\"/find?q=a+drummer\">",
                        "Room for 3 introductions this week.")
                .doesNotContain("They can help you", "One can simply help the other");
    }

    @Test
    void notTheseTwoIsTakenBackInOneTap() {
        owner.get("/winwin");
        var done = owner.post("/winwin/decline", "one", MEI, "other", DANA);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(board()).doesNotContain("Between people you know");

        owner.post("/undo");
        assertThat(board()).contains("Between people you know");
    }

    @Test
    void oneNeedAndOneOfferMayBeNoMatch() {
        var need = ask("a van").id().toString();
        var own =
                served.desk().book().ownAsks().stream()
                        .filter(ask -> ask.what().contains("van"))
                        .findFirst()
                        .orElseThrow();
        var omar = Books.id("Omar Haddad").toString();
        owner.get("/winwin");
        owner.post("/winwin/decline", "one", omar, "need", need, "offer", own.id().toString());

        assertThat(board()).doesNotContain("You can simply help").contains("nobody asked yet");
    }

    @Test
    void theOtherViewsListWhatTheyNeedAndEveryNeed() {
        var theirs = owner.get("/winwin?view=theirs").body();
        assertThat(theirs.indexOf("Omar Haddad"))
                .isPositive()
                .isLessThan(theirs.indexOf("Mei Tan"));
        var needs = owner.get("/winwin?view=needs").body();
        assertThat(needs.indexOf("a drummer"))
                .isPositive()
                .isLessThan(needs.indexOf("Omar Haddad"));
        assertThat(needs).contains("Every need");
    }

    @Test
    void whatNotesSayIsTakenOrRefusedInOneTapAndNeverAskedAgain() {
        var page = owner.get("/people/" + MEI).body();
        assertThat(page).contains("web designer", "“Looks for a web designer.”");
        var id = field(page, "ask");

        owner.post("/asks/refuse", "person", MEI, "ask", id);
        assertThat(owner.get("/people/" + MEI).body()).doesNotContain("name=\"ask\"");
        assertThat(ask("web designer").state()).isEqualTo(Ask.State.REFUSED);

        owner.post("/undo");
        assertThat(owner.get("/people/" + MEI).body()).contains("name=\"ask\"");
        owner.post("/asks/take", "person", MEI, "ask", id);
        assertThat(ask("web designer").state()).isEqualTo(Ask.State.OPEN);
        assertThat(ask("web designer").heard().sentence()).isEqualTo("Looks for a web designer.");
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void anAskIsToldMoreExactly() {
        var link = "/asks/" + ask("bookkeeping of").id();
        assertThat(owner.get(link).body()).contains("Mei Tan needs", "Who could serve it", "Dana");

        owner.post(
                link,
                "what",
                "bookkeeping in German",
                "tags",
                "Shops, flowers, shops",
                "category",
                "Money",
                "place",
                "Kreuzberg, Berlin",
                "language",
                "de",
                "confidential",
                "on");

        var ask = ask("bookkeeping in German");
        assertThat(ask.detail().tags()).containsExactly("shops", "flowers");
        assertThat(ask.detail().place()).isEqualTo("Kreuzberg, Berlin");
        assertThat(ask.confidential()).isTrue();
        assertThat(owner.get(link).body()).contains("value=\"shops, flowers\"", "checked");
        assertThat(board()).contains("confidential");
        assertThat(owner.get("/people/" + MEI).body()).contains("confidential");
    }

    @Test
    void aNeedRestsIsMetAndIsOpenAgain() {
        var ask = ask("bookkeeping of");
        owner.get("/asks/" + ask.id());
        owner.post("/asks/" + ask.id() + "/state", "to", "PAUSED");
        assertThat(owner.get("/people/" + MEI).body()).contains("paused");
        assertThat(board()).doesNotContain("<mark>bookkeeping</mark>");

        owner.post("/asks/" + ask.id() + "/state", "to", "OPEN");
        assertThat(board()).contains("<mark>bookkeeping</mark>");
        assertThat(ask("bookkeeping of").fresh()).isEqualTo(Instant.parse("2026-10-15T08:00:00Z"));

        owner.post("/asks/" + ask.id() + "/state", "to", "MET");
        assertThat(owner.get("/asks/" + ask.id()).body()).contains("Met.", "Open again");
    }

    @Test
    void aTalkThatToldOfNothingIsAskedAboutOnce() {
        owner.get("/log");
        var saved = owner.post("/log", "line", "coffee with Omar, 20 min");
        var there = saved.headers().firstValue("location").orElseThrow();
        var answer = owner.get(there).body();
        assertThat(answer).contains("What does Omar need right now?");

        owner.post(
                "/asks",
                "side",
                "NEED",
                "person",
                Books.id("Omar Haddad").toString(),
                "talk",
                field(answer, "talk"),
                "what",
                "a second oven");
        assertThat(ask("second oven").from()).isPresent();
        assertThat(owner.get(there).body()).doesNotContain("right now?");
        assertThat(owner.get("/today").body()).doesNotContain("right now?");
    }

    @Test
    void aTalkThatToldOfSomethingIsNotAskedAbout() {
        owner.get("/log");
        var saved = owner.post("/log", "line", "coffee with Omar, needs a second oven");
        var there = saved.headers().firstValue("location").orElseThrow();

        assertThat(owner.get(there).body()).doesNotContain("right now?");
    }

    /// A save gives back the match, also where the words differ.
    @Test
    void aSaveFindsWhatMeansTheSame() {
        owner.get("/log");
        owner.post("/asks", "side", "OFFER", "what", "Facebook ads for shops");
        var saved = owner.post("/log", "line", "coffee with Omar, needs Meta campaigns");

        assertThat(owner.get(saved.headers().firstValue("location").orElseThrow()).body())
                .contains("Omar needs Meta campaigns. You offer Facebook ads for shops.");
    }

    @Test
    void wordsThatMeanTheSameSayWhy() {
        owner.get("/winwin");
        owner.post("/asks", "side", "OFFER", "what", "Facebook ads for shops");
        owner.post(
                "/asks",
                "side",
                "NEED",
                "person",
                Books.id("Omar Haddad").toString(),
                "what",
                "Meta campaigns");

        assertThat(owner.get("/asks/" + ask("Meta").id()).body())
                .contains("“Facebook ads” is another word for “Meta campaigns”.");
    }

    @Test
    void whoIsForgottenIsNotMatched() {
        owner.get("/people/" + DANA);
        owner.post("/people/" + DANA + "/forget", "sure", "on");

        assertThat(board()).doesNotContain("Dana", "Between people you know");
    }

    @Test
    void anEmptyBookAsksTheOneQuestion() {
        try (var empty =
                new Served(Books.read("me  Maya, UTC\n"), Instant.parse("2026-10-15T08:00:00Z"))) {
            assertThat(empty.owner().get("/winwin").body())
                    .contains("note one thing the other person needs", "Nothing fits yet.");
            assertThat(empty.stranger().get("/winwin").body()).doesNotContain("Win/win");
        }
    }

    @Test
    void whatWasReadAndIsNotKeptIsNotCalledNothing() {
        try (var read =
                new Served(
                        Books.read(
                                """
                                me  Maya, UTC
                                Mei Tan  met on the street
                                    note: Looks for a web designer.
                                2026-10-01  Mei, coffee, 30m: chat -> next step
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            assertThat(read.owner().get("/winwin").body())
                    .contains(
                            "Nothing you kept fits yet. 1 need or offer was read in your notes: keep it",
                            "web designer");
        }
        assertThat(board()).doesNotContain("fits yet");
    }

    @Test
    void aPairThatTheBoardLeavesOutSaysSo() {
        var out = "Not on the board, which holds what is strong, recent and between people";
        try (var strangers =
                new Served(
                        Books.read(
                                """
                                me  Maya, UTC
                                Mei Tan  met on the street
                                Gil Cold  met by cold call
                                2026-10-01  Mei, coffee, 30m: chat -> next step
                                2026-10-10  Mei needs: bookkeeping for a flower shop
                                2026-10-10  Gil offers: bookkeeping for a flower shop
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            assertThat(strangers.owner().get("/winwin").body())
                    .contains("What fits besides stands under By need.")
                    .doesNotContain("Gil Cold")
                    .doesNotContain("Nothing fits yet");
            for (var view : new String[] {"theirs", "needs"})
                assertThat(strangers.owner().get("/winwin?view=" + view).body())
                        .contains("Gil Cold", out);
        }
        for (var view : new String[] {"theirs", "needs"})
            assertThat(owner.get("/winwin?view=" + view).body())
                    .contains("Dana Whitlock")
                    .doesNotContain(out);
    }

    @Test
    void anAskThatIsGoneSaysSo() {
        assertThat(owner.get("/asks/018f0000-0000-7000-8000-00000000dead").statusCode())
                .isEqualTo(404);
        owner.get("/winwin");
        assertThat(
                        owner.post("/asks/018f0000-0000-7000-8000-00000000dead/state", "to", "OPEN")
                                .statusCode())
                .isEqualTo(404);
    }
}
