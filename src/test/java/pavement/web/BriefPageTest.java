package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.acts.Forget;
import pavement.book.Ask;
import pavement.book.Block;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Stage;
import pavement.book.Work;
import pavement.http.Visitor;
import pavement.notation.Books;

/// A set-up meeting from its brief to its debrief, over real HTTP.
@Tag("edge")
class BriefPageTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Tom Baker  met in a coffee shop Northside, 2026-01-10
                job: Owner, Baker & Sons
                phone: +1 212 555 0147
            Ada North  met cold
            2026-02-20 10:00  Tom, coffee, 20m: wants to sell to offices -> next step
            2026-02-20  Tom needs: a courier for bread
            2026-02-20  I offer: a courier on a bike
            2026-02-20  I need: an accountant
            2026-02-20  I owe Tom: the price list, by 2026-03-05
            2026-02-20  I owe Ada: Call Ada about the trial, by 2026-03-03 15:00, by call
            2026-03-03 14:00-14:30  appointment: Coffee with Tom, with Tom, at Northside
            2026-03-03 11:00-11:30  appointment: Standup, passive
            """;
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
    private final Served served = new Served(Books.read(BOOK), clock::get);
    private final Visitor owner = served.owner();
    private final String coffee =
            "/brief/appointment/"
                    + served.desk().book().appointments().stream()
                            .filter(each -> !each.passive())
                            .findFirst()
                            .orElseThrow()
                            .id();

    @AfterEach
    void stop() {
        served.close();
    }

    private void at(String time) {
        clock.set(Instant.parse("2026-03-03T" + time + ":00Z"));
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Block block() {
        return served.desk().book().blocks().iterator().next();
    }

    private Encounter talk() {
        var talks = served.desk().book().encountersIn(block().id());
        assertThat(talks).hasSize(1);
        return talks.getFirst();
    }

    @Test
    void theBriefSaysWhoItIsWhatBothSidesNeedAndWhatToAsk() {
        var page = owner.get(coffee).body();

        assertThat(page)
                .contains("today, 14:00 to 14:30", "Northside", "Tom Baker", "Baker &amp; Sons")
                .contains("wants to sell to offices", "a courier for bread", "an accountant")
                .contains("You offer a courier on a bike: say so")
                .contains("You promised: the price list")
                .contains("Whom does Tom know?");
        assertThat(owner.get("/today").body()).contains(coffee);
    }

    @Test
    void forACallItSaysTheirTimeAndTheNumber() {
        var page = owner.get("/brief/person/" + Books.id("Tom Baker")).body();
        assertThat(page).doesNotContain("there, New York");

        var call =
                served.desk().book().promises().stream()
                        .filter(each -> each.at().isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThat(owner.get("/brief/promise/" + call.id()).body())
                .contains("Call Ada about the trial", "No number is written down", "today, 15:00");
    }

    @Test
    void oneTapSaysWhatHeExpectsAndTheTalkCarriesIt() {
        owner.get(coffee);
        to(owner.post(coffee + "/expect", "expected", "70"));
        to(owner.post(coffee + "/expect", "before", "3"));
        at("13:00");
        var meeting =
                to(owner.post(coffee + "/start", "channel", "IN_PERSON", "minutes", "30"))
                        .replaceAll("\\?.*", "");
        assertThat(owner.get(meeting).body()).contains("It is over", "say so");
        at("13:31");

        var debrief = owner.get(meeting).body();
        assertThat(debrief)
                .contains(
                        "How was it?", "You gave it 7 in 10", "It goes on", "At ease <b>after</b>");
        to(
                owner.post(
                        "/brief/block/" + block().id() + "/debrief",
                        "talk",
                        UUID.randomUUID().toString(),
                        "outcome",
                        "NEXT_STEP",
                        "said",
                        "yes",
                        "after",
                        "6",
                        "line",
                        "needs a bookkeeper. I'll send him the deck by Friday",
                        "follow",
                        "Call about the trial",
                        "day",
                        "2026-03-10",
                        "took",
                        "30"));

        assertThat(talk().expected()).contains(0.7);
        assertThat(talk().comfort().before()).contains(3);
        assertThat(talk().comfort().after()).contains(8);
        assertThat(talk().said()).contains(true);
        assertThat(talk().outcome()).isEqualTo(Outcome.NEXT_STEP);
        assertThat(talk().people()).containsExactly(Books.id("Tom Baker"));
        assertThat(talk().stage().kind()).isEqualTo(Stage.Kind.MEETING);
        assertThat(talk().spent().minutes()).isEqualTo(30);
        assertThat(block().clock().ended()).contains(Instant.parse("2026-03-03T13:30:00Z"));
        var book = served.desk().book();
        assertThat(book.asks()).extracting(Ask::what).contains("bookkeeper");
        assertThat(book.promises())
                .filteredOn(each -> each.from().equals(Optional.of(talk().id())))
                .extracting(Promise::what)
                .contains("Call about the trial")
                .hasSize(2);
        assertThat(book.promises())
                .extracting(Promise::due)
                .contains(Optional.of(LocalDate.of(2026, 3, 10)));
    }

    @Test
    void whatWasSaidOfADealAndASaleThatWasTappedMoveTheDeal() {
        owner.get(coffee);
        to(owner.post(coffee + "/start"));
        at("09:40");
        to(
                owner.post(
                        "/brief/block/" + block().id() + "/debrief",
                        "outcome",
                        "SALE",
                        "line",
                        "$780 a month"));

        assertThat(served.desk().book().deals())
                .singleElement()
                .satisfies(deal -> {
                    assertThat(deal.step()).isEqualTo(Pipeline.CUSTOMER);
                    assertThat(deal.price().orElseThrow().money().minor()).isEqualTo(78_000);
                    assertThat(deal.origin()).contains(talk().id());
                });
    }

    @Test
    void oneUndoTakesAllOfADebriefBack() {
        owner.get(coffee);
        to(owner.post(coffee + "/start"));
        at("09:40");
        var before = served.desk().book();
        to(
                owner.post(
                        "/brief/block/" + block().id() + "/debrief",
                        "outcome",
                        "TALKED",
                        "line",
                        "needs a bookkeeper, knows Ada Lovelace",
                        "follow",
                        "Call"));
        owner.post("/undo");

        var after = served.desk().book();
        assertThat(after.encounters()).hasSameSizeAs(before.encounters());
        assertThat(after.promises()).hasSameSizeAs(before.promises());
        assertThat(after.asks()).hasSameSizeAs(before.asks());
        assertThat(after.people()).hasSameSizeAs(before.people());
        assertThat(block().open()).isTrue();
    }

    @Test
    void endingItOpensTheDebriefAndTodayAndTheBarOfferItUntilItIsDone() {
        owner.get(coffee);
        var meeting = to(owner.post(coffee + "/start")).replaceAll("\\?.*", "");
        at("09:20");
        var ended = to(owner.post(meeting + "/end"));

        assertThat(owner.get(ended).body()).contains("How was it?", "What came of it?");
        for (var path : List.of("/today", "/people", "/settings"))
            assertThat(owner.get(path).body())
                    .contains("/brief/block/" + block().id() + "/debrief");
        to(owner.post("/brief/block/" + block().id() + "/close", "how", "LET_GO"));
        assertThat(owner.get("/today").body()).doesNotContain("/debrief");
        assertThat(owner.get(meeting).body()).doesNotContain("What came of it?</legend>");
    }

    @Test
    void aMeetingNobodyStartedIsWrittenDownAllTheSame() {
        at("15:10");
        assertThat(owner.get("/today").body())
                .contains("How was it?", "1 talk to log:", coffee + "/debrief");
        owner.get(coffee + "/debrief");
        to(owner.post(coffee + "/debrief", "outcome", "TALKED", "line", "", "took", "25"));

        assertThat(talk().at()).isEqualTo(Instant.parse("2026-03-03T13:00:00Z"));
        assertThat(talk().spent().minutes()).isEqualTo(25);
        assertThat(block().clock().started()).isEmpty();
        assertThat(owner.get("/today").body()).doesNotContain(coffee + "/debrief");
        owner.post("/undo");
        assertThat(served.desk().book().blocks()).isEmpty();
    }

    @Test
    void sentTwiceADebriefIsOneTalk() {
        at("15:10");
        owner.get(coffee + "/debrief");
        var id = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++)
            to(
                    owner.post(
                            coffee + "/debrief",
                            "talk",
                            id,
                            "outcome",
                            "TALKED",
                            "follow",
                            "Call",
                            "line",
                            "x"));

        assertThat(talk().note()).isEqualTo("x");
        assertThat(served.desk().book().promises())
                .filteredOn(each -> each.what().equals("Call"))
                .hasSize(1);
    }

    @Test
    void aPromisedCallIsKeptByMakingIt() {
        var promise =
                served.desk().book().promises().stream()
                        .filter(each -> each.at().isPresent())
                        .findFirst()
                        .orElseThrow();
        var path = "/brief/promise/" + promise.id();
        owner.get(path);
        to(owner.post(path + "/start", "minutes", "15"));
        at("09:15");
        to(
                owner.post(
                        "/brief/block/" + block().id() + "/debrief",
                        "outcome",
                        "TALKED",
                        "line",
                        ""));

        assertThat(served.desk().book().promise(promise.id()).map(Promise::state))
                .contains(Promise.State.KEPT);
    }

    @Test
    void whatWasSkippedIsKeptAndShownBesideTheEase() {
        owner.get(coffee);
        to(owner.post(coffee + "/close", "how", "SKIPPED"));

        assertThat(((Work.Meeting) block().work()).closed()).contains(Work.Meeting.Closed.SKIPPED);
        assertThat(owner.get("/brief/person/" + Books.id("Ada North")).body())
                .contains("Planned, then skipped: 1 of 1 such");
    }

    @Test
    void somebodyIsChosenByHandAndPreparingHimTwiceIsOneMeeting() {
        assertThat(owner.get("/brief?q=ada").body())
                .contains("/brief/person/" + Books.id("Ada North"));
        assertThat(owner.get("/brief").body())
                .contains("Coffee with Tom", "Call Ada about the trial");
        var ada = "/brief/person/" + Books.id("Ada North");
        owner.get(ada);
        to(owner.post(ada + "/expect", "expected", "30"));
        to(owner.post(ada + "/expect", "expected", "50"));

        assertThat(served.desk().book().blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.expected()).contains(0.5));
        assertThat(owner.get(ada).body()).contains("value=\"50\" aria-pressed=\"true\"");
    }

    @Test
    void timeOfTheJobIsNotAskedAbout() {
        at("12:00");
        assertThat(owner.get("/today").body())
                .doesNotContain("Standup</b> <span class=\"meta\">11:00");
    }

    @Test
    void damagedFormsChangeNothing() {
        owner.get(coffee);
        for (var answer :
                List.of(
                        owner.post(coffee + "/expect"),
                        owner.post(coffee + "/expect", "expected", "many"),
                        owner.post(coffee + "/expect", "expected", "101"),
                        owner.post(coffee + "/expect", "before", "8"),
                        owner.post(coffee + "/expect", "expected", "10", "block", "nonsense"),
                        owner.post(coffee + "/start", "minutes", "0"),
                        owner.post(coffee + "/start", "minutes", "a while"),
                        owner.post(coffee + "/start", "channel", "BULK"),
                        owner.post(coffee + "/start", "channel", "TELEPATHY"),
                        owner.post(coffee + "/debrief"),
                        owner.post(coffee + "/debrief", "outcome", "GREAT"),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "said", "maybe"),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "day", "soon"),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "day", "2026-03-01"),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "day", "2126-03-01"),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "took", "2000"),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "after", "0"),
                        owner.post(
                                coffee + "/debrief",
                                "outcome",
                                "TALKED",
                                "follow",
                                "x".repeat(501)),
                        owner.post(
                                coffee + "/debrief",
                                "outcome",
                                "TALKED",
                                "line",
                                "x".repeat(10_001)),
                        owner.post(coffee + "/debrief", "outcome", "TALKED", "talk", "nonsense"),
                        owner.postRaw(
                                coffee + "/debrief",
                                "outcome=TALKED&outcome=SALE&csrf=" + owner.token()),
                        owner.post(coffee + "/close"),
                        owner.post(coffee + "/close", "how", "BORED")))
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(served.desk().book().blocks()).isEmpty();
        assertThat(served.desk().book().encounters()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFoundAndSaysSo() {
        var nobody = UUID.randomUUID();
        for (var what : List.of("appointment", "promise", "person", "block", "nonsense"))
            for (var rest : List.of("", "/debrief"))
                assertThat(owner.get("/brief/" + what + "/" + nobody + rest).statusCode())
                        .isEqualTo(404);
        assertThat(owner.get("/brief/person/nonsense").statusCode()).isEqualTo(404);
        owner.get(coffee);
        assertThat(owner.post("/brief/person/" + nobody + "/start").statusCode()).isEqualTo(404);
        assertThat(owner.post("/brief/block/" + nobody + "/close", "how", "LET_GO").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoWasForgottenIsOnNoBriefAndNobodyMeetsHim() {
        owner.get(coffee);
        to(owner.post(coffee + "/expect", "expected", "70"));
        served.desk().carryOut(new Forget(Books.id("Tom Baker")));

        assertThat(owner.get("/brief/person/" + Books.id("Tom Baker")).statusCode()).isEqualTo(404);
        assertThat(owner.get(coffee).body())
                .contains("Nobody of your book is named here")
                .doesNotContain("Baker");
    }

    @Test
    void aWalkIsNoMeeting() {
        owner.get("/block/walk");
        to(owner.post("/block/walk", "kind", "STREET", "name", ""));

        assertThat(owner.get("/brief/block/" + block().id()).statusCode()).isEqualTo(404);
    }
}
