package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.http.Visitor;
import pavement.notation.Books;

/// Whoever means what the owner means is so on every page, over real HTTP; and whoever shares a
/// word with him that means two things, or was refused, is so on none.
@Tag("edge")
class MeantEverywhereTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Dan Able  met cold
                phone: +1 212 555 0148
            Priya Zed  met cold
                phone: +1 212 555 0147
            Tom Tea  met in a coffee shop Northside, 2026-01-10
            2026-03-02 10:00  Tom, coffee, 20m: a chat -> talked
            2026-03-01  I need: someone for Facebook ads
            2026-03-01  I offer: printer drivers
            2026-03-01  Dan needs: a driver for deliveries
            2026-03-01  Priya offers: runs paid social for restaurants
            """;
    private static final String MATCH = "your needs and offers match";
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
    private final Served served = new Served(Books.read(BOOK), clock::get);
    private final Visitor owner = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private String why(String name) {
        return owner.get("/why/" + Books.id(name)).body();
    }

    private String brief(String name) {
        return owner.get("/brief/person/" + Books.id(name)).body();
    }

    private String event() {
        owner.post(
                "/block/event",
                "name",
                "Meetup",
                "until",
                "21:00",
                "list",
                "Dan Able\nPriya Zed",
                "go",
                "now");
        return owner.get("/blocks/" + served.desk().book().blocks().iterator().next().id()).body();
    }

    private String paid(String id, String line) {
        var answer = owner.post("/log", "id", id, "line", line);
        var to = answer.headers().firstValue("Location").orElse(answer.body());
        return URLDecoder.decode(to, StandardCharsets.UTF_8);
    }

    @Test
    void todaySaysIt() {
        var today = owner.get("/today").body();

        assertThat(today).contains("Priya Zed", "Dan Able").containsOnlyOnce(MATCH);
        assertThat(why("Priya Zed")).contains("Needs and offers match");
        assertThat(why("Dan Able")).doesNotContain("Needs and offers match");
    }

    @Test
    void theBriefAsksForIt() {
        assertThat(brief("Priya Zed"))
                .contains(
                        "You need someone for Facebook ads; Priya offers runs paid social for restaurants.");
        assertThat(brief("Dan Able")).doesNotContain("you offer printer drivers");
    }

    @Test
    void sheIsFirstInTheRoom() {
        var event = event();

        assertThat(event.indexOf("Priya Zed")).isPositive().isLessThan(event.indexOf("Dan Able"));
        assertThat(event).contains("someone for Facebook ads").doesNotContain("printer drivers");
    }

    @Test
    void aLogIsThankedWithIt() {
        assertThat(
                        paid(
                                "01990000-0000-7000-8000-000000000001",
                                "Priya, call 10m, offers Meta campaigns"))
                .contains("Priya offers Meta campaigns. You need someone for Facebook ads.");
        clock.set(clock.get().plusSeconds(600));
        assertThat(
                        paid(
                                "01990000-0000-7000-8000-000000000002",
                                "Dan, call 10m, needs a driver for parcels"))
                .contains("done=")
                .doesNotContain("You offer");
    }

    @Test
    void whatIsRefusedOnTheBoardIsSaidNowhere() {
        assertThat(owner.get("/winwin").body()).contains("paid social");
        var book = served.desk().book();
        var need =
                book.ownAsks().stream()
                        .filter(ask -> ask.what().contains("Facebook"))
                        .findFirst()
                        .orElseThrow();
        owner.post(
                "/winwin/decline",
                "one",
                Books.id("Priya Zed").toString(),
                "need",
                need.id().toString(),
                "offer",
                book.asksOf(Books.id("Priya Zed")).getFirst().id().toString());

        assertThat(owner.get("/today").body()).contains("Priya Zed").doesNotContain(MATCH);
        assertThat(brief("Priya Zed")).doesNotContain("You need someone for Facebook ads; Priya");
        assertThat(event()).doesNotContain("someone for Facebook ads");
    }
}
