package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.acts.Forget;
import pavement.acts.OpenDeal;
import pavement.acts.SettlePromise;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.desk.Leaky;
import pavement.http.Visitor;
import pavement.notation.Books;

/// What a phone kept without the server, sent afterwards: once, twice, late, and with all that can
/// be wrong with it.
class OutboxPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T19:05:00Z");

    private Served served;
    private Visitor phone;
    private Visitor otherPhone;

    @BeforeEach
    void start() {
        served =
                new Served(
                        Books.read(
                                """
                                me  Maya, America/Chicago, 90 min a day, 60% active
                                Tom Baker  met in a coffee shop Northside, 2026-03-02
                                Priya Nair  met at work, Acme
                                2026-03-02  Tom Baker, 20m: a chat
                                2026-03-03  I owe Tom Baker: the deck, by 2026-10-16
                                """),
                        NOW);
        phone = served.owner();
        otherPhone = served.owner();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aLineIsTakenOnceHoweverOftenItIsSent() {
        var line = log("Coffee with Sol Kim at Northside, 25 min", NOW.minusSeconds(600));

        assertThat(sent(phone, NOW, line)).contains("\"TAKEN\"");
        assertThat(sent(phone, NOW, line)).contains("\"BEFORE\"").doesNotContain("\"TAKEN\"");
        assertThat(sent(otherPhone, NOW, line)).contains("\"BEFORE\"");

        assertThat(talks())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.at()).isEqualTo(NOW.minusSeconds(600));
                    assertThat(talk.note()).isEqualTo("Coffee with Sol Kim at Northside, 25 min");
                });
    }

    @Test
    void whatWasTakenAndThenUndoneDoesNotComeBack() {
        var line = log("Coffee with Sol Kim", NOW);
        sent(phone, NOW, line);
        served.desk().undo();

        assertThat(sent(phone, NOW, line)).contains("\"BEFORE\"");

        assertThat(talks()).isEmpty();
    }

    @Test
    void daysAreMeantFromWhenItWasWritten() {
        sent(
                phone,
                NOW,
                log("Tom, coffee yesterday. Call him tomorrow", NOW.minus(Duration.ofDays(2))));

        assertThat(talks())
                .extracting(Encounter::at)
                .containsExactly(Instant.parse("2026-10-12T17:00:00Z"));
        assertThat(served.desk().book().promises())
                .extracting(Promise::due)
                .contains(Optional.of(java.time.LocalDate.of(2026, 10, 14)));
    }

    @Test
    void correctionsMadeOnThePhoneHold() {
        sent(
                phone,
                NOW,
                entry(
                        "log",
                        id(),
                        NOW,
                        "\"line\":[\"Coffee with Tom\"],\"who.tom\":[\"drop\"],\"outcome\":[\"SALE\"]"));

        assertThat(talks())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.people()).isEmpty();
                    assertThat(talk.outcome()).isEqualTo(Outcome.SALE);
                });
    }

    @Test
    void anOutcomeAndATickAreTakenWhateverTheirOrder() {
        var tom = person("Tom Baker");
        var promise = served.desk().book().promises().iterator().next();
        var tap =
                entry(
                        "outcome",
                        id(),
                        NOW,
                        "\"person\":[\""
                                + tom.id()
                                + "\"],\"channel\":[\"CALL\"],\"outcome\":[\"NO_ANSWER\"]");
        var tick =
                entry(
                        "promise",
                        id(),
                        NOW,
                        "\"promise\":[\"" + promise.id() + "\"],\"state\":[\"KEPT\"]");

        assertThat(sent(phone, NOW, tick, tap)).doesNotContain("REFUSED");
        assertThat(sent(phone, NOW, tap, tick)).doesNotContain("REFUSED").doesNotContain("TAKEN");

        assertThat(talks())
                .singleElement()
                .satisfies(talk -> assertThat(talk.people()).containsExactly(tom.id()));
        assertThat(promise(promise)).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void aTickThatArrivesAgainDoesNotShutWhatWasOpenedSince() {
        var promise = served.desk().book().promises().iterator().next();
        var tick =
                entry(
                        "promise",
                        id(),
                        NOW,
                        "\"promise\":[\"" + promise.id() + "\"],\"state\":[\"KEPT\"]");
        sent(phone, NOW, tick);
        served.desk()
                .carryOut(new SettlePromise(promise.id(), Promise.State.OPEN, served.desk().now()));

        assertThat(sent(phone, NOW, tick)).contains("\"BEFORE\"");

        assertThat(promise(promise)).isEqualTo(Promise.State.OPEN);
    }

    @Test
    void aTickOfAPromiseMadeOfflineWaitsForTheLineThatMadeIt() {
        var line = id();
        var tick =
                entryAfter(
                        "promise",
                        id(),
                        NOW,
                        line,
                        "\"promise\":[\"" + line + "\"],\"state\":[\"KEPT\"]");

        assertThat(sent(phone, NOW, tick)).contains("\"WAITS\"");
        assertThat(
                        sent(
                                phone,
                                NOW,
                                entry("log", line, NOW, "\"line\":[\"Call Tom Friday 10\"]"),
                                tick))
                .doesNotContain("WAITS")
                .doesNotContain("REFUSED");

        assertThat(served.desk().book().promises())
                .filteredOn(each -> each.id().value().equals(line))
                .extracting(Promise::state)
                .containsExactly(Promise.State.KEPT);
    }

    @Test
    void whoWasForgottenMeanwhileIsSaidAndTheEntryIsNotTaken() {
        var tom = person("Tom Baker");
        served.desk().carryOut(new Forget(tom.id()));
        var tap =
                entry(
                        "outcome",
                        id(),
                        NOW,
                        "\"person\":[\""
                                + tom.id()
                                + "\"],\"channel\":[\"CALL\"],\"outcome\":[\"TALKED\"]");
        var line =
                entry(
                        "log",
                        id(),
                        NOW,
                        "\"line\":[\"wants prices\"],\"person\":[\"" + tom.id() + "\"]");

        var answer = sent(phone, NOW, tap, line);

        assertThat(answer).doesNotContain("TAKEN").contains("no longer in your book");
        assertThat(talks()).isEmpty();
        assertThat(sent(phone, NOW, tap)).contains("REFUSED");
    }

    @Test
    void aClockThatIsDaysOffIsPutRightAndSaid() {
        var phoneNow = NOW.minus(Duration.ofDays(3));

        var answer = sent(phone, phoneNow, log("Tom, coffee", phoneNow.minusSeconds(3_600)));

        assertThat(answer).contains("clock is 3 days behind");
        assertThat(talks()).extracting(Encounter::at).containsExactly(NOW.minusSeconds(3_600));
    }

    @Test
    void aClockThatIsAheadNeverLogsWhatIsToCome() {
        var phoneNow = NOW.plus(Duration.ofHours(5));

        var answer = sent(phone, phoneNow, log("Tom, coffee", phoneNow.plusSeconds(90)));

        assertThat(answer).contains("clock is 5 h ahead").contains("TAKEN");
        assertThat(talks()).extracting(Encounter::at).containsExactly(NOW);
    }

    @Test
    void anotherLineUnderTheSameIdIsNotSwallowed() {
        var id = id();
        sent(phone, NOW, entry("log", id, NOW, "\"line\":[\"Coffee with Tom\"]"));
        served.desk().book();

        // As if the first had been saved by the page itself, so that no receipt is there.
        var form = served.owner();
        form.get("/log");
        var second = id();
        form.post("/log", "id", second.toString(), "line", "Lunch with Tom");

        assertThat(sent(phone, NOW, entry("log", second, NOW, "\"line\":[\"Dinner with Tom\"]")))
                .contains("REFUSED")
                .contains("Another line");
        assertThat(sent(phone, NOW, entry("log", second, NOW, "\"line\":[\"Lunch with Tom\"]")))
                .contains("BEFORE");
    }

    @Test
    void aWrongEntryDoesNotHoldUpTheOthers() {
        var answer =
                sent(
                        phone,
                        NOW,
                        entry("dance", id(), NOW, ""),
                        entry("log", id(), NOW, "\"line\":[\"\"]"),
                        entry("outcome", id(), NOW, "\"person\":[\"nobody\"]"),
                        log("Tom, coffee", NOW));

        assertThat(answer.split("REFUSED", -1)).hasSize(4);
        assertThat(talks()).hasSize(1);
    }

    @Test
    void whatIsNotOursIsRefusedWholeAndNothingIsStored() {
        for (var body :
                List.of(
                        "",
                        "{}",
                        "[]",
                        "{\"now\":1}",
                        "{\"now\":1,\"entries\":null}",
                        "{\"now\":null,\"entries\":[]}",
                        "{\"now\":1,\"entries\":[{\"id\":\"x\"}]}",
                        "{\"now\":1,\"entries\":[],\"more\":1}",
                        "{\"now\":1,\"entries\":[]} trailing")) {
            assertThat(post(phone, body).statusCode()).as(body).isEqualTo(400);
        }
        var many = Stream.generate(() -> log("Tom, coffee", NOW)).limit(101).toArray(String[]::new);
        assertThat(post(phone, body(NOW, many)).statusCode()).isEqualTo(413);
        assertThat(talks()).isEmpty();
    }

    @Test
    void withoutTheTokenOrASessionNothingIsTaken() {
        var body = body(NOW, log("Tom, coffee", NOW));
        var bare = phone.request("/outbox").header("Content-Type", "application/json");

        assertThat(phone.send(bare.POST(BodyPublishers.ofString(body)).build()).statusCode())
                .isEqualTo(403);
        assertThat(served.stranger().get("/outbox/token").statusCode()).isEqualTo(401);
        assertThat(talks()).isEmpty();
    }

    @Test
    void aFullDiskTakesNothingMoreAndTheRestStaysOnThePhone() {
        var disk = new Leaky();
        try (var full = new Served(disk, Book.EMPTY, () -> NOW)) {
            var owner = full.owner();
            var first = log("Coffee with Tom", NOW);
            var second = log("Lunch with Ana", NOW);
            disk.room(1);

            var answer = post(owner, body(NOW, first, second));

            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(answer.body())
                    .contains("TAKEN")
                    .contains("KEPT")
                    .contains("disk may be full");
            disk.room(9);
            assertThat(post(owner, body(NOW, first, second)).body())
                    .contains("BEFORE")
                    .contains("TAKEN");
            assertThat(full.desk().book().encounters()).hasSize(2);
        }
    }

    @Test
    void twoPhonesSendingTheSameAtOnceLogItOnce() throws InterruptedException {
        var lines = Stream.generate(() -> log("Tom, coffee", NOW)).limit(20).toArray(String[]::new);
        var threads =
                Stream.of(phone, otherPhone)
                        .map(each -> Thread.ofVirtual().start(() -> sent(each, NOW, lines)))
                        .toList();
        for (var thread : threads) thread.join();

        assertThat(talks()).hasSize(20);
    }

    @Test
    void aLineMovesADealOnceAndWaitsWhereNobodyCanTellWhichOfSeveral() {
        deal(1);
        var line = log("Tom lost: too expensive", NOW.minusSeconds(60));

        assertThat(sent(phone, NOW, line, line)).contains("\"TAKEN\"");
        assertThat(served.desk().book().deals())
                .singleElement()
                .satisfies(lost -> assertThat(lost.now().why()).isEqualTo("too expensive"));
        deal(2);
        deal(3);
        var talks = served.desk().book().encounters().size();
        assertThat(sent(phone, NOW, log("Tom signed, 780 a month", NOW.minusSeconds(30))))
                .contains("REFUSED", "2 deals are open with them.");
        assertThat(served.desk().book().encounters()).hasSize(talks);
    }

    private void deal(int number) {
        var its =
                new Deal(
                        new DealId(new UUID(11, number)),
                        List.of(Books.id("Tom Baker")),
                        "",
                        "",
                        Pipeline.LEAD,
                        NOW.minusSeconds(3_600));
        served.desk().carryOut(new OpenDeal(its, List.of()));
    }

    private String sent(Visitor from, Instant now, String... entries) {
        var answer = post(from, body(now, entries));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> post(Visitor from, String body) {
        return from.send(
                from.request("/outbox")
                        .header("Content-Type", "application/json")
                        .header("X-CSRF", from.token())
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static String body(Instant now, String... entries) {
        return "{\"now\":"
                + now.toEpochMilli()
                + ",\"entries\":"
                + Stream.of(entries).collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String log(String line, Instant at) {
        return entry("log", id(), at, "\"line\":[\"" + line + "\"]");
    }

    private static String entry(String kind, UUID id, Instant at, String fields) {
        return "{\"id\":\""
                + id
                + "\",\"kind\":\""
                + kind
                + "\",\"at\":"
                + at.toEpochMilli()
                + ",\"after\":[],\"fields\":{"
                + fields
                + "}}";
    }

    private static String entryAfter(String kind, UUID id, Instant at, UUID after, String fields) {
        return entry(kind, id, at, fields).replace("\"after\":[]", "\"after\":[\"" + after + "\"]");
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private Person person(String name) {
        return served.desk().book().people().stream()
                .filter(each -> each.name().full().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Promise.State promise(Promise promise) {
        return served.desk().book().promise(promise.id()).orElseThrow().state();
    }

    /// What was logged since the book began.
    private List<Encounter> talks() {
        return served.desk().book().encounters().stream()
                .filter(talk -> talk.at().isAfter(Instant.parse("2026-04-01T00:00:00Z")))
                .toList();
    }
}
