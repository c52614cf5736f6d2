package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.http.Visitor;
import pavement.notation.Books;

/// The log over real HTTP, without script: what the form sends is all there is.
class LogPageTest {
    private static final String ID = "0199a000-0000-7000-8000-000000000001";
    private static final String LINE =
            "Coffee with Sol Kim at Northside, 25 min. Needs a courier. Call her Friday 10";

    private final Book book =
            Books.read(
                    """
                    me  Maya, UTC, 90 min a day, 60% active
                    Tom Baker  met in a coffee shop Blue Bottle, 2026-03-02
                    Ana Petrov  met at work Acme
                    Ana Silva  met at an event Founders Breakfast
                    2026-03-02 08:40  Tom, coffee, 20m: he sells bread -> talked
                    """);
    private final Served served = new Served(book, Instant.parse("2026-10-15T14:05:00Z"));
    private Visitor owner = served.owner();

    @BeforeEach
    void openTheForm() {
        owner = served.owner();
        assertThat(owner.get("/log").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void oneLineBecomesAPersonATalkANeedAndAPromise() {
        var answer = owner.post("/log", "id", ID, "line", LINE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith("/today?done=").contains("more=You+promised");
        var sol = person("Sol Kim");
        assertThat(talk().people()).containsExactly(sol.id());
        assertThat(talk().stage()).isEqualTo(new Stage(Stage.Kind.COFFEE_SHOP, "Northside"));
        assertThat(talk().outcome()).isEqualTo(Outcome.NEXT_STEP);
        assertThat(now().asksOf(sol.id())).extracting(Ask::what).containsExactly("courier");
        assertThat(now().promisesWith(sol.id())).hasSize(1);
    }

    @Test
    void theToastOffersUndoAndUndoTakesAllOfItBack() {
        var done = owner.post("/log", "id", ID, "line", LINE, "another", "yes");
        assertThat(location(done)).startsWith("/log?done=");

        assertThat(owner.get(location(done)).body())
                .contains("Logged a talk with Sol Kim")
                .contains("Undo");
        owner.post("/undo");

        assertThat(now().encounters()).hasSize(1);
        assertThat(now().people())
                .extracting(person -> person.name().full())
                .doesNotContain("Sol Kim");
    }

    @Test
    void whatTheOwnerNeedsIsShownAsHisKeptAsHisAndTakenBack() {
        var line = "Tom Baker, coffee, 10m, I need a bookkeeper";
        assertThat(owner.post("/log/parse", "line", line).body())
                .contains("You need")
                .contains("Bookkeeper");

        owner.post("/log", "id", ID, "line", line);
        assertThat(now().ownAsks()).extracting(Ask::what).containsExactly("bookkeeper");
        assertThat(now().encounters()).hasSize(2);

        owner.post("/undo");
        assertThat(now().ownAsks()).isEmpty();
    }

    @Test
    void theSameFormTwiceIsOneEncounter() {
        owner.post("/log", "id", ID, "line", LINE);
        var again = owner.post("/log", "id", ID, "line", LINE);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(location(again)).startsWith("/log?said=Logged+already");
        assertThat(now().encounters()).hasSize(2);
    }

    @Test
    void anotherLineInAUsedFormIsNotLost() {
        owner.post("/log", "id", ID, "line", LINE);
        var other = owner.post("/log", "id", ID, "line", "Tom, coffee, 10m");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains("Tom, coffee, 10m")
                .contains("press Save")
                .doesNotContain("name=\"id\" value=\"" + ID);
        assertThat(now().encounters()).hasSize(2);
    }

    @Test
    void aTapBeatsTheWordsAndEaseIsKeptOnItsScale() {
        owner.post(
                "/log",
                "id",
                ID,
                "line",
                "called Tom, no answer",
                "outcome",
                "TALKED",
                "before",
                "3",
                "after",
                "6",
                "expected",
                "30");

        assertThat(talk().outcome()).isEqualTo(Outcome.TALKED);
        assertThat(talk().comfort()).isEqualTo(new Comfort(Optional.of(3), Optional.of(8)));
        assertThat(talk().expected()).contains(0.3);
    }

    @Test
    void aPersonFromTodayNeedsNoWords() {
        var tom = person("Tom Baker").id().toString();
        assertThat(owner.get("/log?person=" + tom + "&channel=CALL&plan=2026-10-15%231").body())
                .contains("Tom Baker");

        var answer =
                owner.post(
                        "/log",
                        "id",
                        ID,
                        "person",
                        tom,
                        "channel",
                        "CALL",
                        "plan",
                        "2026-10-15#1",
                        "outcome",
                        "NO_ANSWER",
                        "line",
                        "");

        assertThat(location(answer)).startsWith("/today?done=");
        assertThat(talk().people()).containsExactly(person("Tom Baker").id());
        assertThat(talk().channel()).isEqualTo(Channel.CALL);
        assertThat(talk().trial().planItem()).isEqualTo("2026-10-15#1");
    }

    @Test
    void chipsCanBeFixedByFields() {
        var silva = person("Ana Silva");
        owner.post(
                "/log",
                "id",
                ID,
                "line",
                "coffee with Ana, 25 min, needs a courier",
                "who.ana",
                silva.id().toString(),
                "minutes",
                "40",
                "when.day",
                "2026-10-14",
                "when.time",
                "09:30",
                "how.channel",
                "VIDEO",
                "where.kind",
                "ONLINE",
                "drop",
                "drop.courier");

        assertThat(talk().people()).containsExactly(silva.id());
        assertThat(talk().spent().talk()).isEqualTo(40);
        assertThat(talk().at()).isEqualTo(Instant.parse("2026-10-14T09:30:00Z"));
        assertThat(talk().channel()).isEqualTo(Channel.VIDEO);
        assertThat(talk().stage().kind()).isEqualTo(Stage.Kind.ONLINE);
        assertThat(now().asksOf(silva.id())).isEmpty();
        assertThat(talk().note()).isEqualTo("coffee with Ana, 25 min, needs a courier");
    }

    @Test
    void theLiveReadingSaysWhatItUnderstoodAndWhere() {
        var read = owner.post("/log/parse", "line", LINE);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("Sol Kim")
                .contains("Coffee shop, Northside")
                .contains("25 min")
                .contains("Courier")
                .contains("data-spans=\"0-6 ")
                .contains("data-outcome=\"NEXT_STEP\"")
                .contains("Who Sol Kim, new.")
                .doesNotContain("<html");
    }

    @Test
    void severalPeopleOfOneNameAreOfferedAsChoices() {
        assertThat(owner.post("/log/parse", "line", "coffee with Ana").body())
                .contains("one of 2 called so")
                .contains("Ana Petrov")
                .contains("Ana Silva")
                .contains("name=\"who.ana\"");
    }

    @Test
    void aChoiceStaysChosenWhileTheLineIsStillWritten() {
        var silva = person("Ana Silva").id().toString();

        assertThat(
                        owner.post(
                                        "/log/parse",
                                        "line",
                                        "coffee with Ana, 20 min",
                                        "who.ana",
                                        silva)
                                .body())
                .contains("value=\"" + silva + "\" selected")
                .contains("Ana Petrov");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var empty = owner.post("/log", "id", ID, "line", " ");
        var future =
                owner.post("/log", "id", ID, "line", "coffee with Tom", "when.day", "2027-01-01");
        var wrong =
                owner.post(
                        "/log",
                        "id",
                        ID,
                        "line",
                        "coffee with Tom",
                        "before",
                        "9",
                        "outcome",
                        "GREAT");
        var gone =
                owner.post(
                        "/log",
                        "id",
                        ID,
                        "line",
                        "call",
                        "person",
                        "00000000-0000-0000-0000-00000000dead");
        var damaged = owner.post("/log", "id", "no-id", "line", "coffee with Tom");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write what happened");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("has not happened yet").contains("coffee with Tom");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("from 1 to 7").contains("is not one of the choices");
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(now().encounters()).hasSize(1);
    }

    @Test
    void aLineThatIsTooLongIsRefusedWithItsLength() {
        var answer = owner.post("/log", "id", ID, "line", "x".repeat(10_001));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("longer than 10,000 characters");
    }

    @Test
    void aLineOfMarkupIsShownAsText() {
        var body =
                owner.post("/log/parse", "line", "coffee with <b>Tom</b> & <script>x</script>")
                        .body();

        assertThat(body).doesNotContain("<script>").doesNotContain("<b>Tom");
    }

    @Test
    void anEncounterIsEditedMovedAndDeleted() {
        owner.post("/log", "id", ID, "line", "coffee with Tom, 25 min", "another", "yes");
        var path = "/encounters/" + ID;
        assertThat(owner.get(path).body())
                .contains("coffee with Tom, 25 min")
                .contains("Tom Baker");
        assertThat(owner.get("/log").body()).contains(path);

        var edited =
                owner.post(
                        path,
                        "note",
                        "tea with Tom",
                        "day",
                        "2026-10-14",
                        "time",
                        "08:00",
                        "channel",
                        "IN_PERSON",
                        "direction",
                        "MUTUAL",
                        "where.kind",
                        "PLACE",
                        "where.place",
                        "Tea house",
                        "minutes",
                        "30",
                        "around",
                        "5",
                        "outcome",
                        "SALE");
        assertThat(edited.statusCode()).isEqualTo(303);
        assertThat(talk().note()).isEqualTo("tea with Tom");
        assertThat(talk().at()).isEqualTo(Instant.parse("2026-10-14T08:00:00Z"));
        assertThat(talk().spent().minutes()).isEqualTo(35);

        assertThat(owner.post(path + "/move", "to", "Ana").body()).contains("2 people are called");
        assertThat(owner.post(path + "/move", "to", "ana silva").statusCode()).isEqualTo(303);
        assertThat(talk().people()).containsExactly(person("Ana Silva").id());

        assertThat(owner.post(path + "/delete").statusCode()).isEqualTo(303);
        assertThat(now().encounters()).hasSize(1);
        assertThat(owner.get(path).statusCode()).isEqualTo(404);
        owner.get("/log");
        owner.post("/undo");
        assertThat(now().encounters()).hasSize(2);
    }

    @Test
    void anEditThatCannotBeIsRefusedWithTheField() {
        owner.post("/log", "id", ID, "line", "coffee with Tom, 25 min");
        var answer =
                owner.post(
                        "/encounters/" + ID,
                        "note",
                        "kept",
                        "day",
                        "2031-01-01",
                        "time",
                        "08:00",
                        "minutes",
                        "2000");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("from 0 to 1440").contains("kept");
        assertThat(talk().note()).isEqualTo("coffee with Tom, 25 min");
    }

    private Book now() {
        return served.desk().book();
    }

    private Encounter talk() {
        return now().encounters().stream()
                .filter(each -> each.id().toString().equals(ID))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String full) {
        return now().people().stream()
                .filter(each -> each.name().full().equals(full))
                .findFirst()
                .orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
