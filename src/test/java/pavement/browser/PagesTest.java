package pavement.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Book;
import pavement.notation.Books;

/// Every page in both sizes and both themes: nothing shut out, nothing sticking out, nothing asked
/// outside.
@Tag("browser")
class PagesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static final String DAY =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Joanne Pruitt  met cold
                job: Owner, Pruitt Books
                phone: +1 804 555 0147
            Mei Tan  met on the street Carver Street, 2026-01-10
                job: Florist, Stem Street
                phone: +1 804 555 0148
            Curtis Yoo  met by introduction, 2026-02-20, through Mei Tan
                mail: curtis@yoo.example
            Marcus Bell  met at work Halden Logistics
            Ruth Abrams  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0149
            2025-11-02 10:00  Ruth, coffee, 20m: she lets 14 shops -> talked
            2026-01-10 11:00  Mei, in person, 10m: needs a bookkeeper -> next step
            2026-02-24 15:00  Marcus, in person, 30m: the dispatch desk -> talked
            2026-03-03 07:40  Joanne, call, 2m: rang twice -> no answer
            2026-03-02  I owe Mei: the price list, by 2026-03-03
            2026-02-20  I owe Curtis: an introduction to Ruth, by 2026-02-27
            2026-02-28  Ruth owes me: the footfall counts
            2026-03-03 10:30-11:00  appointment: Phone call with Lena Fischer
            2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth, at Northside
            """;
    private static Chromium chromium;
    private static Served empty;
    private static Served maya;
    private static Served sample;
    private static Served evening;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        empty = new Served(Book.EMPTY, NOW);
        sample = Served.sample(NOW);
        evening = Served.sample(NOW.plus(Duration.ofHours(12)));
        maya = new Served(Books.read(DAY), NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        empty.close();
        maya.close();
        sample.close();
        evening.close();
    }

    @TestFactory
    Stream<DynamicTest> anEmptyBook() {
        return looks(
                empty, List.of("/welcome", "/settings", "/today", "/log", "/people", "/import"));
    }

    @TestFactory
    Stream<DynamicTest> aBookInUse() {
        return looks(maya, List.of("/today", "/log", "/people", "/people/" + Books.id("Mei Tan")));
    }

    @TestFactory
    Stream<DynamicTest> theSampleBook() {
        return looks(sample, List.of("/today", "/people"));
    }

    /// Both meetings of the day are over, and neither is written down.
    @TestFactory
    Stream<DynamicTest> theSampleBookInTheEvening() {
        return looks(evening, List.of("/today"));
    }

    private static Stream<DynamicTest> looks(Served served, List<String> paths) {
        return paths.stream()
                .flatMap(path ->
                        chromium.looks(served, path, name(served) + path.replace("/", "-")));
    }

    private static String name(Served served) {
        return served == empty
                ? "empty"
                : served == maya ? "maya" : served == evening ? "evening" : "sample";
    }
}
