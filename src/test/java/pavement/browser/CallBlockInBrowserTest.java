package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// A call block with a thumb, on a phone.
@Tag("browser")
class CallBlockInBrowserTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:12:00Z");

    private static String twelve() {
        var owner = "me  Maya, Europe/Berlin, 90 min a day, 60% active\n";
        return IntStream.range(10, 22)
                .mapToObj(i -> "Person P" + i + "  met cold\n    phone: +49 30 12345" + i + "\n")
                .collect(Collectors.joining("", owner, ""));
    }

    private static Page opened(Chromium chromium, Served served, Window window) {
        var page = chromium.open(window, ColorScheme.LIGHT);
        page.navigate(served.link());
        page.navigate(served.address("/block/calls"));
        return page;
    }

    private static void started(Page page) {
        page.locator("input[value=FILTER]").check();
        page.locator("#q").fill("Person");
        page.locator("text=Start calling").click();
        page.locator("#turn").waitFor();
    }

    @Test
    void twelveCallsWithMixedOutcomesAreTwelveTapsOnOnePage() {
        var taps =
                List.of(
                        "No answer",
                        "No answer",
                        "Talked",
                        "Next step",
                        "Not for them",
                        "Introduction");
        try (var chromium = new Chromium();
                var served = new Served(Books.read(twelve()), NOW)) {
            var page = opened(chromium, served, Window.PHONE);
            started(page);
            var address = page.url().replaceAll("\\?.*", "");
            for (var i = 0; i < 12; i++) {
                var name = page.locator("#turn").innerText();
                page.locator(".outs button", new Page.LocatorOptions().setHasText(taps.get(i % 6)))
                        .tap();
                assertThat(page.locator("#turn")).not().hasText(name);
                assertThat(page.locator("[data-card][aria-busy]")).hasCount(0);
                assertThat(page.url().replaceAll("\\?.*", "")).isEqualTo(address);
            }
            assertThat(page.locator("#turn")).hasText("That was the list: 12 of 12 called.");
            assertThat(page.locator("#turn")).isFocused();
            assertThat(served.desk().book().encounters())
                    .extracting(Encounter::outcome)
                    .hasSize(12)
                    .filteredOn(Outcome.NO_ANSWER::equals)
                    .hasSize(4);
            assertThat(chromium.complaints()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void aWrongTapIsTakenBackWithOneMore() {
        try (var chromium = new Chromium();
                var served = new Served(Books.read(twelve()), NOW)) {
            var page = opened(chromium, served, Window.PHONE);
            started(page);
            var first = page.locator("#turn").innerText();
            page.locator(".outs button").first().tap();
            assertThat(page.locator("#turn")).not().hasText(first);

            page.locator("[data-toast] button").tap();

            assertThat(page.locator("#turn")).hasText(first);
            assertThat(served.desk().book().encounters()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void aKeySaysWhatCameOfIt() {
        try (var chromium = new Chromium();
                var served = new Served(Books.read(twelve()), NOW)) {
            var page = opened(chromium, served, Window.DESKTOP);
            started(page);
            var first = page.locator("#turn").innerText();

            Chromium.press(page, "3");

            assertThat(page.locator("#turn")).not().hasText(first);
            // The next card does not wait until the last one is kept.
            page.waitForCondition(() -> !served.desk().book().encounters().isEmpty());
            assertThat(served.desk().book().encounters())
                    .extracting(Encounter::outcome)
                    .containsExactly(Outcome.NEXT_STEP);
            page.context().close();
        }
    }

    /// A server that takes its time, and then one that fails.
    @Test
    void theNextIsThereBeforeTheServerHasAnswered() {
        try (var chromium = new Chromium();
                var served = new Served(Books.read(twelve()), NOW)) {
            var page = opened(chromium, served, Window.PHONE);
            started(page);
            var held = new ArrayBlockingQueue<Route>(4);
            page.route("**/turn", held::add);
            var first = page.locator("#turn").innerText();

            page.locator(".outs button").first().tap();
            assertThat(page.locator("#turn")).not().hasText(first);
            var second = page.locator("#turn").innerText();
            assertThat(served.desk().book().encounters()).isEmpty();
            page.waitForTimeout(500);
            page.locator(".outs button", new Page.LocatorOptions().setHasText("Talked")).tap();
            next(page, held).resume();
            assertThat(page.locator("#turn")).not().hasText(second);
            next(page, held).resume();

            assertThat(page.locator("[data-card][aria-busy]")).hasCount(0);
            assertThat(served.desk().book().encounters())
                    .extracting(Encounter::outcome)
                    .containsExactly(Outcome.NO_ANSWER, Outcome.TALKED);

            var third = page.locator("#turn").innerText();
            page.locator(".outs button").first().tap();
            assertThat(page.locator("#turn")).not().hasText(third);
            next(page, held).abort();
            assertThat(page.locator("#turn")).hasText(third);
            page.context().close();
        }
    }

    /// What the browser asked for, as soon as it is here.
    private static Route next(Page page, Queue<Route> held) {
        page.waitForCondition(() -> !held.isEmpty());
        return held.remove();
    }
}
