package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.book.Ask;
import pavement.book.Block;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Pipeline;
import pavement.book.Stage;
import pavement.http.Visitor;
import pavement.notation.Books;

/// A walk over real HTTP: a place in one tap, a stranger in one more.
@Tag("edge")
class WalkPageTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Tom Baker  met at work Acme
            2026-02-24 10:10  somebody, in a coffee shop Northside: a baker
            2026-03-01 18:00  somebody, in a bookstore Old Pages: a reader
            """;
    private static final Stage BOTTLE = new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle");

    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
    private final Served served = new Served(Books.read(BOOK), clock::get);
    private final Visitor owner = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private String walking() {
        owner.get("/block/walk");
        return to(owner.post("/block/walk", "at", "COFFEE_SHOP:Blue Bottle"))
                .replaceAll("\\?.*", "");
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String id(HttpResponse<String> page, String form) {
        var found =
                Pattern.compile(
                                "action=\"" + form + "\".*?name=\"id\" value=\"([^\"]+)\"",
                                Pattern.DOTALL)
                        .matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Block block() {
        return served.desk().book().blocks().iterator().next();
    }

    private List<Encounter> talks() {
        return served.desk().book().encountersIn(block().id());
    }

    private String tapped(String walk) {
        var id = id(owner.get(walk), walk + "/talk");
        to(owner.post(walk + "/talk", "id", id, "place", "COFFEE_SHOP:Blue Bottle"));
        return id;
    }

    @Test
    void placesOfBeforeAreOfferedThoseOfThisHourFirstAndAnyOtherCanBeTyped() {
        var page = owner.get("/block/walk").body();

        assertThat(page.indexOf("COFFEE_SHOP:Northside"))
                .isPositive()
                .isLessThan(page.indexOf("BOOKSTORE:Old Pages"));
        assertThat(page).contains("Coffee shop", "Bookstore", "Sandwich shop", "On the street");
        assertThat(owner.get("/block/new").body()).contains("href=\"/block/walk\"");
    }

    @Test
    void onePlaceTappedOrTypedStartsTheWalkThereAndOnce() {
        var page = owner.get("/block/walk");
        var id = id(page, "/block/walk");
        for (var i = 0; i < 2; i++)
            to(owner.post("/block/walk", "id", id, "name", "Blue Bottle", "kind", "COFFEE_SHOP"));

        assertThat(served.desk().book().blocks()).hasSize(1);
        assertThat(block().stage()).isEqualTo(BOTTLE);
        assertThat(block().id().value()).isEqualTo(UUID.fromString(id));
    }

    @Test
    void oneTapIsANamelessTalkThereAndTheSameTapTwiceIsOne() {
        var walk = walking();
        var id = tapped(walk);
        to(owner.post(walk + "/talk", "id", id, "place", "COFFEE_SHOP:Blue Bottle"));

        assertThat(talks())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.with()).isEmpty();
                    assertThat(talk.stage()).isEqualTo(BOTTLE);
                    assertThat(talk.channel()).isEqualTo(Channel.IN_PERSON);
                    assertThat(talk.outcome()).isEqualTo(Outcome.TALKED);
                    assertThat(talk.at()).isEqualTo(clock.get());
                });
    }

    @Test
    void theAnswerToATapTakesALineAnOutcomeAndAnUndo() {
        var walk = walking();
        var id = id(owner.get(walk), walk + "/talk");
        var then = to(owner.post(walk + "/talk", "id", id, "place", "COFFEE_SHOP:Blue Bottle"));
        var page = owner.get(then).body();
        assertThat(page)
                .contains("Logged, 10:00", "Who, or what they need", "One tap saves", "/undo")
                .contains("Talked to someone")
                .doesNotContain(
                        "value=\""
                                + id
                                + "\"><input type=\"hidden\" name=\"place\" value=\"COFFEE_SHOP:Blue Bottle\"><button");

        var batch = Pattern.compile("undo=([0-9a-f-]+)").matcher(then);
        assertThat(batch.find()).isTrue();
        owner.post("/undo", "batch", batch.group(1));
        assertThat(talks()).isEmpty();
    }

    @Test
    void aLineIsReadByTheGrammarAndStaysOneTalkHoweverOftenItIsSent() {
        var walk = walking();
        var id = tapped(walk);
        for (var i = 0; i < 2; i++)
            to(
                    owner.post(
                            walk + "/say",
                            "talk",
                            id,
                            "place",
                            "COFFEE_SHOP:Blue Bottle",
                            "line",
                            "Sol Kim, needs a courier. Call her Friday 10",
                            "outcome",
                            "NEXT_STEP"));

        var book = served.desk().book();
        assertThat(talks())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.outcome()).isEqualTo(Outcome.NEXT_STEP);
                    assertThat(talk.note()).startsWith("Sol Kim, needs");
                    assertThat(talk.people()).hasSize(1);
                });
        assertThat(book.person(talks().getFirst().people().getFirst()).map(Person::met))
                .hasValueSatisfying(met -> assertThat(met.stage()).isEqualTo(BOTTLE));
        assertThat(book.asks()).extracting(Ask::what).containsExactly("courier");
        assertThat(book.promises()).hasSize(1);
    }

    @Test
    void aTrialAgreedOnTheWayIsADeal() {
        var walk = walking();
        var id = tapped(walk);
        to(
                owner.post(
                        walk + "/say",
                        "talk",
                        id,
                        "line",
                        "Sol Kim, trial Monday, $780 a month",
                        "outcome",
                        "NEXT_STEP"));

        assertThat(served.desk().book().deals())
                .singleElement()
                .satisfies(deal -> {
                    assertThat(deal.step()).isEqualTo(Pipeline.OFFER);
                    assertThat(deal.origin()).isPresent();
                });
    }

    @Test
    void whatIsToldMoreOfASaleIsNoOtherCustomer() {
        var walk = walking();
        var id = tapped(walk);
        for (var line : List.of("Sol Kim, bought, 90 EUR", "wants gift wrap next time"))
            to(owner.post(walk + "/say", "talk", id, "line", line, "outcome", "SALE"));

        assertThat(served.desk().book().deals())
                .singleElement()
                .satisfies(deal -> assertThat(deal.step()).isEqualTo(Pipeline.CUSTOMER));
    }

    @Test
    void anOutcomeAloneIsEnoughAndEverythingSaidGoesBackWithOneUndo() {
        var walk = walking();
        var id = tapped(walk);
        to(owner.post(walk + "/say", "talk", id, "outcome", "NOT_FOR_THEM", "line", ""));
        assertThat(talks()).extracting(Encounter::outcome).containsExactly(Outcome.NOT_FOR_THEM);
        to(owner.post(walk + "/say", "talk", id, "line", "Ada, offers a room"));
        assertThat(talks()).extracting(Encounter::outcome).containsExactly(Outcome.NOT_FOR_THEM);

        owner.post("/undo");

        assertThat(served.desk().book().people()).hasSize(1);
        assertThat(served.desk().book().asks()).isEmpty();
        assertThat(talks()).extracting(Encounter::outcome).containsExactly(Outcome.NOT_FOR_THEM);
    }

    @Test
    void anotherPlaceLeavesTheClockAndWhatWasLoggedWhereItWas() {
        var walk = walking();
        tapped(walk);
        clock.set(clock.get().plusSeconds(900));
        to(owner.post(walk + "/place", "at", "BOOKSTORE:Old Pages"));
        var id = id(owner.get(walk), walk + "/talk");
        to(owner.post(walk + "/talk", "id", id, "place", "BOOKSTORE:Old Pages"));

        assertThat(served.desk().book().blocks()).hasSize(1);
        assertThat(block().open()).isTrue();
        assertThat(talks())
                .extracting(talk -> talk.stage().place())
                .containsExactly("Blue Bottle", "Old Pages");
    }

    @Test
    void aWalkOfItsOwnEndsTheFirst() {
        var walk = walking();
        clock.set(clock.get().plusSeconds(900));
        to(owner.post(walk + "/place", "at", "BOOKSTORE:Old Pages", "fresh", "yes"));

        assertThat(served.desk().book().blocks())
                .hasSize(2)
                .filteredOn(Block::open)
                .extracting(Block::title)
                .containsExactly("Old Pages");
    }

    @Test
    void easeIsAskedOfTheFirstWalkAndKeptWithTheTalkAndShownBesideWhatWasSkipped() {
        var walk = walking();
        var id = tapped(walk);
        assertThat(owner.get(walk + "?talk=" + id).body()).contains("Asked now and then");
        to(owner.post(walk + "/say", "talk", id, "before", "3", "after", "6"));
        owner.post(walk + "/end");

        assertThat(talks().getFirst().comfort().before()).contains(3);
        assertThat(talks().getFirst().comfort().after()).contains(8);
        assertThat(owner.get(walk).body())
                .contains("At ease", "Before: 3 of 7", "Nothing of it was on a list");
    }

    @Test
    void thePageSaysThatThePositionStaysOnTheDevice() {
        assertThat(owner.get("/block/walk").body())
                .contains("Off, unless you turn it on", "nothing of it is sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=x",
                "at=OFFICE%3AAcme",
                "at=WORK%3AAcme",
                "at=nonsense",
                "kind=WORK&name=Acme",
                "kind=nonsense",
                "at=COFFEE_SHOP%3AA&at=COFFEE_SHOP%3AB",
                "kind=STREET&name=a&name=b",
                "id=nonsense&kind=STREET",
            })
    void aPlaceThatIsNoneStartsNothingAndIsExplained(String body) {
        owner.get("/block/walk");
        var answer = owner.postRaw("/block/walk", body + "&csrf=" + owner.token());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(served.desk().book().blocks()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        owner.get("/block/walk");
        var answer = owner.post("/block/walk", "kind", "STREET", "name", "x".repeat(121));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("longer than 120");
    }

    @Test
    void damagedFormsOfAWalkLogNothing() {
        var walk = walking();
        var id = UUID.randomUUID().toString();
        for (var answer :
                List.of(
                        owner.post(walk + "/talk"),
                        owner.post(walk + "/talk", "id", "nonsense"),
                        owner.post(walk + "/talk", "id", id, "place", "WORK:Acme"),
                        owner.post(walk + "/say"),
                        owner.post(walk + "/say", "talk", id),
                        owner.post(walk + "/say", "talk", id, "outcome", "GREAT"),
                        owner.post(walk + "/say", "talk", id, "line", "x", "before", "9"),
                        owner.post(walk + "/say", "talk", id, "line", "x".repeat(10_001)),
                        owner.post(walk + "/say", "talk", id, "line", "x", "place", "WORK:Acme"),
                        owner.post(walk + "/place"),
                        owner.post(walk + "/place", "at", "WORK:Acme"),
                        owner.post(walk + "/place", "at", "STREET:", "fresh", "maybe"))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        }
        assertThat(owner.post("/blocks/" + id + "/talk", "id", id).statusCode()).isEqualTo(404);
        assertThat(owner.post("/blocks/nonsense/talk", "id", id).statusCode()).isEqualTo(404);
        assertThat(talks()).isEmpty();
        assertThat(block().stage()).isEqualTo(BOTTLE);
    }

    @Test
    void aBlockThatIsNoWalkTakesNoTap() {
        owner.get("/block/new");
        var event =
                to(owner.post("/block/start", "line", "event Meetup 2h")).replaceAll("\\?.*", "");

        var answer = owner.post(event + "/talk", "id", UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("no walk");
    }

    @Test
    void aPlaceIsWrittenAsItWasTypedAndNothingElse() {
        owner.get("/block/walk");
        var walk =
                to(
                        owner.post(
                                "/block/walk",
                                "kind",
                                "COFFEE_SHOP",
                                "name",
                                "<script>alert(1)</script>: \"x\""));

        assertThat(owner.get(walk).body()).doesNotContain("<script>alert").contains("&lt;script");
        assertThat(block().stage().place()).isEqualTo("<script>alert(1)</script>: \"x\"");
        assertThat(Optional.of(block().title())).contains("<script>alert(1)</script>: \"x\"");
    }
}
