package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Block;
import pavement.book.Encounter;
import pavement.book.Listed;
import pavement.book.Outcome;
import pavement.book.Stage;
import pavement.http.Visitor;
import pavement.notation.Books;

@Tag("edge")
class CallBlockTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Ada Able  met cold
                phone: +49 30 1234561
                tags: bakers
            Bo Bright  met cold
                phone: +49 30 1234562
                tags: bakers
            Cy Cole  met cold
                phone: +49 30 1234563
                tags: bakers
            Di Dont  met cold
                phone: +49 30 1234564
                tags: bakers
                do not contact
            Ed East  met cold
                phone: +1 804 555 0147
                tags: bakers
            """;
    private static final Pattern ENCOUNTER =
            Pattern.compile("name=\"encounter\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
    private final Served served = new Served(Books.read(BOOK), clock::get);
    private final Visitor owner = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private Block only() {
        return served.desk().book().blocks().iterator().next();
    }

    private String card() {
        return owner.get("/blocks/" + only().id()).body();
    }

    private static String of(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void start(String... fields) {
        owner.get("/block/calls");
        assertThat(owner.post("/block/calls", fields).statusCode()).isEqualTo(303);
    }

    private void bakers() {
        start(
                "source",
                "FILTER",
                "q",
                "tag:bakers",
                "minutes",
                "30",
                "opener",
                "Hello, this is Maya.");
    }

    private void tap(String outcome) {
        var body = card();
        owner.post(
                "/blocks/" + only().id() + "/turn",
                "encounter",
                of(ENCOUNTER, body),
                "person",
                of(PERSON, body),
                "outcome",
                outcome,
                "minutes",
                "");
    }

    @Test
    void theListHoldsWhomTheRulesAllowAndSaysWhyTheOthersAreLeftOut() {
        bakers();

        assertThat(only().people())
                .extracting(
                        each ->
                                served.desk()
                                        .book()
                                        .person(each.person())
                                        .orElseThrow()
                                        .name()
                                        .full(),
                        Listed::state)
                .containsExactlyInAnyOrder(
                        tuple("Ada Able", Listed.State.WAITING),
                        tuple("Bo Bright", Listed.State.WAITING),
                        tuple("Cy Cole", Listed.State.WAITING),
                        tuple("Di Dont", Listed.State.LEFT_OUT),
                        tuple("Ed East", Listed.State.LEFT_OUT));
        assertThat(card())
                .contains("0 of 3 called", "Hello, this is Maya.", "10:00 there, Berlin")
                .contains("Not to be contacted. That beats every list.")
                .contains("It is 04:00 there.");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void oneTapLogsTheCallAndTheNextCardIsThereInTheSameAnswer() {
        bakers();
        var body = card();
        var first = of(PERSON, body);
        var request =
                owner.request("/blocks/" + only().id() + "/turn")
                        .header("HX-Request", "true")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "csrf="
                                                + owner.token()
                                                + "&encounter="
                                                + of(ENCOUNTER, body)
                                                + "&person="
                                                + first
                                                + "&outcome=NO_ANSWER&minutes="))
                        .build();

        var answer = owner.send(request);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("\n<div id=\"card\"".strip())
                .contains("1 of 3 called", "hx-swap-oob", "Logged a call, no answer")
                .doesNotContain("<html");
        assertThat(of(PERSON, answer.body())).isNotEqualTo(first);
        var talk = served.desk().book().encountersIn(only().id()).getFirst();
        assertThat(talk.outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(talk.stage().kind()).isEqualTo(Stage.Kind.COLD_CALL);
    }

    @Test
    void tappingTheSameCardTwiceLogsItOnce() {
        bakers();
        var body = card();
        for (var i = 0; i < 2; i++)
            owner.post(
                    "/blocks/" + only().id() + "/turn",
                    "encounter",
                    of(ENCOUNTER, body),
                    "person",
                    of(PERSON, body),
                    "outcome",
                    "TALKED",
                    "minutes",
                    "");

        assertThat(served.desk().book().encounters()).hasSize(1);
    }

    @Test
    void undoingATapGivesHimHisTurnAgain() {
        bakers();
        var first = of(PERSON, card());
        tap("TALKED");
        assertThat(of(PERSON, card())).isNotEqualTo(first);

        owner.post("/undo");

        assertThat(of(PERSON, card())).isEqualTo(first);
    }

    @Test
    void whoIsPutOffComesAgainAtTheEndAndWhoIsSkippedDoesNot() {
        bakers();
        var later = of(PERSON, card());
        owner.post("/blocks/" + only().id() + "/pass", "person", later, "state", "LATER");
        var skipped = of(PERSON, card());
        owner.post("/blocks/" + only().id() + "/pass", "person", skipped, "state", "SKIPPED");
        assertThat(of(PERSON, card())).isNotIn(later, skipped);
        tap("NO_ANSWER");

        assertThat(of(PERSON, card())).isEqualTo(later);
        tap("NEXT_STEP");
        assertThat(card())
                .contains("That was the list: 2 of 2 called.")
                .doesNotContain("name=\"outcome\"");
    }

    @Test
    void whoDidNotAnswerRestsAndIsOnNoListForFiveDays() {
        bakers();
        tap("NO_ANSWER");
        tap("NO_ANSWER");
        tap("NO_ANSWER");
        owner.post("/blocks/" + only().id() + "/end");
        clock.set(Instant.parse("2026-03-05T09:00:00Z"));
        owner.get("/block/calls");

        var again =
                owner.post("/block/calls", "source", "FILTER", "q", "tag:bakers", "minutes", "30");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("None of these 5 may be called now.")
                .contains("1 try nobody answered; rests until Sun 8 Mar.");
    }

    @Test
    void whoMustNotBeContactedSinceLeavesTheQueueAtOnce() {
        bakers();
        var first = of(PERSON, card());
        served.desk()
                .carryOut(
                        new pavement.acts.Wish.DoNotContact(
                                pavement.book.PersonId.of(first), true));

        assertThat(of(PERSON, card())).isNotEqualTo(first);
    }

    @Test
    void aPastedListComesIntoTheBookAndOntoTheCards() {
        start(
                "source",
                "LIST",
                "list",
                "Joanne Pruitt, Pruitt Books, +49 30 7654321\nAda Able, +49 30 1234561",
                "minutes",
                "30",
                "opener",
                "Hello.");

        assertThat(served.desk().book().people()).hasSize(6);
        assertThat(only().people()).hasSize(2);
        assertThat(card()).contains("Joanne Pruitt", "Pruitt Books", "tel:+49307654321");
    }

    @Test
    void theCallerBackFromThePhoneFindsHisCardWithTheMinutes() {
        bakers();
        var people = served.desk().book().blocks().iterator().next().people();
        var second =
                people.stream()
                        .filter(each -> each.state() == Listed.State.WAITING)
                        .toList()
                        .get(1);

        var body =
                owner.get("/blocks/" + only().id() + "?person=" + second.person() + "&minutes=7")
                        .body();
        assertThat(of(PERSON, body)).isEqualTo(second.person().toString());
        assertThat(body).contains("The call took 7 min.");
        owner.post(
                "/blocks/" + only().id() + "/turn",
                "encounter",
                of(ENCOUNTER, body),
                "person",
                of(PERSON, body),
                "outcome",
                "TALKED",
                "minutes",
                "7");
        assertThat(served.desk().book().encounters())
                .extracting(talk -> talk.spent().talk())
                .containsExactly(7);
    }

    @Test
    void easeIsAskedOnTheFirstCardOfTheFirstBlockAndNeverNeeded() {
        bakers();

        assertThat(card()).contains("Said what you are after?");
        tap("TALKED");
        assertThat(served.desk().book().encounters())
                .extracting(Encounter::said)
                .containsOnly(java.util.Optional.empty());
    }

    @Test
    void theNextBlockStartsWithTheWordsOfTheLast() {
        bakers();

        assertThat(owner.get("/block/calls").body())
                .contains("Hello, this is Maya.", "“Cold calls” runs.");
    }

    @Test
    void aDamagedTapLogsNothing() {
        bakers();
        var answer =
                owner.post("/blocks/" + only().id() + "/turn", "person", "x", "outcome", "TALKED");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(served.desk().book().encounters()).isEmpty();
    }
}
