package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.Served;
import pavement.book.Outcome;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// Writing a line as people do it: typed, read live, fixed with a tap, saved with the keyboard.
@Tag("browser")
class LogInBrowserTest {
    private static final String LINE =
            "Coffee with Sol Kim at Northside, 25 min, got talking in the line. Needs a courier for wholesale bags."
                    + " I offered to introduce Ana Silva for her books. Call her Friday 10";

    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served =
                new Served(
                        Books.read(
                                """
                                me  Maya, Europe/Berlin, 90 min a day, 60% active
                                Tom Baker  met in a coffee shop Northside, 2026-03-02
                                Ana Petrov  met at work Acme
                                Ana Silva  met at an event Founders Breakfast
                                2026-10-15 08:40  Tom, coffee, 20m: he sells bread -> talked
                                """),
                        Instant.parse("2026-10-15T14:05:00Z"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP,LIGHT", "DESKTOP,DARK", "PHONE,LIGHT", "PHONE,DARK"})
    void theLineIsReadWhileItIsTyped(Window window, ColorScheme scheme) {
        var page = opened(window, scheme);
        page.locator("#line").fill(LINE);
        assertThat(page.locator("dl.read")).containsText("Sol Kim");
        assertThat(page.locator("dl.read")).containsText("Coffee shop, Northside");
        assertThat(page.locator("[data-mirror] u")).not().hasCount(0);
        assertThat(page.locator("input[value=NEXT_STEP]")).isChecked();

        Chromium.picture(page, ("log-" + window + "-" + scheme).toLowerCase(Locale.ROOT));
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(Chromium.stickingOut(page)).isEmpty();
        page.locator("summary.chip", new Page.LocatorOptions().setHasText("25 min")).click();
        Chromium.picture(page, ("log-chip-" + window + "-" + scheme).toLowerCase(Locale.ROOT));
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(Chromium.stickingOut(page)).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void aWrongChipIsOneTapToFixAndTheKeyboardSaves() {
        var page = opened(Window.DESKTOP, ColorScheme.LIGHT);
        page.locator("#line").fill("coffee with Ana, 20 min");
        page.locator("summary.chip", new Page.LocatorOptions().setHasText("Ana")).click();
        page.locator("select[name='who.ana']").selectOption("Ana Silva");
        assertThat(page.locator("summary.chip", new Page.LocatorOptions().setHasText("Ana Silva")))
                .hasAttribute("title", "Tap to change.");

        page.locator("#line").focus();
        Chromium.press(page, "Alt+5");
        page.locator("#line").focus();
        Chromium.press(page, "Alt+Enter");

        assertThat(page.locator("[data-toast]")).containsText("Logged a talk with Ana Silva");
        assertThat(page.locator(".rail")).containsText("Ana Silva");
        assertThat(served.desk().book().encounters())
                .filteredOn(talk -> talk.note().equals("coffee with Ana, 20 min"))
                .singleElement()
                .satisfies(talk -> assertThat(talk.outcome()).isEqualTo(Outcome.SALE));
        page.locator("[data-toast] button").click();
        assertThat(page.locator("[data-toast]")).containsText("Undone: Logged a talk");
        assertThat(page.locator("[data-undo]")).hasCount(0);
        page.locator("[data-toast] button").click();
        assertThat(page.locator("[data-toast]")).containsText("Did again: Logged a talk");
        page.locator("#line").blur();
        Chromium.press(page, "u");
        assertThat(page.locator("[data-toast]")).containsText("Undone: Logged a talk");
        page.context().close();
    }

    @Test
    void anEncounterCanBeLookedAtAndChanged() {
        var talk =
                served.desk().book().encounters().stream()
                        .filter(each -> each.note().equals("he sells bread"))
                        .findFirst()
                        .orElseThrow();
        for (var window : List.of(Window.DESKTOP, Window.PHONE)) {
            var page = opened(window, ColorScheme.LIGHT);
            page.navigate(served.address("/encounters/" + talk.id()));
            Chromium.picture(page, ("encounter-" + window).toLowerCase(Locale.ROOT));
            assertThat(Chromium.violations(page)).isEmpty();
            assertThat(Chromium.stickingOut(page)).isEmpty();
            assertThat(page.locator("#note")).hasValue("he sells bread");
            page.context().close();
        }
    }

    private static Page opened(Window window, ColorScheme scheme) {
        var page = chromium.open(window, scheme);
        page.navigate(served.link());
        chromium.complaints();
        page.navigate(served.address("/log"));
        page.waitForLoadState();
        return page;
    }
}
