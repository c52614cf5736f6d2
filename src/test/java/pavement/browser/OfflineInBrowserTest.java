package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.browser.Chromium.Window;

/// The phone without its computer: the server is a process of its own, killed and started again.
@Tag("browser")
class OfflineInBrowserTest {
    private static final String STRANGER = "guy with bread stall, 5 min";

    @TempDir private Path folder;
    private Chromium chromium;
    private Running server;

    @BeforeEach
    void start() {
        chromium = new Chromium();
        server = Running.in(folder.resolve("home"));
        server.says(
                "log",
                "Coffee with Tom Baker at Northside 9 days ago, 20m, needs a courier. I’ll send him the deck today");
    }

    @AfterEach
    void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void aNamelessStrangerIsWrittenInTenSecondsOfRealTypingAndArrivesOnce() {
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        server.kill();
        phone.locator(".tabs a[href='/log']").tap();
        var line = phone.locator("textarea[name=line]");
        assertThat(line).isFocused();

        var started = Instant.now();
        // 48 words a minute, which is a quick thumb.
        line.pressSequentially(STRANGER, new Locator.PressSequentiallyOptions().setDelay(250));
        phone.locator("button.primary").tap();
        assertThat(phone.locator(".kept-rows")).containsText(STRANGER);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(phone.locator("#badge")).hasText("Offline, 1 kept");
        assertThat(phone.locator(".toast")).containsText("Kept on this phone");

        server.start();
        phone.navigate(server.address("/today"));
        assertThat(phone.locator(".toast")).containsText("has arrived");
        phone.navigate(server.address("/outbox"));
        assertThat(phone.locator("#kept")).containsText("Taken");
        phone.evaluate("async () => { await outbox.again((await outbox.all())[0].id); }");
        assertThat(phone.locator("[data-state=taken]")).hasCount(1);
        assertThat(server.says("people").split("bread stall", -1))
                .as("written down once")
                .hasSize(2);
    }

    @Test
    void theChipsAreReadWithoutTheServerAndCanBeTakenOut() {
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        server.kill();
        phone.navigate(server.address("/log"));
        phone.locator("textarea")
                .fill("Coffee with Tom at Northside, 25 min. Call him the day after Christmas");

        assertThat(phone.locator("#read")).containsText("Tom Baker");
        assertThat(phone.locator("#read")).containsText("25 min");
        assertThat(phone.locator("#read")).containsText("Read when sent");
        phone.locator("#read .chip", new Page.LocatorOptions().setHasText("25 min")).tap();
        assertThat(phone.locator("input[name=drop]")).hasValue("drop.25 min");
        phone.locator("button.primary").tap();
        assertThat(phone.locator(".kept-rows")).containsText("25 min");

        server.start();
        phone.navigate(server.address("/log"));
        assertThat(phone.locator(".toast")).containsText("has arrived");
        assertThat(server.says("person", "Tom Baker"))
                .contains("you promised: Call Tom by 2026-12-26");
    }

    @Test
    void todaysPlanIsReadAndTickedAndNothingOfItLiesOpenOnThePhone() {
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        assertThat(phone.evaluate(EVERYTHING_STORED).toString())
                .contains("app.css")
                .doesNotContain("Tom")
                .doesNotContain("the deck");
        server.kill();
        phone.navigate(server.address("/today"));

        assertThat(phone.locator("#promises")).containsText("the deck");
        phone.locator("#promises input[type=checkbox]").first().tap();
        assertThat(phone.locator(".kept-rows")).containsText("the deck");
        assertThat(phone.locator("#promises")).hasCount(0);

        server.start();
        phone.navigate(server.address("/today"));
        assertThat(phone.locator("#promises")).containsText("Nothing you owe is due");
    }

    @Test
    void twoPhonesKeepAtOnceAndBothArrive() {
        var one = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        var other = chromium.open(Window.PHONE, ColorScheme.DARK);
        other.context().addCookies(cookies(one));
        other.navigate(server.address("/today"));
        Chromium.settled(other);
        server.kill();
        for (var phone : List.of(one, other)) {
            for (var who : List.of("Ada", "Bela", "Cyd")) {
                phone.navigate(server.address("/log"));
                phone.locator("textarea")
                        .fill("Coffee with " + who + (phone.equals(one) ? " North" : " South"));
                phone.locator("button.primary").tap();
                assertThat(phone.locator(".kept-rows")).containsText(who);
            }
        }

        server.start();
        one.navigate(server.address("/outbox"));
        other.navigate(server.address("/outbox"));

        for (var phone : List.of(one, other))
            assertThat(phone.locator("[data-state=taken]")).hasCount(3);
        assertThat(server.says("people"))
                .contains(
                        "Ada North",
                        "Bela North",
                        "Cyd North",
                        "Ada South",
                        "Bela South",
                        "Cyd South");
    }

