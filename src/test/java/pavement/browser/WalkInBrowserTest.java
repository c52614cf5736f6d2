package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.browser.Chromium.Window;

/// A walk with a thumb, on a phone that loses its computer: the server is a process of its own,
/// killed and started again.
@Tag("browser")
class WalkInBrowserTest {
    private static final String STRANGER = "guy with bread stall";

    @TempDir private Path folder;
    private Chromium chromium;
    private Running server;

    @BeforeEach
    void start() {
        chromium = new Chromium();
        server = Running.in(folder.resolve("home"));
        server.says("log", "Coffee with Tom Baker at Northside 9 days ago, 20m, needs a courier");
    }

    @AfterEach
    void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void aNamelessStrangerIsThreeTapsAndHisWordsWithoutTheServerAndArrivesOnce() {
        var phone = ready();
        walking(phone);
        server.kill();

        phone.locator(".bigtap button").tap();
        phone.locator("#line").tap();
        phone.locator("#line").pressSequentially(STRANGER);
        phone.locator(".outs button", new Page.LocatorOptions().setHasText("Next step")).tap();
        assertThat(phone.locator(".kept-rows li")).hasCount(2);
        assertThat(phone.locator(".kept-rows")).containsText(STRANGER);
        assertThat(phone.locator("#badge")).hasText("Offline, 2 kept");
        assertThat(phone.locator(".bigtap button")).isVisible();

        server.start();
        phone.navigate(server.address("/outbox"));
        arrived(phone, 2);
        phone.evaluate(
                "async () => { for (const each of await outbox.all()) await outbox.again(each.id); }");
        arrived(phone, 2);
        assertThat(server.says("block")).contains("Blue Bottle").contains("1 logged");
        assertThat(server.says("people").split("bread stall", -1)).hasSize(2);
    }

    @Test
    void oneTapAloneNeedsNoWord() {
        var phone = ready();
        walking(phone);
        server.kill();

        phone.locator(".bigtap button").tap();
        assertThat(phone.locator(".kept-rows li")).hasCount(1);

        server.start();
        phone.navigate(server.address("/outbox"));
        arrived(phone, 1);
        assertThat(server.says("block")).contains("1 logged");
    }

    @Test
    void aWalkBegunWithoutTheServerArrivesWholeWhateverComesFirst() {
        var phone = ready();
        server.kill();
        phone.navigate(server.address("/today"));
        phone.locator("a[href='/block/walk']").first().tap();
        assertThat(phone.locator(".spot")).containsText("Northside");
        phone.locator("#name").fill("Hoagie House");
        phone.locator(".kinds button", new Page.LocatorOptions().setHasText("Sandwich shop")).tap();
        assertThat(phone.locator("h1")).hasText("Hoagie House");
        phone.locator(".bigtap button").tap();
        assertThat(phone.locator(".just")).isVisible();
        phone.locator("#line").fill("Ada North, needs a florist");
        phone.locator(".sayline button").tap();
        assertThat(phone.locator(".kept-rows li")).hasCount(3);
        phone.locator("details summary", new Page.LocatorOptions().setHasText("Another place"))
                .tap();
        phone.locator(".spot", new Page.LocatorOptions().setHasText("Northside")).tap();
        assertThat(phone.locator("h1")).hasText("Northside");
        phone.locator(".bigtap button").tap();
        assertThat(phone.locator(".just")).isVisible();
        backwards(phone);

        server.start();
        phone.navigate(server.address("/outbox"));
        arrived(phone, 5);
        assertThat(server.says("block")).contains("Northside since").contains("2 logged");
        assertThat(server.says("person", "Ada North")).contains("Hoagie House").contains("florist");
    }

    /// As if the clock of the phone had run backwards, so that the last is sent first.
    private static void backwards(Page phone) {
        phone.evaluate(
                """
                async () => {
                  const db = await new Promise(done => { indexedDB.open('pavement', 1).onsuccess = event => done(event.target.result); });
                  const store = db.transaction('entries', 'readwrite').objectStore('entries');
                  const all = await new Promise(done => { store.getAll().onsuccess = event => done(event.target.result); });
                  for (const entry of all) store.put({ ...entry, at: entry.at - (entry.order * 2_000) });
                }
                """);
    }

