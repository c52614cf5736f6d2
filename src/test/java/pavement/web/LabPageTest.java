package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.acts.DrawLots;
import pavement.book.Assignment;
import pavement.book.AssignmentId;
import pavement.book.Experiment;
import pavement.http.Visitor;
import pavement.notation.Books;

@Tag("edge")
class LabPageTest {
    private static final String BOOK =
            """
            me  Maya, UTC, 90 min a day, 60% active
            Ada Able  met cold
                phone: +49 30 1234561
                tags: bakers
            Bo Bright  met cold
                phone: +49 30 1234562
                tags: bakers
            Cy Cole  met cold
                phone: +49 30 1234563
                tags: bakers
            Ed East  met cold
                phone: +49 30 1234564
                tags: bakers
            """;
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
    private final Served served = new Served(Books.read(BOOK), clock::get);
    private final Visitor owner = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private Experiment only() {
        return served.desk().book().experiments().iterator().next();
    }

    private void opener() {
        owner.get("/lab/new");
        owner.post(
                "/lab/new",
                "kind",
                "OPENER",
                "question",
                "Which line?",
                "arm0",
                "I bake",
                "arm1",
                "Who bakes?",
                "counts",
                "TALKED",
                "pairs",
                "40");
    }

    private String page() {
        return owner.get("/lab/experiments/" + only().id()).body();
    }

    @Test
    void anEmptyLabSaysWhatToDo() {
        assertThat(owner.get("/lab").body())
                .contains("From ten tries on, ranges appear here")
                .contains("No experiment runs.")
                .contains("href=\"/lab/claim\"", "href=\"/review\"");
    }

    @Test
    void oneIsStartedFromAReadyMadeOne() {
        assertThat(owner.get("/lab/new").body())
                .contains("Which first line keeps people talking?", "nobody can say how long");
        opener();

        assertThat(only().arms()).hasSize(2);
        assertThat(page())
                .contains("Which line?", "I bake", "No pair has closed yet.")
                .contains("Eight wins in a row")
                .contains("You said you would stop at 40 pairs.");
        assertThat(owner.get("/lab").body()).contains("Which line?", "0 of 40 pairs drawn");
    }

    @Test
    void oneArmAloneIsRefusedInASentence() {
        owner.get("/lab/new");
        var answer =
                owner.post(
                        "/lab/new",
                        "kind",
                        "OPENER",
                        "question",
                        "Which line?",
                        "arm0",
                        "I bake",
                        "counts",
                        "TALKED",
                        "pairs",
                        "40");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("One line alone has nothing to be compared with.");
        assertThat(served.desk().book().experiments()).isEmpty();
    }

    @Test
    void aThirdIsNotStarted() {
        opener();
        opener();
        opener();

        assertThat(served.desk().book().experiments()).hasSize(2);
    }

    @Test
    void aCallBlockDrawsItsLinesBeforeItsFirstCardAndTheLogTakesThemByItself() {
        opener();
        owner.get("/block/calls");
        owner.post("/block/calls", "source", "FILTER", "q", "tag:bakers", "minutes", "30");
        var drawn = List.copyOf(served.desk().book().assignments());

        assertThat(drawn).isNotEmpty();
        assertThat(drawn.size() % 2).isZero();
        var block = served.desk().book().blocks().iterator().next();
        var card = owner.get("/blocks/" + block.id()).body();
        var first = person(card);
        var lot =
                drawn.stream()
                        .filter(each ->
                                each.person().filter(id -> id.toString().equals(first)).isPresent())
                        .findFirst();
        lot.ifPresent(each ->
                assertThat(card)
                        .contains("“" + each.shown() + "”")
                        .contains("line " + Experiment.letter(each.arm()) + ", by lot"));
        owner.post(
                "/blocks/" + block.id() + "/turn",
                "encounter",
                "018f0000-0000-7000-8000-000000000001",
                "person",
                drawn.getFirst().person().orElseThrow().toString(),
                "outcome",
                "TALKED");
        var talk = served.desk().book().encounters().iterator().next();
        assertThat(talk.trial().arm()).isEqualTo(drawn.getFirst().mark());
        assertThat(talk.trial().propensity()).contains(.5);
    }

    private static String person(String card) {
        var at = card.indexOf("name=\"person\" value=\"") + 21;
        return card.substring(at, card.indexOf('"', at));
    }

    @Test
    void whatWasDrawnIsNoUndoOfAnybody() {
        opener();
        owner.get("/block/calls");
        owner.post("/block/calls", "source", "FILTER", "q", "tag:bakers", "minutes", "30");
        var drawn = served.desk().book().assignments().size();
        owner.get("/today");
        owner.post("/undo");

        assertThat(served.desk().book().blocks()).isEmpty();
        assertThat(served.desk().book().assignments()).hasSize(drawn);
    }

