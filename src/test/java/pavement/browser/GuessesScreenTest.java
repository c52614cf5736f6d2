package pavement.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.notation.Books;

/// Guesses, ease, the chain and the week looked back on, in both sizes and both themes: with
/// nothing, with little, and with enough.
@Tag("browser")
class GuessesScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final int[] SAID = {10, 30, 50, 70, 90, 30, 50, 10};

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = Map.of("nothing", open(""), "little", open(book(4)), "enough", open(book(64)));
    }

    private static Served open(String page) {
        return new Served(Books.read("me  Maya, Europe/Berlin\n" + page), NOW);
    }

    /// So many people, each talked with once: every third leads to one more of them, some are only
    /// heard of.
    private static String book(int n) {
        var page = new StringBuilder();
        for (var i = 0; i < n; i++) {
            var day = LocalDate.of(2026, 10, 14).minusDays(3L * (n - 1 - i));
            var met =
                    i % 3 == 0
                            ? "online"
                            : i % 3 == 1
                                    ? "at an event, through P" + (i - 1) / 2
                                    : "in a coffee shop";
            page.append(
                    "P%d  met %s\n%s 09:%02d  P%d, %s, 20m: hello -> %s, expected %d%%, ease %d->%d, %s\n"
                            .formatted(
                                    i,
                                    met,
                                    day,
                                    i % 60,
                                    i,
                                    i % 2 == 0 ? "call" : "coffee",
                                    i * 7 % 10 < 4 ? "next step" : "talked",
                                    SAID[i % 8],
                                    Math.min(8, 2 + i / 10 + i % 2),
                                    Math.min(9, 4 + i / 12 + i % 3),
                                    i % 4 == 0 ? "left it unsaid" : "said it"));
            if (i % 13 == 3) page.append("G%d  heard of through P%d\n".formatted(i, i));
        }
        return page.toString();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of("lab/guesses", "lab/chain", "review")
                .flatMap(page ->
                        Stream.of("nothing", "little", "enough")
                                .flatMap(name ->
                                        chromium.looks(
                                                served.get(name),
                                                "/" + page,
                                                page.replace("lab/", "") + "-" + name)));
    }
}
