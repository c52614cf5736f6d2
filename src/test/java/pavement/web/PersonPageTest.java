package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.Served;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Tie;
import pavement.http.Visitor;
import pavement.notation.Books;

class PersonPageTest {
    private static final PersonId TOM = Books.id("Tom Baker");
    private static final String HIM = "/people/" + TOM;
    private final Served served =
            new Served(
                    Books.read(
                            """
                            me  Maya, Europe/Berlin
                            Ada King  met at work Acme
                            Tom Baker  met in a coffee shop Blue Bottle, 2026-03-02, through Ada
                                job: Baker, Brot & Sohn
                                phone: +49 170 123456 (mobile)
                                mail: tom@bread.example
                                note: Opens <early>.
                            2026-03-02 08:00  Tom, coffee, 20m, in a coffee shop Blue Bottle: bread -> next step, ease 4->7, gave 3
                            2026-09-20  Tom + Ada, lunch, 40m: both laughed -> help, got 3
                            2026-09-20  Tom needs: a courier on Saturdays
                            2026-09-20  I offer: courier rides
                            2026-09-20  I owe Tom: the deck, by 2026-10-13
                            2026-09-20  Tom owes me: a name
                            """),
                    Instant.parse("2026-10-15T08:00:00Z"));
    private final Visitor owner = served.owner();

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whoWasOnlyHeardOfIsNotCalledMet() {
        try (var heard =
                new Served(
                        Books.read(
                                "me  Maya, UTC\nAnn Ode  met in public, Kiez\nBob Pen  heard of through Ann, 2026-10-01\n"),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            assertThat(heard.owner().get("/people/" + Books.id("Bob Pen")).body())
                    .contains("heard of Thu 1 Oct through")
                    .doesNotContain(">met Thu");
        }
    }

    @Test
    void thePageSaysWhoHowMetAndWhatComesNext() {
        var body = owner.get(HIM).body();

        assertThat(body)
                .contains(
                        "Tom Baker",
                        "Baker, Brot &amp; Sohn",
                        "Blue Bottle",
                        "Ada King",
                        "the deck",
                        "was due Tuesday")
                .contains(
                        "tel:+49170123456",
                        "mailto:tom@bread.example",
                        "At ease 3, then 5.",
                        "with Ada King")
                .contains("offer courier rides", "knot fit", "Opens &lt;early&gt;.", "2 talks, 1 h")
                .doesNotContain("<early>");
    }

    @Test
    void aMeetingWithHimIsTheNextStepWhenItComesFirst() {
        try (var other =
                new Served(
                        Books.read(
                                """
                                me  Maya, Europe/Berlin
                                Tom Baker  met cold
                                2026-10-16 10:00  appointment: Lunch at the bakery, with Tom, at Brot
                                2026-10-01  I owe Tom: the deck, by 2026-10-20
                                """),
                        Instant.parse("2026-10-15T08:00:00Z"))) {
            var body = other.owner().get(HIM).body();

            assertThat(body.substring(body.indexOf("id=\"next\""), body.indexOf("id=\"step\"")))
                    .contains("Lunch at the bakery, Brot")
                    .doesNotContain("/promises/");
            assertThat(body).contains("aria-label=\"Promises\"", "the deck");
        }
    }

    @Test
    void theTieCanBeOverruledAndGivenBack() {
        owner.get(HIM);
        owner.post(HIM + "/tie", "tie", "passive");
        assertThat(tom().wishes().tie()).contains(Tie.PASSIVE);
        assertThat(owner.get(HIM).body()).contains("you said so");

        owner.post(HIM + "/tie", "tie", "");
        assertThat(tom().wishes().tie()).isEmpty();
    }

    @Test
    void whoIsNotToBeContactedHasNoLinks() {
        owner.get(HIM);
        owner.post(HIM + "/contact", "hold", "on");

        assertThat(owner.get(HIM).body())
                .contains("Not to be contacted")
                .doesNotContain("tel:", "mailto:", "sms:");
        owner.post(HIM + "/contact");
        assertThat(tom().wishes().doNotContact()).isFalse();
    }

    @Test
    void needsAreAddedRewordedAndClosed() {
        owner.get(HIM);
        owner.post(HIM + "/asks", "side", "OFFER", "what", "bread on Sundays");
        var offer =
                asks().stream()
                        .filter(ask -> ask.side() == Ask.Side.OFFER)
                        .findFirst()
                        .orElseThrow();
        owner.post(HIM + "/asks/" + offer.id(), "what", "bread every day");
        assertThat(asks()).extracting(Ask::what).contains("bread every day");

        owner.post(HIM + "/asks/" + offer.id() + "/close");
        assertThat(asks().stream().filter(Ask::open)).hasSize(1);
    }

    @Test
    void aNextStepIsAPromise() {
        owner.get(HIM);
        owner.post(HIM + "/promises", "what", "ring again", "due", "2026-10-20", "side", "mine");

        assertThat(book().promisesWith(TOM)).extracting(Promise::what).contains("ring again");
    }

    @Test
    void theRhythmIsSetAndTakenBack() {
        owner.get(HIM);
        owner.post(HIM + "/cadence", "days", "30");
        assertThat(tom().wishes().cadenceDays()).contains(30);
        owner.post(HIM + "/cadence", "days", "");
        assertThat(tom().wishes().cadenceDays()).isEmpty();
    }

    @Test
    void whatWasDoneStandsInTheHistoryWithItsUndo() {
        owner.get(HIM);
        owner.post(HIM + "/cadence", "days", "30");

        assertThat(owner.get(HIM).body())
                .contains("In touch with Tom Baker every 30 days", "name=\"batch\"");
        owner.post("/undo");
        assertThat(tom().wishes().cadenceDays()).isEmpty();
    }

    @Test
    void aRefusalNamesTheFieldItMeans() {
        owner.get(HIM);
        var refused = owner.post(HIM + "/cadence", "days", "abc");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“days”: This is a whole number from 1 to 3650");
    }

    @Test
    void forgettingSaysWhatItErasesAsksOnceAndLeavesCounts() {
        assertThat(owner.get(HIM + "/forgetting").body())
                .contains("the card, 2 promises, 1 need or offer.", "2 talks stay as counts")
                .doesNotContain(" 0 ");
        assertThat(owner.post(HIM + "/forget").statusCode()).isEqualTo(422);
        assertThat(book().person(TOM)).isPresent();

        owner.post(HIM + "/forget", "sure", "on");
        assertThat(book().person(TOM)).isEmpty();
        assertThat(book().encounters()).hasSize(2);
        assertThat(owner.get(HIM).statusCode()).isEqualTo(404);
    }

    @Test
    void theCardGoesOutWithWhatIsKnown() {
        var answer = owner.get(HIM + "/card.vcf");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/vcard"));
        assertThat(answer.body()).contains("FN:Tom Baker", "tom@bread.example");
    }

    @Test
    void linesOfTheCardWithoutAFieldCanBeEditedToo() {
        var fields = new String[] {"full", "Tom Baker", "others", "ROLE:Head baker\nGENDER:M"};
        assertThat(owner.post(HIM + "/edit", fields).statusCode()).isEqualTo(303);
        assertThat(owner.get(HIM + "/edit").body()).contains("ROLE:Head baker\nGENDER:M");
        assertThat(owner.get(HIM + "/card.vcf").body()).contains("ROLE:Head baker\r\nGENDER:M\r\n");
        fields[3] = "GENDER:M\nborn in spring";
        var refused = owner.post(HIM + "/edit", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“born in spring” is no line of a card");
        assertThat(owner.get(HIM + "/card.vcf").body()).contains("ROLE:Head baker");
    }

    @Test
    void aBirthdayIsADayThatHasBeenOrWordsOfACard() {
        for (var day : new String[] {"31.13.1990", "1990-02-30", "--02-31"})
            assertThat(born(day).body()).contains("This is not a day: “" + day + "”");
        assertThat(born("2190-01-01").body()).contains("This day has not come yet");
        for (var day : new String[] {"1990-02-28", "--02-29", "circa 1800", ""})
            assertThat(born(day).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> born(String day) {
        return owner.post(HIM + "/edit", "full", "Tom Baker", "birthday", day);
    }

    @Test
    void everythingACardHoldsCanBeEdited() {
        assertThat(owner.get(HIM + "/edit").body())
                .contains("+49 170 123456", "mobile", "Ada King", "2026-03-02");
        var answer =
                owner.post(
                        HIM + "/edit",
                        "full",
                        "Thomas Baker",
                        "given",
                        "Thomas",
                        "stage",
                        "EVENT",
                        "place",
                        "Fair",
                        "on",
                        "2026-03-01",
                        "through",
                        "ada king",
                        "phone",
                        "0171 999888",
                        "phoneLabel",
                        "home",
                        "email",
                        "",
                        "tags",
                        "bread, early",
                        "note",
                        "new",
                        "birthday",
                        "--02-03",
                        "title",
                        "Baker",
                        "organisation",
                        "Own");

        assertThat(answer.statusCode()).isEqualTo(303);
        var now = tom();
        assertThat(now.name().full()).isEqualTo("Thomas Baker");
        assertThat(now.reaches())
                .singleElement()
                .satisfies(reach -> {
                    assertThat(reach.value()).isEqualTo("0171 999888");
                    assertThat(reach.key()).isEqualTo("+49171999888");
                    assertThat(reach.label()).isEqualTo("home");
                });
        assertThat(now.tags()).containsExactly("bread", "early");
        assertThat(now.met().stage().place()).isEqualTo("Fair");
        assertThat(now.met().through()).contains(Books.id("Ada King"));
    }

    @Test
    void aPersonIsAddedWithANameAlone() {
        owner.get("/people/new");
        var answer = owner.post("/people/new", "full", "Bo Lind");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(book().people()).extracting(person -> person.name().full()).contains("Bo Lind");
    }

    @Test
    void whoWasAddedAndUndoneIsAddedAgainFromThePageThatListsPeople() {
        owner.get("/people/new");
        var his = location(owner.post("/people/new", "full", "Bo Lind")).replaceAll("\\?.*", "");
        var back = location(owner.postFrom(his, "/undo"));
        assertThat(back).startsWith("/people?done=");

        var page = owner.get(back).body();
        assertThat(page).contains("Undone: ", "Do it again").doesNotContain("data-undo");
        var batch = back.replaceAll(".*done=([0-9a-f-]+).*", "$1");
        var again = location(owner.postFrom("/people", "/undo", "batch", batch));
        assertThat(book().people()).extracting(person -> person.name().full()).contains("Bo Lind");
        assertThat(owner.get(again).body()).contains("Did again: ", "data-undo");

        owner.post("/undo");
        owner.get(HIM);
        owner.post(HIM + "/cadence", "days", "30");
        assertThat(location(owner.post("/undo", "batch", batch))).contains("said=");
        assertThat(owner.get(back).body()).doesNotContain("Do it again");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/people/new, full, '', Write a name",
        "/people/new, on, 2027-01-01, has not come yet",
        "/people/new, on, yesterday, not a date",
        "/people/new, stage, MOON, not one of the choices",
        "/people/new, through, Nobody At All, Nobody in your book",
    })
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsStored(
            String path, String field, String value, String said) {
        owner.get(path);
        var before = book();
        var answer =
                owner.post(
                        path,
                        "full",
                        field.equals("full") ? "" : "Bo",
                        field,
                        value,
                        "note",
                        "typed already");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "typed already");
        assertThat(book()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "tie, tie, blocked",
        "tie, tie, friend",
        "cadence, days, 0",
        "cadence, days, often",
        "asks, what, ''",
        "promises, what, ''",
    })
    void aWrongWishIsRefusedInASentence(String what, String field, String value) {
        owner.get(HIM);
        var before = book();
        var answer = owner.post(HIM + "/" + what, field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(book()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/people/not-an-id",
        "/people/00000000-0000-7000-8000-00000000ffff",
        "/people/not-an-id/edit"
    })
    void whoIsNotThereIsNotFound(String path) {
        assertThat(owner.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theSampleComesAndGoesWithOneClickEach() {
        try (var empty = new Served(Book.EMPTY, Instant.parse("2026-10-15T08:00:00Z"))) {
            var visitor = empty.owner();
            visitor.get("/people");
            assertThat(visitor.post("/sample").statusCode()).isEqualTo(303);
            assertThat(empty.desk().book().size()).isGreaterThan(50);
            assertThat(visitor.get("/people").body()).contains("Sample people", "Dana Whitlock");
            assertThat(visitor.post("/people/new", "full", "Bo").statusCode()).isEqualTo(422);
            visitor.post("/sample/remove");
            assertThat(empty.desk().book().size()).isZero();
            assertThat(empty.desk().book().encounters()).isEmpty();
        }
    }

    @Test
    void theSampleStaysOutOfABookWithRealPeople() {
        owner.get("/people");

        assertThat(owner.post("/sample").statusCode()).isEqualTo(409);
        assertThat(book().size()).isEqualTo(2);
    }

    private Book book() {
        return served.desk().book();
    }

    private Person tom() {
        return book().person(TOM).orElseThrow();
    }

    private List<Ask> asks() {
        return book().asksOf(TOM);
    }
}
