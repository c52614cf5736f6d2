package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Book;
import pavement.book.Every;
import pavement.browser.Chromium.Window;
import pavement.customers.Deals;
import pavement.notation.Books;

/// Where the money came from, in both sizes and both themes: with nothing, with one customer, and
/// with a street of them.
@Tag("browser")
class MoneyScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served =
                Map.of(
                        "nothing", new Served(Books.read("me  Maya, UTC\n"), NOW),
                        "one", new Served(one(), NOW),
                        "street", new Served(Deals.street(), NOW));
    }

    private static Book one() {
        return Deals.with(
                Books.read("me  Maya, UTC\nTom Baker  met on the street\n"),
                Deals.worth(
                        Deals.of(1, "Tom Baker", "2026-09-01 lead", "2026-09-20 customer"),
                        99_999_999_999_999L,
                        "KWD",
                        Every.ONCE));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of("nothing", "one", "street")
                .flatMap(name ->
                        chromium.looks(served.get(name), "/pipeline/money", "money-" + name));
    }

    @TestFactory
    Stream<DynamicTest> whoLedToHim() {
        return chromium.looks(
                served.get("street"), "/people/" + Books.id("Omar Haddad"), "money-person");
    }

    @Test
    void anotherViewATargetAndThanks() {
        try (var own = new Served(Deals.street(), NOW)) {
            var page = chromium.open(own, "/pipeline/money", Window.DESKTOP);
            page.setDefaultTimeout(10_000);
            page.selectOption("#money-by", "person");
            page.selectOption("#money-view", "hands");
            page.click("text=Show");
            assertThat(page.textContent(".ledgers")).contains("Dana Whitlock", "$260", "$520");
            page.fill("#money-target", "-5");
            page.click("text=Say");
            assertThat(page.textContent("#money-target-said")).contains("more than nothing");
            page.fill("#money-target", "300");
            page.click("text=Say");
            assertThat(page.textContent("#money-target-said"))
                    .contains(" in 100 that it is at least $300 a month");
            page.click("text=Promise thanks");
            assertThat(page.textContent("#toast-place")).contains("Thank Dana for Omar Haddad");
            assertThat(own.desk().book().promises()).hasSize(1);
            page.click("#toast-place button:has-text('Undo')");
            assertThat(own.desk().book().promises()).isEmpty();
        }
    }
}
