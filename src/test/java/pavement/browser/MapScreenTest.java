package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.desk.SampleBook;
import pavement.notation.Books;

/// The map in both sizes and both themes: with nobody, with few, with a whole network, with
/// somebody selected, and as a table; dragged and brought closer.
@Tag("browser")
class MapScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served =
                Map.of(
                        "nobody", new Served(Books.read(""), NOW),
                        "few",
                                new Served(
                                        Books.read("Ann  met cold\nBo  met cold, through Ann\n"),
                                        NOW),
                        "whole",
                                new Served(SampleBook.on(LocalDate.of(2026, 10, 15), BERLIN), NOW));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        var who = "who=" + Books.id("Gabe Osei");
        return Stream.of(
                        chromium.looks(served.get("nobody"), "/map", "map-nobody"),
                        chromium.looks(served.get("few"), "/map", "map-few"),
                        chromium.looks(served.get("whole"), "/map", "map"),
                        chromium.looks(served.get("whole"), "/map?tie=active&" + who, "map-who"),
                        chromium.looks(served.get("whole"), "/map?view=table", "map-table"),
                        Stream.of(
                                dynamicTest("dragged and closer", this::dragged),
                                dynamicTest("fits a phone", this::fits),
                                dynamicTest("names stand out", this::namesStandOut)))
                .flatMap(each -> each);
    }

    void dragged() {
        var page = chromium.open(served.get("whole"), "/map", Chromium.Window.DESKTOP);
        var box = page.locator(".mapbox").boundingBox();
        page.locator("[data-zoom='1']").click();
        var before = page.evaluate("document.querySelector('.mapbox').scrollLeft");

        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 - 120, box.y + box.height / 2 - 40);
        page.mouse().up();

        assertThat(page.evaluate("document.querySelector('.mapbox').scrollLeft"))
                .isNotEqualTo(before);
        assertThat(page.url()).endsWith("/map");
        page.locator("[data-zoom='-1']").click();
        page.locator(".net a[href*='who=']:has(title:text-is('Gabe Osei'))").click();
        assertThat(page.locator("#who h2").textContent()).isEqualTo("Gabe Osei");
        Chromium.press(page, "Escape");
        page.waitForURL("**/map");
    }

    /// A name is read over whatever line runs below it: it cuts the line in the colour of the
    /// sheet.
    void namesStandOut() {
        for (var scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) continue;
            for (var window : Chromium.Window.values()) {
                var page = chromium.open(served.get("whole"), "/map", window);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(
                                page.evaluate(
                                        """
                                        () => {
                                          const sheet = document.createElement('p');
                                          sheet.style.color = 'var(--sheet)';
                                          document.querySelector('main').append(sheet);
                                          const names = [...document.querySelectorAll('.net .pl text, .net .cl text')].map(each => getComputedStyle(each));
                                          return names.length > 20 && names.every(each => each.paintOrder.startsWith('stroke')
                                            && each.stroke === getComputedStyle(sheet).color && parseFloat(each.strokeWidth) >= 5);
                                        }
                                        """))
                        .as("%s %s", window, scheme)
                        .isEqualTo(true);
            }
        }
    }

    /// All of it in the window at once, no name on another or outside; closer it has the names of
    /// people too.
    void fits() {
        var page = chromium.open(served.get("whole"), "/map", Chromium.Window.PHONE);
        assertThat(
                        page.evaluate(
                                """
                                () => {
                                  const box = document.querySelector('.mapbox'), at = box.getBoundingClientRect();
                                  const names = [...box.querySelectorAll('.cl.fit text')].map(each => each.getBoundingClientRect());
                                  return [
                                    box.scrollWidth <= box.clientWidth && at.bottom <= document.querySelector('.tabs').getBoundingClientRect().top,
                                    names.length > 5 && names.every(each => each.left >= 0 && each.right <= innerWidth),
                                    names.every((one, i) => names.every((other, j) => i >= j || one.right <= other.left || other.right <= one.left || one.bottom <= other.top + 2 || other.bottom <= one.top + 2)),
                                  ];
                                }
                                """))
                .isEqualTo(List.of(true, true, true));
        assertThat(page.locator(".pl").isVisible()).isFalse();
        assertThat(page.locator(".mfilters").isVisible()).isFalse();
        page.locator(".mfold summary").tap();
        assertThat(page.locator("#map-side").isVisible()).isTrue();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

        page.locator("[data-zoom='1']").tap();
        assertThat(page.locator(".pl text").first().isVisible()).isTrue();
        assertThat(page.locator(".cl.fit text").first().isVisible()).isFalse();
    }
}
