package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// A set-up meeting on a phone, from its brief to its debrief.
@Tag("browser")
class MeetingInBrowserTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Tom Baker-Long Hyphenated Name  met in a coffee shop Northside on the Long Road, 2026-01-10
                job: Owner and head of procurement, Baker, Sons & Daughters
                phone: +1 212 555 0147
            Ada North  met cold
            2026-02-20 10:00  Tom, coffee, 20m: wants to sell to offices, has two vans and no driver on Mondays -> next step
            2026-02-20  Tom needs: a courier for bread
            2026-02-20  Tom offers: bread for events
            2026-02-20  I offer: a courier on a bike
            2026-02-20  I need: an accountant
            2026-02-20  I owe Tom: the price list, by 2026-03-05
            2026-02-20  Tom owes me: the floor plan
            2026-03-03 14:00-14:30  appointment: Call with Tom about the trial, with Tom
            2026-03-03 08:00-08:30  appointment: Breakfast with Ada, with Ada, at Northside
            2026-02-25 10:00-10:30  block meeting: Earlier, with Ada
            2026-02-25 10:00  Ada, 30m, inside Earlier: a chat -> talked, ease 3->6
            """;
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
    private final Chromium chromium = new Chromium();
    private final Served served = new Served(Books.read(BOOK), clock::get);

    @AfterEach
    void stop() {
        chromium.close();
        served.close();
    }

    private Page opened(Window window, ColorScheme scheme) {
        var page = chromium.open(window, scheme);
        page.navigate(served.link());
        return page;
    }

    private String call() {
        return served.desk().book().appointments().stream()
                .filter(each -> each.title().startsWith("Call"))
                .map(each -> "/brief/appointment/" + each.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fromTodayToTheBriefOneTapOfExpectationTheMeetingAndTheDebriefByItself() {
        var page = opened(Window.PHONE, ColorScheme.LIGHT);
        page.navigate(served.address("/today"));
        page.locator(".slot a.name", new Page.LocatorOptions().setHasText("Call with Tom")).tap();
        assertThat(page.locator(".asks").first()).containsText("floor plan");
        assertThat(page.locator(".whom")).containsText("there, New York");
        page.locator(".five button", new Page.LocatorOptions().setHasText("7 in 10")).tap();
        assertThat(page.locator(".five [aria-pressed=true]")).hasText("7 in 10");
        page.locator(".begin .primary").tap();
        assertThat(page.locator(".head [data-clock]")).isVisible();
        clock.set(clock.get().plusSeconds(30 * 60 - 1));
        page.reload();
        clock.set(clock.get().plusSeconds(1));

        assertThat(page.locator("h1")).hasText("How was it?");
        page.locator("label", new Page.LocatorOptions().setHasText("Next step")).tap();
        page.locator(".saidq label", new Page.LocatorOptions().setHasText("Yes")).tap();
        page.locator("#line").fill("needs a bookkeeper, offers a stall");
        assertThat(page.locator("#read")).containsText("Bookkeeper");
        page.locator("#follow").fill("Send the trial");
        page.locator("#day").fill("2026-03-06");
        page.locator(".save .primary").tap();

        assertThat(page.locator(".toast")).containsText("Logged");
        assertThat(served.desk().book().encounters())
                .filteredOn(talk -> talk.note().contains("bookkeeper"))
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.outcome()).isEqualTo(Outcome.NEXT_STEP);
                    assertThat(talk.expected()).contains(0.7);
                    assertThat(talk.said()).contains(true);
                });
        assertThat(chromium.complaints()).isEmpty();
        page.locator(".toast button").tap();
        assertThat(page.locator("h1")).hasText("How was it?");
        assertThat(served.desk().book().encounters())
                .extracting(Encounter::note)
                .noneMatch(note -> note.contains("bookkeeper"));
    }

    @TestFactory
    Stream<DynamicTest> theScreensShutNobodyOut() {
        return Stream.of(Window.values())
                .map(window -> dynamicTest(window.toString(), () -> looks(window)));
    }

    private void looks(Window window) {
        try (var chrome = new Chromium();
                var fresh = new Served(Books.read(BOOK), clock::get)) {
            clock.set(Instant.parse("2026-03-03T09:00:00Z"));
            var name = "-" + window;
            var page = chrome.open(fresh, "/today", window);
            chrome.looked(page, "meeting-today" + name);
            page.navigate(fresh.address("/brief?q=ada"));
            chrome.looked(page, "meeting-choose" + name);
            page.navigate(fresh.address(call()));
            page.locator(".five button").nth(3).click();
            page.locator(".five [aria-pressed=true]").waitFor();
            chrome.looked(page, "meeting-brief" + name);
            page.locator(".begin .primary").click();
            page.locator("[data-due]").waitFor();
            chrome.looked(page, "meeting-running" + name);
            clock.set(clock.get().plusSeconds(31 * 60));
            page.navigate(fresh.address("/people"));
            chrome.looked(page, "meeting-bar" + name);
            page.locator(".blockbar a.btn").click();
            page.locator(".debrief").waitFor();
            page.locator(".save .primary").click();
            page.locator(
                            ".field-error",
                            new Page.LocatorOptions().setHasText("Tap what came of it"))
                    .waitFor();
            chrome.looked(page, "meeting-debrief" + name);
            page.locator("label", new Page.LocatorOptions().setHasText("Talked")).click();
            page.locator(".save .primary").click();
            page.locator("text=What came of it").waitFor();
            chrome.looked(page, "meeting-after" + name);
            page.navigate(fresh.address("/block/walk"));
            chrome.looked(page, "walk-choose" + name);
            page.locator(".kinds button").first().click();
            page.locator(".bigtap button").click();
            page.locator(".just").waitFor();
            chrome.looked(page, "walk-just" + name);
        }
    }
}
