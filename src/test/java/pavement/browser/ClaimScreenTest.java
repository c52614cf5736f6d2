package pavement.browser;

import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.notation.Attempts;
import pavement.notation.Books;

/// The claim and the stages, in both sizes and both themes: with nothing, with little, leaning,
/// equal, and where the seed is wrong.
@Tag("browser")
class ClaimScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String LITTLE =
            Attempts.of("Ann", "online", 6, "coffee, 30m", 2)
                    + Attempts.of("Ben", "at work Acme", 3, "message, 5m", 1);
    private static final String LEANING =
            Attempts.of("Ann", "at an event Factory Berlin", 34, "coffee, 40m", 13)
                    + Attempts.of("Eve", "in a coffee shop Blue Bottle", 12, "coffee, 20m", 5)
                    + Attempts.of("Fay", "in a bookstore Dussmann", 4, "coffee, 20m", 1)
                    + Attempts.of("Ben", "online", 20, "call, 9m", 3)
                    + Attempts.of("Cem", "at work Acme", 31, "message, 40m", 2)
                    + Attempts.of("Dee", "at work Acme", 10, "coffee", 2)
                    + "Tom  met at an event\n2026-10-14 09:00  Tom, message: hi -> no answer\n"
                    + "2026-07-01 10:00  Ann3, lunch, 60m: signed -> sale, got 5, 4800 EUR\n"
                    + "2026-07-02 10:00  Ann4, lunch, 60m: an order -> sale, got 3, 600 EUR\n"
                    + "2026-07-03 10:00  Cem4, lunch, 60m: a favour -> help, got 2, 120 EUR\n";
    private static final String EQUAL =
            Attempts.of("Ann", "online", 300, "coffee, 30m", 9)
                    + Attempts.of("Ben", "at work Acme", 300, "coffee, 30m", 9);
    private static final String AGAINST =
            Attempts.of("Ann", "online", 30, "coffee, 30m", 1)
                    + Attempts.of("Ben", "at work Acme", 30, "coffee, 30m", 14);

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served =
                Map.of(
                        "nothing", open(""),
                        "little", open(LITTLE),
                        "leaning", open(LEANING),
                        "equal", open(EQUAL),
                        "against", open(AGAINST));
    }

    private static Served open(String page) {
        return new Served(Books.read("me  Maya, Europe/Berlin\n" + page), NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> theClaim() {
        return Stream.of("nothing", "little", "leaning", "equal", "against")
                .flatMap(name -> chromium.looks(served.get(name), "/lab/claim", "claim-" + name));
    }

    /// What could fool him, and Granovetter's bins, further down: for the eye, the page is looked
    /// at above.
    @TestFactory
    Stream<DynamicTest> further() {
        return Stream.of(Chromium.Window.values())
                .map(window -> dynamicTest("further " + window, () -> further(window)));
    }

    private static void further(Chromium.Window window) {
        var page = chromium.open(served.get("leaning"), "/lab/claim", window);
        for (var part : List.of("fool", "bins")) {
            page.locator("." + part).first().scrollIntoViewIfNeeded();
            Chromium.picture(page, ("claim-further-" + part + "-" + window).toLowerCase(ROOT));
        }
    }

    @TestFactory
    Stream<DynamicTest> theStages() {
        return Stream.of("nothing", "little", "leaning")
                .flatMap(name -> chromium.looks(served.get(name), "/lab/stages", "stages-" + name));
    }

    @TestFactory
    Stream<DynamicTest> oneStage() {
        var factory =
                UUID.nameUUIDFromBytes(
                        "EVENT\nFactory Berlin".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return chromium.looks(served.get("leaning"), "/lab/stages/" + factory, "stage");
    }
}