    @Test
    void whatIsKeptOutlivesTheBrowser() {
        var memory = folder.resolve("phone");
        try (var context = chromium.phone(memory)) {
            var phone = ready(context.newPage());
            server.kill();
            phone.navigate(server.address("/log"));
            phone.locator("textarea").fill(STRANGER);
            phone.locator("button.primary").tap();
            assertThat(phone.locator(".kept-rows")).containsText(STRANGER);
        }
        server.start();
        try (var context = chromium.phone(memory)) {
            var phone = context.newPage();
            phone.navigate(server.address("/outbox"));
            assertThat(phone.locator("[data-state=taken]")).containsText(STRANGER);
        }
        assertThat(server.says("people")).contains("bread stall");
    }

    @Test
    void whoIsSignedOutKeepsWhatHeWroteAndLosesWhatHeCouldRead() {
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        server.kill();
        phone.navigate(server.address("/log"));
        phone.locator("textarea").fill(STRANGER);
        phone.locator("button.primary").tap();
        assertThat(phone.locator(".kept-rows")).containsText(STRANGER);

        server.forgetEverySession();
        server.start();
        phone.navigate(server.address("/today"));
        server.kill();
        phone.navigate(server.address("/today"));

        assertThat(phone.locator("#offline")).containsText("not on this phone");
        assertThat(phone.locator(".kept-rows")).containsText(STRANGER);
        assertThat(phone.locator("#kept-here")).containsText("signed out");
        assertThat(
                        (Boolean)
                                phone.evaluate(
                                        "async () => await outbox.meta('key') === undefined && await outbox.meta('pack') === undefined"))
                .isTrue();
    }

    @Test
    void readingWithoutTheServerCanBeTurnedOff() {
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        phone.navigate(server.address("/settings"));
        assertThat(phone.locator("[data-reading] input")).isChecked();
        phone.locator("[data-reading] input").uncheck();
        assertThat(phone.locator("[data-told]"))
                .containsText("Nothing of your book is on this phone");
        server.kill();

        phone.navigate(server.address("/today"));

        assertThat(phone.locator("#offline")).containsText("Reading without the computer is off");
    }

    @Test
    void whatIsRefusedStaysAndCanBeMended() {
        server.says("sample");
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        server.kill();
        phone.navigate(server.address("/log"));
        phone.locator("textarea").fill("   ");
        phone.locator("button.primary").tap();
        assertThat(phone.locator(".kept-rows li")).hasCount(1);

        server.start();
        phone.navigate(server.address("/outbox"));
        assertThat(phone.locator("[data-state=refused]")).containsText("This says nothing");
        assertThat(Chromium.violations(phone)).isEmpty();
        phone.locator(".kept-more summary").tap();
        phone.locator(".kept-edit textarea").fill("Coffee with Tom Baker");
        phone.locator(".kept-edit button").tap();
        assertThat(phone.locator("[data-state=taken]")).containsText("Coffee with Tom Baker");
    }

    @Test
    void thePagesWithoutTheServerShutNobodyOut() {
        var phone = ready(chromium.open(Window.PHONE, ColorScheme.LIGHT));
        server.kill();
        for (var path : List.of("/today", "/log", "/outbox", "/people")) {
            phone.navigate(server.address(path));
            assertThat(phone.locator("h1")).isVisible();
            if (path.equals("/log")) {
                phone.locator("textarea")
                        .fill(
                                "Coffee with Sol Kim at Northside, 25 min. Needs a courier. Call her Friday 10");
                assertThat(phone.locator("#read")).containsText("Sol Kim");
            }
            Chromium.themes(phone, "offline" + path.replace('/', '-'));
            if (path.equals("/log")) {
                phone.locator("button.primary").tap();
                assertThat(phone.locator(".kept-rows")).isVisible();
            }
        }
    }

    private static final String EVERYTHING_STORED =
            """
            async () => {
              const found = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
              }
              const pack = await outbox.meta('pack');
              found.push(new TextDecoder().decode(pack.locked), JSON.stringify(localStorage), JSON.stringify(sessionStorage));
              const key = await outbox.meta('key');
              if (key.extractable) found.push('Tom deck: the key can be taken out');
              return found.join('\\n');
            }
            """;

    /// Signed in, on Today, with the worker in charge and the pack on the phone.
    private Page ready(Page phone) {
        phone.navigate(server.start());
        phone.navigate(server.address("/today"));
        Chromium.settled(phone);
        return phone;
    }

    private List<com.microsoft.playwright.options.Cookie> cookies(Page phone) {
        return phone.context().cookies(server.address("/"));
    }
}
