package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.notation.Books;

/// The next card among very many people.
@Tag("edge")
class CallSpeedTest {
    private static final Pattern ENCOUNTER =
            Pattern.compile("name=\"encounter\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");

    private static String of(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aTapCostsNoMoreAmongManyPeople() {
        var page = new StringBuilder("me  Maya, Europe/Berlin, 90 min a day, 60% active\n");
        for (var i = 0; i < 20_000; i++) page.append("Person P" + i + "  met cold\n");
        for (var i = 10_000; i < 10_200; i++)
            page.append("Callee C" + i + "  met cold\n    phone: +49 30 55" + i + "\n");
        try (var served =
                new Served(Books.read(page.toString()), Instant.parse("2026-03-03T09:00:00Z"))) {
            var owner = served.owner();
            owner.get("/block/calls");
            owner.post("/block/calls", "source", "FILTER", "q", "Callee", "minutes", "60");
            var path = "/blocks/" + served.desk().book().blocks().iterator().next().id();
            var body = owner.get(path).body();
            var took = new ArrayList<Long>();
            for (var tap = 0; tap < 150; tap++) {
                var start = System.nanoTime();
                body =
                        owner.send(
                                        owner.request(path + "/turn")
                                                .header("HX-Request", "true")
                                                .header(
                                                        "Content-Type",
                                                        "application/x-www-form-urlencoded")
                                                .POST(
                                                        BodyPublishers.ofString(
                                                                "csrf="
                                                                        + owner.token()
                                                                        + "&encounter="
                                                                        + of(ENCOUNTER, body)
                                                                        + "&person="
                                                                        + of(PERSON, body)
                                                                        + "&outcome=NO_ANSWER&minutes="))
                                                .build())
                                .body();
                took.add(System.nanoTime() - start);
            }
            var slow = took.stream().sorted().toList().get(142);
            assertThat(Duration.ofNanos(slow)).isLessThan(Duration.ofMillis(100));
        }
    }
}
