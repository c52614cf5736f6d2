package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// The week in all its states, in both sizes and both themes, and a smaller one taken and undone.
@Tag("browser")
class WeekScreenTest {
    /// A Wednesday.
    private static final Instant NOW = Instant.parse("2026-10-14T08:12:00Z");

    private static final String ME =
            "me  Maya, Europe/Berlin, 90 min a day, 60% active, 20 a week, 3 first talks a week, 6 h a week\n";
    private static final String LITTLE =
            "me  Maya, Europe/Berlin, 60% active, 6 a week, 2 h a week\n";
    private static final String FOLKS =
            """
            Joanne Pruitt  met cold
                phone: +1 804 555 0147
                cadence: 30 days
            Mei Tan  met on the street Carver Street
                cadence: 7 days
            Curtis Yoo  met at an event Small Business Night
                mail: curtis@yoo.example
            Marcus Bell  met at work Halden Logistics
                cadence: 14 days
            Ruth Abrams  met in a coffee shop Northside
            2026-10-05 10:00  Ruth, coffee, 40m: she lets 14 shops -> talked, ease 6->7
            2026-10-06 11:00  Curtis, call, 10m: prices -> next step
            2026-10-12 09:10  Joanne, call, 2m: rang twice -> no answer
            2026-10-12 11:00  Mei, in person, 25m: needs a bookkeeper -> next step
            2026-10-12 15:00  Marcus, in person, 30m: the dispatch desk -> talked
            2026-10-13 09:30  Curtis, call, 15m: the stall -> next step
            2026-10-13 12:00  Ruth, coffee, 45m: footfall -> help, got 2
            2026-10-14 07:40  Joanne, call, 8m: she picked up -> talked
            2026-10-01  I owe Mei: the price list, by 2026-10-15
            2026-10-01  I owe Curtis: an introduction to Ruth, by 2026-10-16
            2026-10-14 13:00-16:00  appointment: Dispatch desk
            2026-10-15 10:30-11:00  appointment: Phone call with Lena Fischer
            """;
    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served =
                Map.of(
                        "empty", open("me  Maya, Europe/Berlin\n"),
                        "full", open(ME + FOLKS),
                        "promised", open(promised()),
                        "done", open(LITTLE + FOLKS),
                        "silence", open(silence()),
                        "taken-DESKTOP", open(ME),
                        "taken-PHONE", open(ME));
    }

    private static Served open(String page) {
        return new Served(Books.read(page), NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of("empty", "full", "promised", "done", "silence")
                .flatMap(name -> chromium.looks(served.get(name), "/week", "week-" + name));
    }

    @TestFactory
    Stream<DynamicTest> todayBesideIt() {
        return Stream.of("full", "done", "silence")
                .flatMap(name -> chromium.looks(served.get(name), "/today", "week-today-" + name));
    }

    @Test
    void aSmallerWeekIsTakenAndUndone() {
        for (var window : Window.values()) {
            var book = served.get("taken-" + window);
            var page = chromium.open(book, "/today", window);
            page.getByText("Make this week").click();
            assertThat(page.locator("[data-toast]").textContent()).contains("Set what the week");
            assertThat(page.getByText("At your own pace").count()).isZero();
            assertThat(page.locator(".quietly").textContent()).contains("0 of 3 attempts");

            page.locator("[data-toast] button").click();
            page.waitForLoadState();
            page.navigate(book.address("/today"));
            assertThat(page.locator(".quietly").textContent()).contains("0 of 20 attempts");
            assertThat(page.getByText("At your own pace").count()).isOne();
        }
    }

    @Test
    void theKeysPageTheWeeks() {
        var page = chromium.open(served.get("full"), "/today", Window.DESKTOP);
        Chromium.press(page, "g");
        Chromium.press(page, "k");
        page.waitForURL("**/week");
        Chromium.press(page, "[");
        page.waitForURL("**/week?start=2026-10-05");
        assertThat(page.locator("h1").textContent()).isEqualTo("Last week");
        Chromium.press(page, "]");
        page.waitForURL("**/week?start=2026-10-12");
        assertThat(page.locator("h1").textContent()).isEqualTo("This week");
    }

    private static String promised() {
        var page = new StringBuilder(ME.replace("90 min", "20 min") + FOLKS);
        for (var i = 1; i < 12; i++)
            page.append(
                    "2026-10-01  I owe Ruth: a thing of number %d, by 2026-10-16\n".formatted(i));
        for (var i = 0; i < 12; i++)
            page.append("Kept%d  met at an event\n    cadence: %d days\n".formatted(i, 7 + i));
        return page.toString();
    }

    private static String silence() {
        return ME
                + """
                Tom Baker  met at an event
                Ada King  met in a coffee shop Blue Bottle
                Bo Lind  met on the street
                Cy Park  met by introduction
                2026-09-20 10:00  Tom, coffee, 20m: a chat -> talked
                2026-09-21 10:00  Ada, call, 9m: a chat -> next step
                2026-09-20  I owe Tom: the deck with the long name that does not fit on one line of a phone, by 2026-09-25
                2026-09-21  I owe Ada: an introduction, by 2026-09-26
                """;
    }
}
