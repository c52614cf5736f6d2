package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Block;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.http.Visitor;
import pavement.notation.Books;

@Tag("edge")
class BlockPageTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Tom Baker  met at work Acme
            """;
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

    private void later(String time) {
        clock.set(Instant.parse("2026-03-03T" + time + ":00Z"));
    }

    @Test
    void aStartedBlockShowsItsClockOnEveryPage() {
        var started = owner.post("/block/start", "line", "walk coffee shop Blue Bottle 30m");
        later("09:12");

        assertThat(started.statusCode()).isEqualTo(303);
        for (var path : new String[] {"/today", "/people", "/log", "/settings"})
            assertThat(owner.get(path).body())
                    .contains("Blue Bottle", "12 min", "of 30 min", "since 10:00")
                    .contains("data-now=\"" + clock.get().toEpochMilli() + "\"");
    }

    @Test
    void whatIsLoggedInsideTakesStageAndChannelFromItUnlessTheLineSaysOtherwise() {
        owner.post("/block/start", "line", "walk coffee shop Blue Bottle 30m");
        later("09:12");
        owner.get("/log");
        owner.post("/log", "line", "tall man with a red scarf, needs a courier");
        owner.post("/log", "line", "Tom, call, 5m");

        var talks = served.desk().book().encountersIn(only().id());
        assertThat(talks).hasSize(2);
        assertThat(talks)
                .extracting(Encounter::stage)
                .containsOnly(new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle"));
        assertThat(talks)
                .extracting(Encounter::channel)
                .containsExactlyInAnyOrder(Channel.IN_PERSON, Channel.CALL);
    }

    @Test
    void anOutcomeTappedOnTodayIsInsideItToo() {
        owner.post("/block/start", "line", "walk 30m");
        owner.get("/today");
        owner.post(
                "/today/log",
                "id",
                "00000000-0000-0002-0000-000000000001",
                "person",
                Books.id("Tom Baker").toString(),
                "channel",
                "IN_PERSON",
                "outcome",
                "TALKED",
                "plan",
                "");

        assertThat(served.desk().book().encountersIn(only().id())).hasSize(1);
    }

    @Test
    void endingItSharesItsMinutesAndSaysOneNumber() {
        owner.post("/block/start", "line", "walk 30m");
        later("09:10");
        owner.get("/log");
        owner.post("/log", "line", "a baker, 4 min");
        owner.post("/log", "line", "a plumber");
        later("09:20");

        var ended = owner.post("/blocks/" + only().id() + "/end");

        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(served.desk().book().encountersIn(only().id()))
                .extracting(Encounter::spent)
                .containsExactlyInAnyOrder(new Spent(4, 8), new Spent(0, 8));
        assertThat(owner.get("/blocks/" + only().id()).body())
                .contains("2 of 2 tries reached.", "10:00 to 10:20, 20 min");
        assertThat(owner.get("/today").body()).doesNotContain("class=\"blockbar\"");
    }

    @Test
    void startingAnotherEndsTheFirstAndSaysSo() {
        owner.post("/block/start", "line", "walk 30m");
        later("09:10");
        var second = owner.post("/block/start", "line", "event Meetup 2h");

        var page = owner.get(second.headers().firstValue("Location").orElseThrow());

        assertThat(page.body()).contains("Started Meetup, which ended Walk");
        assertThat(served.desk().book().blocks()).filteredOn(Block::open).hasSize(1);
    }

    @Test
    void aForgottenBlockIsAskedAboutWithThreeAnswers() {
        owner.post("/block/start", "line", "walk");
        later("09:20");
        owner.get("/log");
        owner.post("/log", "line", "a baker, 5 min");
        later("11:30");

        var today = owner.get("/today").body();
        assertThat(today)
                .contains(
                        "Still running since 10:00?", "Still going", "Ended at 10:25", "Ended now");

        var at = Long.toString(Instant.parse("2026-03-03T09:25:00Z").toEpochMilli());
        owner.post("/blocks/" + only().id() + "/end", "at", at);
        assertThat(only().clock().ended()).contains(Instant.parse("2026-03-03T09:25:00Z"));
    }

    @Test
    void stillGoingGivesItHalfAnHourMore() {
        owner.post("/block/start", "line", "walk");
        later("11:30");
        owner.get("/today");
        owner.post("/blocks/" + only().id() + "/still");

        assertThat(owner.get("/today").body()).doesNotContain("Still running").contains("blockbar");
        assertThat(only().clock().planned()).contains(180);
    }

    @Test
    void itsTimesCanBeCorrectedAndAnOverlapIsAskedAbout() {
        owner.post("/block/start", "line", "walk 30m");
        var walk = only().id();
        later("09:30");
        owner.post("/block/start", "line", "event Meetup 2h");
        later("10:00");

        var asked =
                owner.post(
                        "/blocks/" + walk + "/correct",
                        "from",
                        "10:00",
                        "until",
                        "10:45",
                        "minutes",
                        "30");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("you were in “Meetup”", "Make this one 10:00 to 10:30");

        var done =
                owner.post(
                        "/blocks/" + walk + "/correct",
                        "from",
                        "09:50",
                        "until",
                        "10:25",
                        "minutes",
                        "");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(served.desk().book().block(walk).orElseThrow().clock().minutes()).contains(35);
    }

    @Test
    void aLineThatSaysNoBlockIsExplained() {
        var again = owner.post("/block/start", "line", "laundry");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Say what it is, such as", "laundry");
        assertThat(served.desk().book().blocks()).isEmpty();
    }

    @Test
    void startingCanBeUndone() {
        owner.post("/block/start", "line", "walk 30m");
        owner.get("/today");
        owner.post("/undo");

        assertThat(served.desk().book().blocks()).isEmpty();
    }
}
