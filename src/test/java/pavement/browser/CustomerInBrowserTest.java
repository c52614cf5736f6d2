package pavement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Promise;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// One customer at a time: on the phone, from a stranger in a coffee shop to a customer whom she
/// brought, and his money walked back to her.
@Tag("browser")
class CustomerInBrowserTest {
    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.parse("2026-10-15T14:05:00Z"));

    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = new Served(Books.read("me  Maya, Europe/Berlin, EUR\n"), NOW::get);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    @Test
    void fromAChanceTalkToACustomerWithItsChain() {
        logged("Coffee with Nora Held at Northside, 25 min, got talking in the line");
        NOW.updateAndGet(at -> at.plus(Duration.ofDays(2)));
        logged("Met Omar Haddad through Nora at the SaaS meetup, 20 min");
        NOW.updateAndGet(at -> at.plus(Duration.ofDays(3)));
        logged("Call with Omar Haddad, 10 min, wants a trial, 780 EUR a month");

        var page = chromium.open(served, "/pipeline", Window.PHONE);
        page.locator("main a[href^='/deals/']", text("Omar Haddad")).first().click();
        page.locator("#to").selectOption("Customer");
        press(page, "Move");
        page.locator("#sum").fill("780");
        press(page, "Add an invoice");
        press(page, "Paid");
        assertThat(page.locator(".origin")).containsText("Northside");
        assertThat(page.locator(".origin")).containsText("Nora Held");
        assertThat(page.locator(".origin li").last()).containsText("780");
        chromium.looked(page, "customer-chain-PHONE");
        press(page, "Promise thanks to Nora Held");
        assertThat(page.locator("#thanks")).hasCount(0);

        page.locator("a", text("All the money")).click();
        assertThat(page.locator("main")).containsText("Northside");
        assertThat(page.locator("main")).containsText("€780");
        chromium.looked(page, "customer-money-PHONE");

        assertThat(served.desk().book().promises())
                .extracting(Promise::what)
                .singleElement()
                .asString()
                .startsWith("Thank Nora for Omar Haddad");
    }

    private static void logged(String line) {
        var page = chromium.open(served, "/log", Window.PHONE);
        page.locator("#line").fill(line);
        page.locator("#line").press("Control+Enter");
        page.waitForURL(url -> !url.contains("/log"));
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /// The part of its name that is not for the ear alone.
    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
        page.waitForLoadState();
    }
}
