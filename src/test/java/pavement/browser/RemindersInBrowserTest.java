package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Book;
import pavement.browser.Chromium.Window;
import pavement.courier.MailAccount;
import pavement.courier.Subscription;
import pavement.notation.Books;

/// The page of reminders in a real browser, and a message that a push service hands to it.
@Tag("browser")
class RemindersInBrowserTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static final AtomicReference<Instant> CLOCK = new AtomicReference<>(NOW);
    private static Chromium chromium;
    private static Served empty;
    private static Served used;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        empty = new Served(Book.EMPTY, NOW);
        used =
                new Served(
                        Books.read(
                                """
                                me  Maya, Europe/Berlin, 90 min a day, 60% active
                                Ruth Abrams  met in a coffee shop Northside
                                2026-03-02 15:00  Ruth, in person, 30m: the dispatch desk -> talked
                                2026-03-01  I owe Ruth: the price list, by 2026-03-03
                                """),
                        CLOCK::get);
        var ledger = used.courier().ledger();
        // nobody listens on port 1, so it did not arrive
        var account =
                new MailAccount(
                        "127.0.0.1",
                        1,
                        MailAccount.Security.NONE,
                        "maya",
                        "maya@example.com",
                        "maya@example.com");
        ledger.save(ledger.setup().with(account, Optional.of(NOW.minusSeconds(86_400 * 7))));
        used.courier().feed().renew();
        ledger.subscribe(
                new Subscription(
                        new UUID(0, 9),
                        "https://push.example.net/1",
                        "k",
                        "a",
                        "Chrome on Android",
                        NOW.minusSeconds(4_000),
                        "The push service answered 403"));
        ledger.unsubscribe(new UUID(0, 9));
        used.courier().round();
        ledger.subscribe(
                new Subscription(
                        new UUID(0, 9),
                        "https://push.example.net/1",
                        "k",
                        "a",
                        "Chrome on Android",
                        NOW.minusSeconds(4_000),
                        "The push service answered 403"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        empty.close();
        used.close();
    }

    @Test
    void thePagesLookRightInBothSizesAndThemesAndShutNobodyOut() {
        for (var served : List.of(empty, used))
            for (var path : List.of("/settings/reminders", "/today", "/settings"))
                for (var window : Window.values()) {
                    var name = served == used ? "reminders-used" : "reminders-empty";
                    var page = chromium.open(served, path, window);
                    chromium.looked(page, name + path.replace("/", "-") + "-" + window);
                }
    }

    /// The push service is the browser maker's, so its part is played here: what it would hand to
    /// the worker is handed to it, and what it would answer to a subscription is answered.
    @Test
    void aBrowserIsTurnedOnAndShowsWhatIsPushedToIt() {
        try (var whole = new Chromium(List.of())) {
            isTurnedOn(whole.open(Window.DESKTOP, ColorScheme.LIGHT));
        }
    }

    private static void isTurnedOn(Page page) {
        page.context()
                .grantPermissions(
                        List.of("notifications"),
                        new com.microsoft.playwright.BrowserContext.GrantPermissionsOptions()
                                .setOrigin(empty.address("")));
        page.navigate(empty.link());
        page.navigate(empty.address("/settings/reminders"));
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        var session = page.context().newCDPSession(page);
        var registration = registration(page, session);
        push(
                session,
                registration,
                "{\"title\":\"10:30 Ruth\",\"body\":\"Northside\",\"path\":\"/log\",\"tag\":\"t\"}");
        assertThat(shown(page)).contains("10:30 Ruth|Northside|t|/log");
        push(session, registration, "no json");
        assertThat(shown(page)).contains("Pavement has a reminder|||/today");

        page.evaluate(
                """
                () => { PushManager.prototype.getSubscription = async () => null;
                  Notification.requestPermission = async () => 'granted';
                  PushManager.prototype.subscribe = async options => ({ endpoint: 'https://push.example.net/send/7',
                    getKey: name => Uint8Array.from(atob(name === 'auth' ? 'BTBZMqHH6r4Tts7J/aSIgg==' :
                      'BCVxsr7N/eNgVRqvHtD0zTZsEc6+VV+JvLexhqUzORcxaOzi6+AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4='), c => c.charCodeAt(0)).buffer }); }
                """);
        page.click("[data-push-on]");
        page.waitForURL("**/settings/reminders*");
        page.waitForSelector("text=Chrome on Linux");
        var there = empty.courier().ledger().subscriptions();
        assertThat(there).hasSize(1);
        assertThat(there.getFirst().endpoint()).isEqualTo("https://push.example.net/send/7");
        empty.courier().ledger().unsubscribe(there.getFirst().id());
    }

    /// Events of the session only come in while the page is waited for.
    private static String registration(Page page, CDPSession session) {
        var found = new AtomicReference<>("");
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> {
                    for (var each : event.getAsJsonArray("registrations")) {
                        var known = each.getAsJsonObject();
                        if (known.get("scopeURL").getAsString().equals(empty.address("/")))
                            found.set(known.get("registrationId").getAsString());
                    }
                });
        session.send("ServiceWorker.enable");
        page.waitForCondition(() -> !found.get().isEmpty());
        return found.get();
    }

    private static void push(CDPSession session, String registration, String data) {
        var message = new JsonObject();
        message.addProperty("origin", empty.address("/"));
        message.addProperty("registrationId", registration);
        message.addProperty("data", data);
        session.send("ServiceWorker.deliverPushMessage", message);
    }

    private static List<String> shown(Page page) {
        var found =
                page.evaluate(
                        """
                        async () => { const worker = await navigator.serviceWorker.ready;
                          for (let i = 0; i < 200; i++) {
                            const all = await worker.getNotifications();
                            const said = all.map(each => [each.title, each.body, each.tag, each.data?.path].join('|'));
                            all.forEach(each => each.close());
                            if (said.length) return said;
                            await new Promise(done => setTimeout(done, 100)); }
                          return []; }
                        """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
