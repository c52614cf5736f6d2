package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// People and person in a real browser: how they look, and how they are worked by keyboard.
@Tag("browser")
class PeopleScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static final String DANA = "/people/" + Books.id("Dana Whitlock");
    private static Chromium chromium;
    private static Served sample;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        sample = Served.sample(NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        sample.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStateOfThePages() {
        var states =
                Map.of(
                        "people",
                        "/people",
                        "found",
                        "/people?q=courier&f=met%3Aoutside",
                        "nobody",
                        "/people?q=xyzzy&f=need%3Aany",
                        "person",
                        DANA,
                        "edit",
                        DANA + "/edit",
                        "new",
                        "/people/new");
        return states.entrySet().stream()
                .flatMap(state -> chromium.looks(sample, state.getValue(), state.getKey()));
    }

    @Test
    void theListIsWorkedByKeyboard() {
        var page = chromium.open(sample, "/people", Window.DESKTOP);
        Chromium.press(page, "j");
        Chromium.press(page, "j");
        assertThat(page.locator("tr[aria-selected=true] .who").textContent())
                .contains(rows(page).get(1));
        page.waitForCondition(
                () -> page.locator("#peek h2").textContent().equals(rows(page).get(1)));

        Chromium.press(page, "/");
        page.keyboard().type("dana wh");
        page.waitForCondition(() -> rows(page).getFirst().equals("Dana Whitlock"));
        assertThat(page.url()).contains("q=dana");
        Chromium.press(page, "Escape");
        Chromium.press(page, "j");
        Chromium.press(page, "Enter");
        page.waitForURL("**" + DANA);
        assertThat(page.locator("h1").textContent()).isEqualTo("Dana Whitlock");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static List<String> rows(Page page) {
        return page.locator("#people-list .who .trunc").allTextContents();
    }
}
