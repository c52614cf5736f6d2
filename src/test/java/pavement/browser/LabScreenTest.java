package pavement.browser;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Experiment;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// Experiments, in both sizes and both themes: with nothing, too early, ahead, and settled.
@Tag("browser")
class LabScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String TALKS =
            Attempts.of("Ann", "at an event", 34, "coffee, 40m", 13)
                    + Attempts.of("Ben", "online", 48, "call, 9m", 3)
                    + Attempts.of("Cem", "at work Acme", 16, "message, 7m", 2);

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served =
                Map.of(
                        "nothing", open(""),
                        "early", open(TALKS + lots(3, 1)),
                        "ahead", open(TALKS + lots(14, 6)),
                        "settled", open(TALKS + lots(16, 2)));
    }

    private static Served open(String page) {
        return new Served(Books.read("me  Maya, Europe/Berlin\n" + page), NOW);
    }

    /// Every third is lost until so many are, so that none is settled on the way that is not meant
    /// to.
    private static String lots(int wins, int losses) {
        var page =
                new StringBuilder(
                        "2026-08-20 08:00  experiment opener: Which first line keeps people talking? / I run same-day delivery for shops on this street. / How do you get an order to a customer today? / counts talked / 40 pairs\n");
        for (var i = 1; i <= wins + losses; i++) {
            var day = "2026-09-%02d".formatted(i);
            page.append("P%d  met cold\nQ%d  met cold\n".formatted(i, i));
            page.append("%s 10:00  lot opener %d: P%d A + Q%d B\n".formatted(day, i, i, i));
            page.append(
                    "%s 11:00  %s%d, call, 5m: hi -> talked\n"
                            .formatted(day, i % 3 == 0 && i <= 3 * losses ? "P" : "Q", i));
        }
        return page + "X1  met cold\nX2  met cold\n2026-10-15 07:00  lot opener 99: X1 A + X2 B\n";
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of("nothing", "early", "ahead", "settled")
                .flatMap(name -> chromium.looks(served.get(name), "/lab", "trials-lab-" + name));
    }

    @TestFactory
    Stream<DynamicTest> oneLooks() {
        return Stream.of("early", "settled")
                .flatMap(name ->
                        chromium.looks(
                                served.get(name), one(served.get(name)), "trials-one-" + name));
    }

    private static String one(Served it) {
        Experiment its = it.desk().book().experiments().iterator().next();
        return "/lab/experiments/" + its.id();
    }

    @TestFactory
    Stream<DynamicTest> newLooks() {
        return chromium.looks(served.get("ahead"), "/lab/new", "trials-new");
    }
}
