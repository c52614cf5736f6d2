package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.acts.DetailAsk;
import pavement.book.Introduction;
import pavement.book.Introduction.What;
import pavement.book.Led;
import pavement.book.Money;
import pavement.http.Visitor;
import pavement.notation.Books;

class IntroductionPagesTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, EUR
            Tom Baker  met in a coffee shop Kiez, 2026-06-06
                mail: tom@brot.example
            Dana Whitlock  met in a coffee shop Kiez, 2026-06-07
                note: Thinks Tom is slow to pay.
            Ada Blocked  met in a coffee shop Kiez, 2026-06-07
                do not contact
            2026-09-07  Tom needs: a bookkeeper
            2026-09-07  Dana needs: a quiet office
            """;

    private static Introduction of(Served served) {
        return served.desk().book().introductions().iterator().next();
    }

    private static String begin(Served served, Visitor owner, String... more) {
        owner.get("/introductions/new");
        var fields =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "one",
                                Books.id("Tom Baker").toString(),
                                "other",
                                Books.id("Dana Whitlock").toString(),
                                "why",
                                "books for the bakery"));
        fields.addAll(java.util.List.of(more));
        if (!fields.contains("kind")) fields.addAll(java.util.List.of("kind", "INTRODUCTION"));
        owner.post("/introductions/new", fields.toArray(String[]::new));
        return "/introductions/" + of(served).id();
    }

    private static void tap(Visitor owner, String path, Tapped... taps) {
        for (var tap : taps)
            assertThat(owner.post(path + "/step", "what", tap.name()).statusCode()).isEqualTo(303);
    }

    @Test
    void fromTheIdeaToMoney() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            assertThat(owner.get("/introductions").body())
                    .contains("Nobody is being introduced yet.");
            var path = begin(served, owner);
            var page = owner.get(path).body();
            assertThat(page)
                    .contains("An idea. Tom is asked first.")
                    .contains("may I introduce you to Dana Whitlock?")
                    .contains("What it is about: books for the bakery.")
                    .contains("mailto:tom@brot.example?subject=")
                    .doesNotContain("slow to pay");

            tap(
                    owner,
                    path,
                    Tapped.ASKED_ONE,
                    Tapped.ONE_AGREED,
                    Tapped.ASKED_OTHER,
                    Tapped.OTHER_AGREED,
                    Tapped.MADE,
                    Tapped.MET);
            assertThat(
                            owner.post(
                                            path + "/result",
                                            "what",
                                            "a yearly contract",
                                            "money",
                                            "1200.50")
                                    .statusCode())
                    .isEqualTo(303);

            assertThat(of(served).led())
                    .contains(
                            new Led(
                                    "a yearly contract",
                                    java.util.Optional.of(new Money(120_050, "EUR"))));
            assertThat(owner.get("/introductions").body())
                    .contains("€1,200.50")
                    .contains("Led somewhere");
            assertThat(owner.get(path).body()).contains("thank Tom").isNotEmpty();
        }
    }

    @Test
    void nobodyIsGivenAwayBeforeBothAgreed() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var path = begin(served, owner);

            for (var early :
                    new Tapped[] {
                        Tapped.MADE, Tapped.ASKED_OTHER, Tapped.INTRODUCED_US, Tapped.MET
                    })
                assertThat(owner.post(path + "/step", "what", early.name()).body())
                        .contains("cannot come next");
            assertThat(of(served).state()).isEqualTo(What.IDEA);
        }
    }

    /// "A refusal is never shown to the other": not in the letters, and there is none to him.
    @Test
    void aRefusalStaysWithTheOwner() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var path = begin(served, owner);
            tap(owner, path, Tapped.ASKED_ONE, Tapped.ONE_REFUSED);

            var page = owner.get(path).body();
            var letters = page.substring(page.indexOf("<textarea"));

            assertThat(page).contains("Tom would rather not. Nobody else was asked.");
            assertThat(letters.substring(0, letters.lastIndexOf("</textarea>")))
                    .doesNotContain("rather not.", "refus", "no from");
            assertThat(served.desk().book().promises())
                    .noneMatch(promise -> promise.what().contains("rather"));
            assertThat(owner.post(path + "/step", "what", "ASKED_OTHER").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void onlyWhatIsTickedIsSaidToBoth() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var page =
                    owner.get(
                                    "/introductions/new?one="
                                            + Books.id("Tom Baker")
                                            + "&other="
                                            + Books.id("Dana Whitlock"))
                            .body();
            assertThat(page)
                    .contains("Tom needs a bookkeeper")
                    .contains("Dana needs a quiet office");
            var tick =
                    served.desk().book().asksOf(Books.id("Tom Baker")).getFirst().id().toString();

            var path = begin(served, owner, "say", tick);

            assertThat(of(served).why()).isEqualTo("books for the bakery; Tom needs a bookkeeper");
            assertThat(owner.get(path).body()).doesNotContain("quiet office");
        }
    }

    /// Whether it was told in confidence before it was ticked, or is only now.
    @Test
    void whatIsToldInConfidenceLeavesTheLetters() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var office = served.desk().book().asksOf(Books.id("Dana Whitlock")).getFirst();
            var path = begin(served, owner, "say", office.id().toString());
            assertThat(owner.get(path).body())
                    .contains("about: books for the bakery; Dana needs a quiet office");

            served.desk()
                    .carryOut(new DetailAsk(office.id(), office.what(), office.detail(), true));
            assertThat(owner.get(path).body())
                    .contains("about: books for the bakery.")
                    .doesNotContain("about: books for the bakery; Dana");
        }
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var office = served.desk().book().asksOf(Books.id("Dana Whitlock")).getFirst();
            served.desk()
                    .carryOut(new DetailAsk(office.id(), office.what(), office.detail(), true));
            var path = begin(served, owner, "say", office.id().toString());
            assertThat(of(served).why()).isEqualTo("books for the bakery");
            assertThat(owner.get(path).body()).doesNotContain("quiet office");
        }
    }

    @Test
    void aReferralStandsOnTheBoardInItsOwnWords() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var path = begin(served, owner, "kind", "REFERRAL");
            tap(owner, path, Tapped.ASKED_ONE, Tapped.ONE_AGREED);
            assertThat(owner.get("/winwin").body())
                    .contains("Tom will ask Dana.")
                    .doesNotContain("Ask Dana.");
        }
    }

    /// The board and the list count the same.
    @Test
    void whatABrokerDoesNextIsNotTheOwnersStep() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var path = begin(served, owner, "kind", "REFERRAL");
            assertThat(owner.get("/introductions").body()).contains("The next step is yours");
            assertThat(owner.get("/winwin").body()).contains("1 waiting for you");

            tap(owner, path, Tapped.ASKED_ONE, Tapped.ONE_AGREED);
            assertThat(owner.get("/introductions").body())
                    .contains("Waiting for others")
                    .doesNotContain("The next step is yours");
            assertThat(owner.get("/winwin").body()).doesNotContain("waiting for you");

            tap(owner, path, Tapped.INTRODUCED_US);
            assertThat(owner.get("/introductions").body())
                    .contains("<h2>Introduced</h2>")
                    .doesNotContain("The next step is yours");
        }
    }

    /// A yes to his own question is no help that the owner got.
    @Test
    void anAnswerIsNoHelp() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var path = begin(served, owner);
            tap(owner, path, Tapped.ASKED_ONE, Tapped.ONE_AGREED, Tapped.ASKED_OTHER);

            assertThat(served.desk().book().promises())
                    .extracting(promise -> promise.state().name())
                    .containsExactlyInAnyOrder("KEPT", "OPEN");
            assertThat(owner.get("/people/" + Books.id("Tom Baker")).body())
                    .contains("Nothing written down yet.");
        }
    }

    @Test
    void theLetterToBothOpensInMailWhereBothHaveAnAddress() {
        var mailed = BOOK.replace("slow to pay.", "slow to pay.\n    mail: dana@books.example");
        for (var both : new boolean[] {true, false})
            try (var served = new Served(Books.read(both ? mailed : BOOK), NOW)) {
                var owner = served.owner();
                var path = begin(served, owner);
                tap(
                        owner,
                        path,
                        Tapped.ASKED_ONE,
                        Tapped.ONE_AGREED,
                        Tapped.ASKED_OTHER,
                        Tapped.OTHER_AGREED);

                assertThat(
                                owner.get(path)
                                        .body()
                                        .contains(
                                                "mailto:tom@brot.example,dana@books.example?subject="))
                        .isEqualTo(both);
            }
    }

    @Test
    void ownWordsStayAndDraftsFollowWhatHappened() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var path = begin(served, owner);
            var page = owner.get(path).body();
            var from = page.indexOf("<textarea", page.indexOf("name=\"toOther\"") - 80);
            var drafted =
                    page.substring(page.indexOf('>', from) + 1, page.indexOf("</textarea>", from));

            owner.post(
                    path + "/letters",
                    "why",
                    "books",
                    "toOne",
                    "Tom! Quick question.",
                    "toOther",
                    drafted);

            assertThat(of(served).letters().toOne()).isEqualTo("Tom! Quick question.");
            assertThat(of(served).letters().toOther()).isEmpty();
            assertThat(owner.get(path).body())
                    .contains("Tom! Quick question.")
                    .contains("What it is about: books.");
        }
    }

    @Test
    void whoSaysHeDoesNotKnowHerLeavesThePage() {
        try (var served =
                new Served(
                        Books.read(BOOK.replace("slow to pay.", "slow to pay. Dana knows Tom.")),
                        NOW)) {
            var owner = served.owner();
            var path = "/people/" + Books.id("Tom Baker") + "/knows";
            assertThat(owner.get(path).body())
                    .contains("Dana Whitlock")
                    .contains("Dana knows Tom.");

            owner.post(path, "how", "DENIED", "name", "Dana Whitlock");

            assertThat(owner.get(path).body())
                    .contains("Does not know")
                    .doesNotContain("Dana knows Tom.");
            assertThat(owner.post(path, "how", "SAID", "name", "Dana Whitlock").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void whoIsNotToBeContactedIsNotIntroduced() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            owner.get("/introductions/new");
            var answer =
                    owner.post(
                            "/introductions/new",
                            "kind",
                            "INTRODUCTION",
                            "one",
                            Books.id("Ada Blocked").toString(),
                            "other",
                            Books.id("Tom Baker").toString());

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("not to be contacted");
        }
    }

    /// What cannot be kept comes back to its form, with what was typed.
    @Test
    void oneIsNotIntroducedToHimself() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            var tom = Books.id("Tom Baker").toString();
            var page = owner.get("/introductions/new?one=Tom&other=Tom&why=vans").body();
            assertThat(page)
                    .contains("Two different people make an introduction.")
                    .contains("id=\"wrong-other\"", ">vans</textarea>")
                    .doesNotContain("Keep, and write the letters");

            var sent =
                    owner.post(
                            "/introductions/new",
                            "kind",
                            "INTRODUCTION",
                            "one",
                            tom,
                            "other",
                            tom,
                            "why",
                            "vans");
            assertThat(sent.statusCode()).isEqualTo(422);
            assertThat(sent.body()).contains("id=\"wrong-other\"", ">vans</textarea>");
            assertThat(served.desk().book().introductions()).isEmpty();
        }
    }

    @Test
    void whatIsTooLongIsStillThere() {
        try (var served = new Served(Books.read(BOOK), NOW)) {
            var owner = served.owner();
            owner.get("/introductions/new");
            var why = "vans ".repeat(150).strip();
            var sent =
                    owner.post(
                            "/introductions/new",
                            "kind",
                            "INTRODUCTION",
                            "one",
                            Books.id("Tom Baker").toString(),
                            "why",
                            why);
            assertThat(sent.statusCode()).isEqualTo(422);
            assertThat(sent.body())
                    .contains(why + "</textarea>", "longer than 500 characters")
                    .contains("An introduction is between two. Choose the second.")
                    .contains("<b dir=\"auto\">Tom Baker</b>");
        }
    }
}
