package pavement.browser;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Block;
import pavement.notation.Books;

/// The pages of a block in both sizes and both themes.
@Tag("browser")
class BlockScreenTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Joanne Pruitt  met cold
                job: Owner, Pruitt Books
                phone: +1 804 555 0147
            Mei Tan  met on the street Carver Street, 2026-01-10
                job: Florist, Stem Street
                phone: +1 804 555 0148
            """;
    private static final String CALLS =
            """
            Pia Long-Hyphenated Surname  met cold
                job: Head of procurement and logistics, Anderson & Daughters
                phone: +49 30 1234567
                note: Sells to 14 shops. Ask for the buyer, not the front desk.
            Quin Two  met cold
                phone: +49 30 1234568
            Rex Three  met cold
                phone: +1 800 555 0147
            Sam Four  met cold
                phone: +49 30 1234569
                do not contact
            Tea Five  met cold
                phone: +49 30 1234560
            2026-01-10 10:00  Pia, call: rang twice, the assistant says mornings are better -> no answer
            2026-03-03  Pia needs: a courier
            2026-03-03 10:00  block calls: Cold calls, planned 30m, with Pia + Quin + Rex + Sam + Tea
            2026-03-03 10:05  Tea, call, inside Cold calls: rang -> no answer
            """;
    private static final String RUNNING =
            """
            2026-03-03 09:40-10:00  block event: Founders Meetup at Impact Hub
            2026-03-03 09:45  Mei, event, 6m, inside Founders Meetup at Impact Hub: needs a bookkeeper -> next step
            2026-03-03 09:50  somebody, event, inside Founders Meetup at Impact Hub: a tall man with a red scarf
            2026-03-03 10:00  block walk: Blue Bottle, planned 30m, in a coffee shop Blue Bottle
            2026-03-03 10:05  somebody, 4m, inside Blue Bottle: sells bread
            """;
    private static Chromium chromium;
    private static Served running;
    private static Served forgotten;
    private static Served calling;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        running = new Served(Books.read(BOOK + RUNNING), Instant.parse("2026-03-03T09:12:00Z"));
        calling = new Served(Books.read(BOOK + CALLS), Instant.parse("2026-03-03T09:12:00Z"));
        forgotten =
                new Served(
                        Books.read(BOOK + RUNNING.replace("planned 30m, ", "")),
                        Instant.parse("2026-03-03T12:12:00Z"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        running.close();
        forgotten.close();
        calling.close();
    }

    @TestFactory
    Stream<DynamicTest> oneThatRuns() {
        return looks(
                "running",
                running,
                List.of(
                        "/today",
                        "/log",
                        "/block/new",
                        link(running, "Blue Bottle"),
                        link(running, "Founders Meetup at Impact Hub")));
    }

    @TestFactory
    Stream<DynamicTest> oneThatWasForgotten() {
        return looks("forgotten", forgotten, List.of("/people", link(forgotten, "Blue Bottle")));
    }

    @TestFactory
    Stream<DynamicTest> oneThatCalls() {
        return looks("calls", calling, List.of("/block/calls", link(calling, "Cold calls")));
    }

    private static String link(Served served, String title) {
        return served.desk().book().blocks().stream()
                .filter(block -> block.title().equals(title))
                .map(Block::id)
                .map(id -> "/blocks/" + id)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<DynamicTest> looks(String name, Served served, List<String> paths) {
        return paths.stream()
                .flatMap(path -> chromium.looks(served, path, "block-" + name + shortened(path)));
    }

    private static String shortened(String path) {
        var said = path.replace("/", "-").replaceAll("-[0-9a-f]{8}-.*", "");
        return said + Math.abs(path.hashCode() % 97);
    }
}
