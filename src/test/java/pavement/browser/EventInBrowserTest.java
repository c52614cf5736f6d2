package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.Served;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.SetAside;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// An event with a thumb, from the list of who is expected to what follows from it.
@Tag("browser")
class EventInBrowserTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Ada Able  met cold
                job: Baker, Able Bread
            Gabe Ortiz  met in a coffee shop Northside, 2026-01-02
            2026-01-02 10:00  Gabe, coffee, 20m: a chat -> talked
            2026-02-01  I offer: same-day courier
            2026-02-01  Ada needs: a courier
            """;
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T17:00:00Z"));

    @TempDir private Path folder;

    private static Page opened(Chromium chromium, Served served, Window window) {
        var page = chromium.open(window, ColorScheme.LIGHT);
        page.navigate(served.link());
        page.navigate(served.address("/block/new"));
        return page;
    }

    private static void started(Page page, String list) {
        started(page, list, "21:00");
    }

    private static void started(Page page, String list, String until) {
        page.locator("main a[href='/block/event']").click();
        page.locator("#name").fill("Founders Meetup");
        page.locator("#place").fill("Impact Hub");
        page.locator("#until").fill(until);
        page.locator("#list").fill(list);
        page.locator("button[value=now]").click();
        page.locator(".metline").waitFor();
    }

    private void later(int minutes) {
        clock.set(clock.get().plusSeconds(minutes * 60L));
    }

    private static void swipe(Page page, int from, int to) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("Input.dispatchTouchEvent", touch("touchStart", from));
        for (var step = 1; step <= 4; step++)
            devtools.send(
                    "Input.dispatchTouchEvent", touch("touchMove", from + (to - from) * step / 4));
        var end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        devtools.send("Input.dispatchTouchEvent", end);
    }

    private static JsonObject touch(String type, int x) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", 250);
        var points = new JsonArray();
        points.add(point);
        var touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        return touch;
    }

    @Test
    void fromTheListOfWhoIsExpectedToWhatFollowsOnToday() {
        try (var chromium = new Chromium();
                var served = new Served(Books.read(BOOK), clock::get)) {
            var page = opened(chromium, served, Window.PHONE);
            started(page, "Gabe Ortiz\nZoe New\nAda Able");
            assertThat(page.locator(".guest b").first()).hasText("Ada Able");
            assertThat(page.locator(".guest").first())
                    .containsText("Needs a courier; you offer same-day courier.");

            later(10);
            page.locator(".guest button").first().tap();
            assertThat(page.locator(".guest b").first()).not().hasText("Ada Able");
            later(10);
            page.locator("#line").fill("guy with the bread stall");
            page.locator(".metline button").tap();
            assertThat(page.locator(".rail")).containsText("guy with the bread stall");
            later(10);
            page.locator("#line").fill("woman in green");
            page.locator(".metline button").tap();
            assertThat(page.locator(".rail")).containsText("woman in green");

            later(30);
            page.locator("button", new Page.LocatorOptions().setHasText("End it")).tap();
            assertThat(page.locator("h1")).hasText("Debrief");
            assertThat(page.locator("#turn")).hasText("Ada Able");
            page.locator(".six label", new Page.LocatorOptions().setHasText("Next step")).tap();
            page.locator("#line").fill("I’ll send her the price list today");
            assertThat(page.locator("#read")).containsText("price list");
            page.locator(".fates .primary").tap();

            assertThat(page.locator("#turn")).hasText("guy with the bread stall");
            page.locator("#name").fill("Omar Haddad");
            swipe(page, 80, 320);
            assertThat(page.locator("#turn")).hasText("woman in green");
            swipe(page, 300, 40);

            assertThat(page.locator(".verdict")).hasText("Something came of 1 of 3 talks.");
            assertThat(page.locator("main")).containsText("price list");
            page.locator("button", new Page.LocatorOptions().setHasText("Write tomorrow")).tap();
            assertThat(page.locator("main")).containsText("Write to Omar Haddad");
            page.locator("main a[href='/today']").last().tap();

            assertThat(page.locator("#promises")).containsText("price list");
            assertThat(page.locator("main")).not().containsText("is over. Debrief");
            clock.set(Instant.parse("2026-03-04T08:00:00Z"));
            page.reload();
            assertThat(page.locator("main")).containsText("Omar Haddad");
            assertThat(served.desk().book().setAsides())
                    .extracting(SetAside::why)
                    .containsExactly(SetAside.Why.SNOOZED);
            assertThat(served.desk().book().people())
                    .extracting(Person::name)
                    .extracting(name -> name.full())
                    .contains("Omar Haddad")
                    .doesNotContain("guy with the bread stall");
            assertThat(chromium.complaints()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void theDeckGoesByKeysAndIsInterruptedUndoneAndGoneOnWith() {
        try (var chromium = new Chromium();
                var served = new Served(Books.read(BOOK), clock::get)) {
            var page = opened(chromium, served, Window.DESKTOP);
            started(page, "Gabe Ortiz\nZoe New\nAda Able");
            for (var i = 0; i < 3; i++) {
                later(5);
                page.locator(".guest button").first().click();
                assertThat(page.locator(".rail .meta")).hasCount(i + 1);
            }
            page.locator("button", new Page.LocatorOptions().setHasText("End it")).click();
            assertThat(page.locator("#turn")).hasText("Ada Able");
            Chromium.press(page, "5");
            Chromium.press(page, "Enter");
            assertThat(page.locator(".prog")).containsText("2 of 3");
            var second = page.locator("#turn").innerText();
            Chromium.press(page, "ArrowLeft");
            assertThat(page.locator(".prog")).containsText("3 of 3");

            Chromium.press(page, "u");
            assertThat(page.locator("#turn")).hasText(second);
            page.navigate(served.address("/today"));
            page.locator("main a", new Page.LocatorOptions().setHasText("Debrief")).click();
            assertThat(page.locator("#turn")).hasText(second);
            Chromium.press(page, "ArrowRight");
            assertThat(page.locator(".prog")).containsText("3 of 3");
            Chromium.press(page, "ArrowRight");

            assertThat(page.locator(".verdict")).isVisible();
            assertThat(served.desk().book().encounters())
                    .extracting(Encounter::outcome)
                    .contains(Outcome.SALE);
            assertThat(served.desk().book().setAsides()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void whatHasTheFocusIsNeverUnderTheBarOfTheTwoButtons() {
        try (var chromium = new Chromium();
                var served = new Served(Books.read(BOOK), clock::get)) {
            var page = opened(chromium, served, Window.PHONE);
            started(page, "Ada Able");
            page.locator(".guest button").first().tap();
            assertThat(page.locator(".rail")).containsText("Ada Able");
            page.locator("button", new Page.LocatorOptions().setHasText("End it")).tap();
            page.locator(".fates").waitFor();

            assertThat((List<?>) page.evaluate(COVERED)).isEmpty();
            page.context().close();
        }
    }

    /// Of everything on the card, going down with the keyboard, what the bar covers.
    private static final String COVERED =
            """
            () => {
              const bar = document.querySelector('.fates');
              const all = [...document.querySelectorAll('.debcard :is(summary, input:not([type=hidden]))')].filter(each => each.checkVisibility());
              if (all.length < 10) return ['too few to tell: ' + all.length];
              scrollTo(0, 0);
              return all.filter(each => {
                each.focus();
                const [at, over] = [each.getBoundingClientRect(), bar.getBoundingClientRect()];
                return at.bottom > over.top + 1 && at.top < over.bottom;
              }).map(each => each.outerHTML);
            }
            """;

    @Test
    void whomHeMeetsWithoutHisComputerArrivesOnceInTheEvent() {
        try (var chromium = new Chromium();
                var server = Running.in(folder.resolve("home"))) {
            server.says("log", "Coffee with Ada Able at Northside yesterday");
            var phone = chromium.open(Window.PHONE, ColorScheme.LIGHT);
            phone.navigate(server.start());
            phone.navigate(server.address("/block/new"));
            // This server goes by the clock on the wall, whatever the hour.
            var until = LocalTime.now(ZoneId.systemDefault()).plusHours(3);
            started(phone, "Ada Able\nZoe New", until.truncatedTo(ChronoUnit.MINUTES).toString());
            Chromium.settled(phone);
            var event = phone.url().replaceAll("\\?.*", "");
            server.kill();

            phone.navigate(event);
            assertThat(phone.locator("#offline h1")).hasText("Founders Meetup at Impact Hub");
            assertThat(Chromium.violations(phone)).isEmpty();
            assertThat(Chromium.stickingOut(phone)).isEmpty();
            Chromium.picture(phone, "event-offline");
            phone.locator("li", new Page.LocatorOptions().setHasText("Zoe New"))
                    .locator("button", new Locator.LocatorOptions())
                    .tap();
            assertThat(phone.locator(".kept-rows")).containsText("Zoe New");
            assertThat(phone.locator(".guests")).not().containsText("Zoe New");
            phone.locator("#line").fill("bread ovens, needs a courier");
            phone.locator(".metline button").tap();
            assertThat(phone.locator(".kept-rows")).containsText("bread ovens");

            server.start();
            phone.navigate(event);
            assertThat(phone.locator(".rail")).containsText("Zoe New");
            assertThat(phone.locator(".rail")).containsText("bread ovens");
            phone.evaluate(
                    "async () => { for (const each of await outbox.all()) await outbox.again(each.id); }");
            phone.reload();
            assertThat(phone.locator(".rail .meta")).hasCount(2);
        }
    }
}
