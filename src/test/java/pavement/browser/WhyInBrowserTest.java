package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.SetAside;
import pavement.notation.Books;

/// "Why this, why not her?", a swap and a snooze, in both sizes and both themes.
@Tag("browser")
class WhyInBrowserTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:40:00Z");
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Joanne Pruitt  met by cold call
                phone: +1 804 555 0147
            Mei Tan  met on the street Carver Street, 2026-01-10
                phone: +1 804 555 0148
            Ruth Abrams  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0149
            Omar Reyes  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0150
            Victor Salas  met in a coffee shop Northside, 2025-11-02
                phone: +1 804 555 0151
            Gabe Osei  met at an event Small Business Night, 2026-03-02
                phone: +1 804 555 0153
            Lena Fischer  met at an event Small Business Night, 2026-03-02
                phone: +1 804 555 0154
            Dana Kim  met at work Halden Logistics, 2024-03-02
                phone: +1 804 555 0155
            Priya Nair  met in a bookstore Page One, 2026-04-02
                phone: +1 804 555 0156
            Curtis Yoo  met in a sandwich shop Salas Subs, 2026-04-02
                phone: +1 804 555 0157
            Bea Lindqvist  met in a coffee shop Northside, 2026-04-02
                phone: +1 804 555 0158
            Cy Silent  met by cold call
                phone: +1 804 555 0152
            Ada Blocked  met in a coffee shop Northside
                do not contact
            2026-01-10 11:00  Mei, in person, 10m: needs a bookkeeper -> next step, gave 1, got 2
            2026-06-01 11:00  Ruth, coffee, 20m: lets shops -> talked
            2026-08-01 11:00  Victor, call, 12m: office orders -> next step, gave 2, got 3
            2026-09-20 11:00  Gabe, message: the stall -> talked
            2026-10-09 11:00  Lena, message: hello -> talked
            2026-10-08 11:00  Priya, message: hello -> no answer
            2026-10-09 12:00  Omar, call, 9m: crates -> next step, gave 1, got 1
            2026-10-13 11:00  Cy, call: rang -> no answer
            2026-10-10  I owe Mei: the price list, by 2026-10-15
            2026-10-20 18:00-20:00  appointment: Demo Day, at Carver Hall
            """;

    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = new Served(Books.read(BOOK), NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    private static String move() {
        var page = served.owner().get("/today").body();
        var from = page.indexOf("/today/swap/") + "/today/swap/".length();
        return page.substring(from, from + 36);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of(
                        chromium.looks(served, "/why/" + move(), "why-in"),
                        chromium.looks(served, "/why/" + Books.id("Cy Silent"), "why-barred"),
                        chromium.looks(served, "/why/" + Books.id("Ada Blocked"), "why-blocked"),
                        chromium.looks(served, "/why?q=a", "why-asked"),
                        chromium.looks(served, "/today/swap/" + move(), "why-swap"),
                        chromium.looks(
                                served,
                                "/today",
                                "why-snooze",
                                page ->
                                        page.locator("details[data-key=z] summary:visible")
                                                .first()
                                                .click()))
                .flatMap(each -> each);
    }

    @TestFactory
    Stream<DynamicTest> onAWideScreenThePanelOpensInPlace() {
        return chromium.looks(
                served,
                "/today",
                "why-panel",
                page -> {
                    if (page.viewportSize().width < 720) return;
                    page.locator(".whybox summary").first().click();
                    page.locator(".whypanel .reck").first().waitFor();
                });
    }

    @Test
    void twoTapsSwapOneMoveAndTwoSnoozeAnother() {
        for (var window : Chromium.Window.values())
            try (var own = new Served(Books.read(BOOK), NOW)) {
                var page = chromium.open(own, "/today", window);
                page.locator("a[data-key=s]:visible").first().click();
                page.locator(".instead button").first().click();
                said(page, "Swapped ");
                assertThat(own.desk().book().setAsides())
                        .extracting(SetAside::why)
                        .containsExactlyInAnyOrder(SetAside.Why.PUT_IN, SetAside.Why.SWAPPED);
                snooze(page);
                assertThat(own.desk().book().setAsides())
                        .extracting(SetAside::why)
                        .contains(SetAside.Why.UNTIL_REPLY);
            }
    }

    private static void snooze(Page page) {
        page.locator("details[data-key=z] summary:visible").first().click();
        page.locator("button[value=UNTIL_REPLY]:visible").first().click();
        said(page, "until they reply");
    }

    private static void said(Page page, String what) {
        page.locator("#toast-place").getByText(what).first().waitFor();
    }
}
