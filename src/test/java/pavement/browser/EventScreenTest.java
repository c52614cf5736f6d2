package pavement.browser;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.acts.PrepareBlock;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.notation.Books;

/// The pages of an event in both sizes and both themes.
@Tag("browser")
class EventScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-03T17:40:00Z");
    private static final String PEOPLE =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Joanne Pruitt  met cold
                job: Owner, Pruitt Books
            Mei Tan  met on the street Carver Street, 2026-01-10
                job: Florist, Stem Street
            Curtis Yoo  met by introduction, 2026-02-20, through Mei Tan
                job: Head of procurement and logistics, Anderson & Daughters International
            Nadia Brandt-Overstolzenberg  met cold
                job: Bookkeeper, Brandt
            Sam Four  met cold
                do not contact
            Omar Haddad  met at an event Bread Fair, 2025-10-10
                job: Baker, Haddad Bread
            Zoe New  met cold
            2026-01-10 11:00  Mei, in person, 10m: needs a bookkeeper -> next step
            2026-02-01  I need: a bookkeeper for two days a month
            2026-02-01  I offer: same-day courier by cargo bike
            2026-02-01  Nadia needs: a courier
            2026-02-01  Nadia offers: bookkeeping by the hour
            2026-02-01  Mei needs: a bookkeeper
            2026-02-20  I owe Mei: the price list, by 2026-02-27
            """;
    private static final String RUNNING =
            """
            2026-03-03 18:00  block event: Founders Meetup at Impact Hub, at an event Founders Meetup, planned 180m, with Joanne + Mei + Curtis + Nadia + Sam + Zoe
            2026-03-03 18:10  somebody, event, inside Founders Meetup at Impact Hub: tall man, red scarf, asked about vans
            2026-03-03 18:20  Omar, event, inside Founders Meetup at Impact Hub: guy with the bread stall
            """;
    private static final String OVER =
            """
            2026-03-03 16:00-18:00  block event: Founders Meetup at Impact Hub, at an event Founders Meetup, with Joanne + Mei + Curtis + Nadia + Sam + Zoe
            2026-03-03 16:10  somebody, event, inside Founders Meetup at Impact Hub: tall man, red scarf, asked about vans
            2026-03-03 16:20  Omar, event, inside Founders Meetup at Impact Hub: guy with the bread stall
            2026-03-03 16:30  Mei, event, inside Founders Meetup at Impact Hub: again about the bookkeeper
            """;
    private static Chromium chromium;
    private static Served running;
    private static Served over;
    private static Served left;
    private static Served alone;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        running = new Served(Books.read(PEOPLE + RUNNING), NOW);
        prepare(running);
        over = new Served(Books.read(PEOPLE + OVER), NOW);
        left = new Served(Books.read(PEOPLE + OVER), NOW);
        alone =
                new Served(
                        Books.read(
                                "me  Maya, Europe/Berlin, 90 min a day, 60% active\n2026-03-03 18:00  block event: Meetup, planned 180m\n"),
                        NOW);
    }

    private static void prepare(Served served) {
        var people =
                served.desk().book().people().stream()
                        .map(Person::id)
                        .map(id -> Listed.waiting(id, ""))
                        .toList();
        served.desk()
                .carryOut(
                        new PrepareBlock(
                                new Block(
                                        new BlockId(new UUID(7, 7)),
                                        new Work.Event(
                                                Optional.of(Instant.parse("2026-03-03T20:00:00Z")),
                                                Optional.of(Instant.parse("2026-03-03T22:00:00Z"))),
                                        "Bread Fair at the Market Hall",
                                        Channel.EVENT,
                                        new Stage(Stage.Kind.EVENT, "Bread Fair"),
                                        Stretch.PREPARED,
                                        Optional.empty(),
                                        Trial.NONE,
                                        people)));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        Stream.of(running, over, left, alone).forEach(Served::close);
    }

    private static String link(Served served) {
        return served.desk().book().blocks().stream()
                .filter(block -> block.clock().started().isPresent())
                .map(Block::id)
                .map(id -> "/blocks/" + id)
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> beforeAndDuring() {
        return Stream.of(
                        looks("start", running, "/block/new", page -> {}),
                        looks("setup", running, "/block/event", page -> {}),
                        looks(
                                "setup-wrong",
                                running,
                                "/block/event",
                                page -> page.locator("button[value=later]").click()),
                        looks(
                                "prepared",
                                running,
                                "/blocks/" + new BlockId(new UUID(7, 7)),
                                page -> {}),
                        looks("running", running, link(running), page -> {}),
                        looks("alone", alone, link(alone), page -> {}),
                        looks("today-before", running, "/today", page -> {}))
                .flatMap(each -> each);
    }

    @TestFactory
    Stream<DynamicTest> theReportOfAList() {
        return looks(
                "came",
                alone,
                "/block/event",
                page -> {
                    page.locator("#name").fill("Fair");
                    page.locator("#from").fill("21:00");
                    page.locator("#list").fill("Ada Able\n,,\n");
                    page.locator("button[value=later]").click();
                    page.locator("text=Left out").waitFor();
                });
    }

    @TestFactory
    Stream<DynamicTest> after() {
        return Stream.of(
                        looks("today-after", over, "/today", page -> {}),
                        looks("over", over, link(over), page -> {}),
                        looks("card", over, link(over) + "/debrief", page -> {}),
                        looks(
                                "card-asked",
                                over,
                                link(over) + "/debrief",
                                page -> {
                                    page.locator(
                                                    "summary",
                                                    new Page.LocatorOptions()
                                                            .setHasText("Another name"))
                                            .click();
                                    page.locator("#name").fill("Zoe New");
                                    page.locator("#line")
                                            .fill("needs a courier. I’ll send the deck Friday");
                                    page.locator("#read dt").first().waitFor();
                                    page.locator(".fates .primary").click();
                                    page.locator("input[name=is]").first().waitFor();
                                    page.locator("#read summary").first().focus();
                                }),
                        looks("end", left, link(left) + "/debrief?end=1", page -> {}))
                .flatMap(each -> each);
    }

    private static Stream<DynamicTest> looks(
            String name, Served served, String path, Consumer<Page> then) {
        return chromium.looks(served, path, "event-" + name, then);
    }
}