    @Test
    void aLotShowsOnTodayAndInTheLog() {
        owner.get("/lab/new");
        owner.post(
                "/lab/new",
                "kind",
                "CHANNEL",
                "question",
                "Call first?",
                "counts",
                "ANSWERED",
                "pairs",
                "40");
        var units =
                List.of("Ada Able", "Bo Bright").stream()
                        .map(name ->
                                new DrawLots.Unit(
                                        new AssignmentId(served.desk().newId()),
                                        Optional.of(Books.id(name)),
                                        Optional.empty()))
                        .toList();
        served.desk()
                .carryOut(
                        new DrawLots(
                                only().id(),
                                List.of(new DrawLots.Group("stranger", units)),
                                clock.get()));

        assertThat(served.desk().book().assignments())
                .hasSize(2)
                .extracting(Assignment::arm)
                .containsExactlyInAnyOrder(0, 1);
        assertThat(owner.get("/today").body())
                .contains("Drawn by lot today", "Message first", "Call first");
        for (var each : served.desk().book().assignments())
            assertThat(owner.get("/log?person=" + each.person().orElseThrow()).body())
                    .contains("Drawn by lot: <b dir=\"auto\">" + each.shown());
    }

    @Test
    void notTodayTakesThePairAwayBeforeTheCoin() {
        opener();
        owner.post("/lab/experiments/" + only().id() + "/rest");

        assertThat(only().rests()).isPresent();
        assertThat(served.desk().book().assignments()).isEmpty();
    }

    private void halfHours() {
        owner.get("/lab/new");
        owner.post(
                "/lab/new",
                "kind",
                "HALF_HOUR",
                "question",
                "Strangers?",
                "counts",
                "NEXT_STEP",
                "pairs",
                "60");
    }

    @Test
    void halfHoursAreDrawnInARow() {
        halfHours();
        assertThat(owner.get("/today").body()).contains("Two half-hours, at 09:00 and 09:30");
        owner.post("/lab/experiments/" + only().id() + "/draw");

        assertThat(served.desk().book().assignments())
                .extracting(each -> each.slot().orElseThrow())
                .containsExactlyInAnyOrder(clock.get(), clock.get().plusSeconds(1800));
        assertThat(owner.get("/today").body())
                .contains("Drawn by lot today")
                .doesNotContain("Two half-hours");
    }

    @Test
    void aKeptLineOpensTheNextBlockAndUndoTakesItBack() {
        opener();
        owner.get("/lab");
        var kept = owner.post("/lab/experiments/" + only().id() + "/keep", "arm", "1");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(owner.get(kept.headers().firstValue("location").orElseThrow()).body())
                .contains("Call blocks start with “Who bakes?” from now on.");
        assertThat(owner.get("/block/calls").body()).contains(">Who bakes?</textarea>");
        owner.post("/undo");

        assertThat(only().running()).isTrue();
        assertThat(owner.get("/block/calls").body()).doesNotContain(">Who bakes?</textarea>");
    }

    /// Half-hours are bought by the share of active minutes; keeping, keeping the other and
    /// dropping leave no more of a trace than the last of them.
    @Test
    void aKeptHalfHourMovesTheShareOfActiveMinutes() {
        halfHours();
        var before = share();
        var kept = owner.post("/lab/experiments/" + only().id() + "/keep", "arm", "0");

        assertThat(share()).isCloseTo(before + .1, within(1e-9));
        assertThat(owner.get(kept.headers().firstValue("location").orElseThrow()).body())
                .contains(
                        "The plan asks for %d %% of your minutes outside your passive network from now on."
                                .formatted(Math.round((before + .1) * 100)));
        owner.post("/lab/experiments/" + only().id() + "/keep", "arm", "1");
        assertThat(share()).isCloseTo(before - .1, within(1e-9));
        owner.post("/lab/experiments/" + only().id() + "/drop");
        assertThat(share()).isCloseTo(before, within(1e-9));
        owner.post("/undo");
        owner.post("/undo");
        owner.post("/undo");
        assertThat(share()).isCloseTo(before, within(1e-9));
        assertThat(only().running()).isTrue();
    }

    private double share() {
        return served.desk().book().self().orElseThrow().activeShare();
    }

    @Test
    void stoppedEarlyIsWrittenIntoTheResult() {
        opener();
        owner.post("/lab/experiments/" + only().id() + "/stop");

        assertThat(page()).contains("Stopped early, after 0 of the 40 pairs you had meant.");
        assertThat(owner.get("/lab").body()).contains("Finished", "Stopped");
        assertThat(owner.post("/lab/experiments/" + only().id() + "/draw").statusCode())
                .isEqualTo(422);
    }

    @Test
    void theRawTrialsComeWithWhatTheyMean() {
        opener();
        var csv = owner.get("/lab/experiments/" + only().id() + "/trials.csv");

        assertThat(csv.body()).startsWith("pair,arm,shown,unit,");
        assertThat(owner.get("/lab/experiments/" + only().id() + "/dictionary.csv").body())
                .startsWith("name,type,meaning");
        assertThat(served.stranger().get("/lab").body()).doesNotContain("Which line?");
    }

    @Test
    void changedWordsSaySo() {
        opener();
        var answer =
                owner.post(
                        "/lab/experiments/" + only().id(),
                        "question",
                        "Which line?",
                        "arm0",
                        "I bake well",
                        "arm1",
                        "Who bakes?",
                        "pairs",
                        "50");

        assertThat(answer.headers().firstValue("location").orElseThrow()).contains("old+words");
        assertThat(only().pairs()).isEqualTo(50);
    }
}
