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
import pavement.notation.Attempts;
import pavement.notation.Books;

/// What works, in both sizes and both themes: with nothing, with little, and with enough.
@Tag("browser")
class StrengthsScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String LITTLE = Attempts.of("Ann", "at an event", 3, "coffee, 30m", 1);
    private static final String ENOUGH =
            Attempts.of("Ann", "at an event", 34, "coffee, 40m", 13)
                    + Attempts.of("Ben", "online", 48, "call, 9m", 3)
                    + Attempts.of("Cem", "at work Acme", 16, "message, 7m", 2)
                    + Attempts.of("Dee", "at an event", 5, "event, 20m", 1)
                    + "Tom  met at an event\n2026-10-14 09:00  Tom, message: hi -> no answer\n";

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = Map.of("nothing", open(""), "little", open(LITTLE), "enough", open(ENOUGH));
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
    Stream<DynamicTest> looks() {
        return Stream.of("nothing", "little", "enough")
                .flatMap(name ->
                        chromium.looks(served.get(name), "/strengths", "strengths-" + name));
    }
}