    @Test
    void aTapIsTakenBackWhereItWasMade() {
        var phone = ready();
        walking(phone);
        phone.locator(".bigtap button").tap();
        assertThat(phone.locator(".just")).containsText("Logged");
        phone.locator(".just header button").tap();
        assertThat(phone.locator(".just")).hasCount(0);
        server.kill();
        phone.locator(".bigtap button").tap();
        assertThat(phone.locator(".just")).containsText("Kept");
        phone.locator(".just header button").tap();
        assertThat(phone.locator(".kept-rows")).hasCount(0);

        server.start();
        assertThat(server.says("block")).contains("0 logged");
    }

    @Test
    void nearestPlacesComeFirstOnlyWhenAskedForAndNothingOfItIsSent() {
        var phone = ready();
        var sent = new ArrayList<String>();
        phone.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        phone.context().grantPermissions(List.of("geolocation"));
        phone.context().setGeolocation(new Geolocation(51.1234, 13.9876));
        walking(phone);
        assertThat(phone.locator("[data-nearby-on]")).not().isChecked();
        assertThat(phone.evaluate("() => outbox.meta('spots')")).isNull();
        phone.locator("[data-nearby-on]").check();
        assertThat(phone.locator("[data-nearby-said]"))
                .containsText("knows now where this place is");
        phone.context().setGeolocation(new Geolocation(51.1252, 13.9876));
        server.says("log", "Coffee with Ada at Northside 1 hour ago");

        phone.navigate(server.address("/block/walk"));

        assertThat(phone.locator(".spot").first()).containsText("Blue Bottle");
        assertThat(phone.locator(".spot").first()).containsText("200 m");
        assertThat(String.join("\n", sent)).doesNotContain("51.12").doesNotContain("13.98");
        assertThat(
                        phone.evaluate("async () => JSON.stringify(await outbox.meta('spots'))")
                                .toString())
                .contains("51.12")
                .doesNotContain("Bottle");
        phone.locator("[data-nearby-on]").uncheck();
        assertThat(phone.locator("[data-nearby-said]")).containsText("is gone");
        assertThat(phone.evaluate("async () => await outbox.meta('spots') === undefined"))
                .isEqualTo(true);
    }

    @Test
    void aPositionThatIsDeniedIsAPlainSentence() {
        var phone = ready();
        phone.navigate(server.address("/block/walk"));
        phone.locator("[data-nearby-on]").check();

        assertThat(phone.locator("[data-nearby-said]")).containsText("may not know where it is");
        assertThat(Chromium.violations(phone)).isEmpty();
    }

    @Test
    void thePagesOfAWalkWithoutTheServerShutNobodyOut() {
        var phone = ready();
        walking(phone);
        server.kill();
        phone.locator(".bigtap button").tap();
        assertThat(phone.locator(".just")).isVisible();
        phone.locator("#line").fill("Sol Kim, needs a courier. Call her Friday 10");
        assertThat(phone.locator("#read")).containsText("Sol Kim");
        Chromium.themes(phone, "walk-offline-just");
        phone.locator(".sayline button").tap();
        assertThat(phone.locator(".kept-rows li")).hasCount(2);
        phone.locator("details summary", new Page.LocatorOptions().setHasText("Another place"))
                .tap();
        Chromium.themes(phone, "walk-offline-place");
        phone.navigate(server.address("/block/walk"));
        assertThat(phone.locator(".kinds")).isVisible();
        Chromium.themes(phone, "walk-offline-choose");
        phone.navigate(server.address("/today"));
        assertThat(
                        phone.locator(
                                "a.btn",
                                new Page.LocatorOptions().setHasText("The walk: Blue Bottle")))
                .isVisible();
        Chromium.themes(phone, "walk-offline-today");
    }

    /// A server that has just begun on a busy machine takes its time.
    private static void arrived(Page phone, int entries) {
        assertThat(phone.locator("[data-state=taken]"))
                .hasCount(entries, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }

    private void walking(Page phone) {
        phone.navigate(server.address("/block/walk"));
        phone.locator("#name").fill("Blue Bottle");
        phone.locator(".kinds button", new Page.LocatorOptions().setHasText("Coffee shop")).tap();
        assertThat(phone.locator("h1")).hasText("Blue Bottle");
        Chromium.settled(phone);
    }

    private Page ready() {
        var phone = chromium.open(Window.PHONE, ColorScheme.LIGHT);
        phone.navigate(server.start());
        phone.navigate(server.address("/today"));
        Chromium.settled(phone);
        return phone;
    }
}
