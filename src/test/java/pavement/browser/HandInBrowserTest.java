package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// What a phone does with the pages: keeping them as an app, coming back from a call, typing.
@Tag("browser")
class HandInBrowserTest {
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
                                Mei Tan  met on the street Carver Street, 2026-01-10
                                    phone: +1 804 555 0148
                                """),
                        Instant.parse("2026-03-03T08:12:00Z"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @Test
    void theBrowserTakesItForAnApp() {
        var page = opened("/today");
        var session = page.context().newCDPSession(page);
        var manifest = session.send("Page.getAppManifest");

        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(manifest.get("url").getAsString()).endsWith("/static/app.webmanifest");
        assertThat(
                        session.send("Page.getInstallabilityErrors")
                                .getAsJsonArray("installabilityErrors")
                                .toString())
                .doesNotContain("manifest", "icon", "start-url");
        page.context().close();
    }

    @Test
    void everyPictureOfTheManifestIsThereAndAsLargeAsItSays() {
        var page = opened("/today");
        var wrong =
                page.evaluate(
                        """
                        async () => {
                          const manifest = await (await fetch('/static/app.webmanifest')).json();
                          const all = [...manifest.icons, ...manifest.shortcuts.flatMap(each => each.icons), { src: '/static/icons/apple-touch-icon.png', sizes: '180x180' }];
                          const sizes = await Promise.all(all.map(async icon => {
                            const bitmap = await new Promise((done, failed) => { const image = new Image(); image.onload = () => done(image); image.onerror = failed; image.src = icon.src; });
                            return icon.sizes === 'any' || `${bitmap.naturalWidth}x${bitmap.naturalHeight}` === icon.sizes ? '' : icon.src;
                          }));
                          return sizes.filter(Boolean).join(' ');
                        }
                        """);
        assertThat(wrong).isEqualTo("");
        page.context().close();
    }

    @Test
    void comingBackFromACallOpensTheLogWithPersonChannelAndMinutes() {
        var page = person();
        call(page);
        page.clock().fastForward("04:10");
        seen(page, "visible");

        page.waitForURL("**/log?person=*");
        assertThat(page.locator(".chosen")).containsText("Mei Tan");
        assertThat(page.locator("dl.read")).containsText("Call");
        assertThat(page.locator("dl.read")).containsText("4 min");
        page.locator("input[value=TALKED]")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.locator(".tools .primary").click();
        page.waitForURL("**/today**");
        assertThat(served.desk().book().encounters())
                .singleElement()
                .satisfies(talk -> assertThat(talk.spent().minutes()).isEqualTo(4));
        page.context().close();
    }

    @Test
    void aLookAtTheNumberIsNoCallAndAnotherPageIsNoReturn() {
        var page = person();
        call(page);
        page.clock().fastForward("00:03");
        seen(page, "visible");
        page.clock().fastForward("01:00");
        page.navigate(served.address("/people"));
        page.waitForTimeout(1500);

        assertThat(page.url()).endsWith("/people");
        page.context().close();
    }

    @Test
    void aPhoneThatThrewThePageAwayStillOpensTheLog() {
        var page = person();
        call(page);
        page.clock().fastForward("12:00");
        page.reload();

        page.waitForURL("**/log?person=*minutes=12");
        page.context().close();
    }

    @Test
    void theLineAndSaveStayAboveTheKeyboard() {
        var page = opened("/log");
        page.setViewportSize(360, 400);
        page.locator("#line").fill("coffee with Mei, 20 min");
        page.waitForTimeout(400);

        var line = page.locator("#line").boundingBox();
        var save = page.locator(".tools .primary").boundingBox();
        assertThat(line.y).isGreaterThanOrEqualTo(0);
        assertThat(save.y + save.height).isLessThanOrEqualTo(400);
        assertThat(save.height).isGreaterThanOrEqualTo(44);
        page.context().close();
    }

    private static Page person() {
        var page = opened("/people/" + Books.id("Mei Tan"));
        page.clock().install();
        page.reload();
        return page;
    }

    /// The dialler covers the page: the system is not asked to call from a test.
    private static void call(Page page) {
        page.evaluate("() => document.addEventListener('click', event => event.preventDefault())");
        page.locator("a.primary[href^='tel:']").click();
        seen(page, "hidden");
    }

    private static void seen(Page page, String state) {
        page.evaluate(
                """
                state => {
                  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
                  document.dispatchEvent(new Event('visibilitychange'));
                  if (state === 'visible') delete document.visibilityState;
                }
                """,
                state);
    }

    private static Page opened(String path) {
        var page = chromium.open(Window.PHONE, ColorScheme.LIGHT);
        page.navigate(served.link());
        page.navigate(served.address(path));
        page.waitForLoadState();
        return page;
    }
}
