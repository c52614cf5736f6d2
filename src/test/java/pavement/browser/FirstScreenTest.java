package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// What stands on the first screen of a phone, and what is folded so that it does.
@Tag("browser")
class FirstScreenTest {
    private static final Instant EVENING = Instant.parse("2026-03-03T20:12:00Z");

    private static Chromium chromium;
    private static Served sample;
    private static Served maya;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        sample = Served.sample(EVENING);
        maya =
                new Served(
                        Books.read(
                                """
                                me  Maya, Europe/Berlin
                                Mei Tan  met on the street Carver Street, 2026-01-10
                                Ruth Abrams  met in a coffee shop Northside, 2025-11-02
                                2026-03-02  I owe Ruth: the price list, by 2026-03-05
                                """),
                        EVENING);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        sample.close();
        maya.close();
    }

    @Test
    void talksToWriteDownTakeOneLineAndTheFirstMoveStandsAboveTheTabs() {
        var page = chromium.open(sample, "/today", Window.PHONE);
        var fold =
                page.locator(".oneline").filter(new Locator.FilterOptions().setHasText("How was"));
        assertThat(fold.locator("li").count()).isGreaterThan(1);
        assertThat(fold.boundingBox().height).isLessThan(60);
        var first = page.locator(".slot.next .primary").boundingBox();
        assertThat(first.y + first.height).isLessThan(page.locator(".tabs").boundingBox().y);

        fold.locator("summary").focus();
        Chromium.press(page, "Enter");
        assertThat(fold.locator("a[href$='/debrief']").first().isVisible()).isTrue();
        chromium.looked(page, "evening-today-opened-PHONE");
        fold.locator("a[href$='/debrief']").first().tap();
        assertThat(page.locator("h1").textContent()).isEqualTo("How was it?");
    }

    @Test
    void onAPhoneEveryRowOpensAllItsOutcomesAndDays() {
        try (var morning = Served.sample(Instant.parse("2026-03-03T08:12:00Z"))) {
            var page = chromium.open(morning, "/today", Window.PHONE);
            var row = page.locator(".slot:not(.next):not(.done):has([data-key='z'])").first();
            row.locator(".rest [data-key='l'] > summary").tap();
            assertThat(row.locator(".outcomes button").all())
                    .hasSize(6)
                    .allSatisfy(each -> assertThat(each.boundingBox().width).isGreaterThan(100));
            row.locator(".rest [data-key='z'] > summary").tap();
            assertThat(row.locator("[data-key='z'] .menu-pop button").all())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(each -> {
                        var box = each.boundingBox();
                        assertThat(box.x + box.width).isLessThan(360);
                    });
        }
    }

    @Test
    void theNextStepIsARowOfOneHeightAtADesk() {
        var page = chromium.open(maya, path("Mei Tan"), Window.DESKTOP);
        assertThat(heights(page)).isEqualTo(1L);
        assertThat(page.locator("#step summary").isVisible()).isFalse();
        Chromium.press(page, "n");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("step-what");
    }

    @Test
    void aPromiseMoreIsFoldedAtADeskToo() {
        var page = chromium.open(maya, path("Ruth Abrams"), Window.DESKTOP);
        assertThat(page.locator(".steps").isVisible()).isFalse();
        page.locator("#step summary").click();
        assertThat(page.locator(".steps").isVisible()).isTrue();
        assertThat(heights(page)).isEqualTo(1L);
    }

    @Test
    void onAPhoneTheNextStepIsOneLineUntilItIsOpenedWithoutScriptToo() {
        var page = chromium.open(maya, path("Mei Tan"), Window.PHONE);
        var kept = page.context().storageState();
        folds(page);
        assertThat(heights(page)).isEqualTo(1L);
        chromium.looked(page, "maya-step-opened-PHONE");
        var plain =
                page.context()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(360, 740)
                                        .setHasTouch(true)
                                        .setJavaScriptEnabled(false)
                                        .setStorageState(kept));
        try (plain) {
            var without = plain.newPage();
            without.navigate(maya.address(path("Mei Tan")));
            folds(without);
        }
    }

    private static void folds(Page page) {
        assertThat(page.locator(".steps").isVisible()).isFalse();
        page.locator("#step summary").tap();
        assertThat(page.locator("#step-what").isVisible()).isTrue();
    }

    @Test
    void theFirstGuessStandsWithoutAFrame() {
        var page = chromium.open(maya, "/welcome", Window.DESKTOP);
        assertThat(
                        page.locator("fieldset.guess")
                                .evaluate(
                                        "it => [getComputedStyle(it).borderStyle, it.offsetLeft === document.querySelector('.ask').offsetLeft].join(' ')"))
                .isEqualTo("none true");
    }

    private static String path(String name) {
        return "/people/" + Books.id(name);
    }

    /// How many heights the controls of the next step have.
    private static Object heights(Page page) {
        return ((Number)
                        page.evaluate(
                                "new Set([...document.querySelectorAll('.steps :is(input:not([type=hidden]), select, button)')].map(each => each.offsetHeight)).size"))
                .longValue();
    }
}
