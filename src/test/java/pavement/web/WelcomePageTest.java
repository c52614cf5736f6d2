package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Book;
import pavement.book.Stage;
import pavement.http.Visitor;

@Tag("edge")
class WelcomePageTest {
    private final Served served = new Served(Book.EMPTY, Instant.parse("2026-03-03T08:12:00Z"));
    private final Visitor maya = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anEmptyBookOpensOnOneQuestion() {
        assertThat(maya.get("/").headers().firstValue("Location")).contains("/welcome");
        assertThat(maya.get("/welcome").body())
                .contains(
                        "Who is the next person you want to talk to?",
                        "Look around with sample people");
    }

    @Test
    void aNameAndATimeBecomeAPromiseOfThePlan() {
        maya.get("/welcome");
        var answer =
                maya.post(
                        "/welcome",
                        "id",
                        UUID.randomUUID().toString(),
                        "line",
                        "Joanne at Pruitt Books, call tomorrow at 9:15");

        assertThat(answer.statusCode()).isEqualTo(303);
        var promise = served.desk().book().promises().iterator().next();
        assertThat(promise.due()).contains(LocalDate.parse("2026-03-04"));
        assertThat(promise.at()).contains(LocalTime.of(9, 15));
        assertThat(served.desk().book().people())
                .extracting(person -> person.name().full())
                .containsExactly("Joanne");
        assertThat(served.desk().book().people())
                .as("whoever is to be called tomorrow was not met today")
                .allSatisfy(person -> {
                    assertThat(person.met().on()).isEmpty();
                    assertThat(person.met().stage().kind()).isEqualTo(Stage.Kind.COLD_CALL);
                    assertThat(person.job().organisation()).isEqualTo("Pruitt Books");
                });
        assertThat(served.desk().book().encounters()).isEmpty();
    }

    @Test
    void aNameAloneIsEnoughAndTwiceIsOnce() {
        maya.get("/welcome");
        var id = UUID.randomUUID().toString();
        maya.post("/welcome", "id", id, "line", "Joanne Pruitt");
        maya.post("/welcome", "id", id, "line", "Joanne Pruitt");

        assertThat(served.desk().book().people())
                .extracting(person -> person.name().full())
                .containsExactly("Joanne Pruitt");
        assertThat(served.desk().book().encounters()).isEmpty();
    }

    @Test
    void nothingOrTooMuchIsSaidSo() {
        maya.get("/welcome");
        assertThat(maya.post("/welcome", "line", " ").statusCode()).isEqualTo(422);
        assertThat(maya.post("/welcome", "line", "x".repeat(3_000)).statusCode()).isEqualTo(422);
        assertThat(served.desk().book().size()).isZero();
    }

    @Test
    void theSampleComesAndGoesAndNeverMixes() {
        maya.get("/welcome");
        assertThat(maya.post("/sample").headers().firstValue("Location").orElseThrow())
                .startsWith("/today");
        assertThat(served.desk().book().size()).isGreaterThan(50);
        assertThat(maya.get("/today").body()).contains("Sample people.");
        maya.post("/sample/remove");
        assertThat(served.desk().book().size()).isZero();
        maya.post("/welcome", "line", "Joanne Pruitt");
        assertThat(maya.post("/sample").statusCode()).isEqualTo(409);
    }

    @Test
    void howLikelyIsAskedAndKeptWithTheNextStep() {
        try (var served = new Served(Book.EMPTY, Instant.parse("2026-10-15T08:00:00Z"))) {
            var maya = served.owner();
            assertThat(maya.get("/welcome").body())
                    .contains("How likely is it that something comes of it?");

            maya.post(
                    "/welcome",
                    "id",
                    served.desk().newId().toString(),
                    "line",
                    "Joanne at Pruitt Books, call tomorrow at 9:15",
                    "expected",
                    "30");

            assertThat(served.desk().book().promises())
                    .singleElement()
                    .satisfies(promise -> assertThat(promise.expected()).contains(0.3));
        }
    }
}
