package pavement.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// What works, in both sizes and both themes: with nothing, with little, and with enough.
@Tag("browser")
class StrengthsScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String LITTLE = talks("Ann", "at an event", 3, "coffee, 30m", 1);
    private static final String ENOUGH =
            talks("Ann", "at an event", 34, "coffee, 40m", 13)
                    + talks("Ben", "online", 48, "call, 9m", 3)
                    + talks("Cem", "at work Acme", 16, "message, 7m", 2)
                    + talks("Dee", "at an event", 5, "event, 20m", 1)
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
                        Stream.of(Window.values())
                                .map(window ->
                                        dynamicTest(
                                                name + " " + window, () -> look(name, window))));
    }

    private static void look(String name, Window window) {
        var page = chromium.open(served.get(name), "/strengths", window);
        chromium.looked(page, "strengths-" + name + "-" + window);
    }

    private static String talks(String who, String met, int tries, String how, int steps) {
        var page = new StringBuilder();
        for (var i = 0; i < tries; i++) {
            page.append(who).append(i).append("  met ").append(met).append('\n');
            page.append(
                    "%s 10:00  %s%d, %s: hello -> %s\n"
                            .formatted(
                                    LocalDate.of(2026, 3, 1).plusDays(i),
                                    who,
                                    i,
                                    how,
                                    i < steps ? "next step" : "talked"));
        }
        return page.toString();
    }
}
