package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Deal;
import pavement.book.Pipeline;
import pavement.browser.Chromium.Window;
import pavement.notation.Books;

/// The pipeline in both sizes and both themes, and cards moved by hand, by keys and by touch.
@Tag("browser")
class PipelineScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:12:00Z");
    private static final String PAGE =
            """
            me  Maya, Europe/Berlin, USD
            Joanne Pruitt  met by cold call, 2026-08-01
                job: Owner, Pruitt Books
            Mei Tan  met on the street Carver Street, 2026-09-01
            Lou Ferris  met in a coffee shop Northside, 2026-06-01, through Mei
            Curtis Yoo  heard of through Mei
            2026-08-01  Lou, call, 9m: prices -> talked
            2026-08-15  Lou, call, 9m: crates -> next step
            2026-08-01  deal Joanne Pruitt, Pruitt Books: books, 240 USD a month, lead, offer 2026-09-01, next 2026-10-14 call her
            2026-09-01  deal Mei Tan, Stem Street: 310 EUR a month, lead, customer 2026-10-01, invoice 2026-10-01 310 EUR paid 2026-10-03, invoice 2026-10-14 310 EUR
            2026-08-01  deal Lou Ferris, Ferris Framing: frames, 380 USD a month, lead, talking 2026-08-15
            2026-10-01  deal Curtis Yoo: lead
            2026-08-01  deal Lou Ferris: shelves, lead, lost 2026-09-01 too dear, lead 2026-09-10, lost 2026-09-20
            """;

    /// A sale, and nobody knows which of two deals it was.
    private static final String UNCLEAR =
            """
            2026-10-02  deal Lou Ferris, Ferris Framing: window frames for the new shop, lead
            2026-10-13  Lou, call, 9m: yes at last -> sale
            """;

    private static Chromium chromium;
    private static Served looked;
    private static Served empty;
    private static Served moved;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        looked = new Served(Books.read(PAGE + UNCLEAR), NOW);
        empty = new Served(Books.read("me  Maya, Europe/Berlin\n"), NOW);
        moved = new Served(Books.read(PAGE), NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        List.of(looked, empty, moved).forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        var mei = with(looked, "Stem Street");
        var lou = with(looked, "Ferris Framing");
        return Stream.of(
                        chromium.looks(empty, "/pipeline", "pipeline-empty"),
                        chromium.looks(
                                looked,
                                "/pipeline?ask=" + lou.id(),
                                "pipeline-list",
                                page ->
                                        page.locator("details.over")
                                                .first()
                                                .locator("summary")
                                                .click()),
                        chromium.looks(looked, "/pipeline?view=board", "pipeline-board"),
                        chromium.looks(
                                looked,
                                "/deals/" + mei.id(),
                                "deal",
                                page -> page.locator("#edit summary").click()),
                        chromium.looks(looked, "/deals/new", "deal-new"),
                        chromium.looks(looked, "/organisations", "organisations"),
                        chromium.looks(
                                looked,
                                "/organisations/" + pavement.deals.Organisations.key("Stem Street"),
                                "organisation"),
                        chromium.looks(looked, "/settings/pipeline", "pipeline-steps"))
                .flatMap(tests -> tests);
    }

    /// Dragged to the next column, undone, moved by keys, and lost with a reason; then by touch.
    @Test
    void aCardGoesWhereItIsPut() {
        var page = chromium.open(moved, "/pipeline?view=board", Window.DESKTOP);
        drag(page, "Lou Ferris", Pipeline.OFFER.toString());
        page.waitForURL("**ask=**");
        assertThat(page.locator("#ask").textContent()).contains("What comes next?");
        assertThat(with(moved, "Ferris Framing").step()).isEqualTo(Pipeline.OFFER);
        page.locator("[data-toast] button").click();
        page.waitForLoadState();
        assertThat(with(moved, "Ferris Framing").step()).isEqualTo(Pipeline.TALKING);

        page.navigate(moved.address("/pipeline?view=board"));
        card(page, "Lou Ferris").locator("a.who").focus();
        Chromium.press(page, "Shift+ArrowRight");
        page.waitForURL("**ask=**");
        assertThat(with(moved, "Ferris Framing").step()).isEqualTo(Pipeline.OFFER);

        var phone = chromium.open(moved, "/pipeline", Window.PHONE);
        var row = phone.locator("tr", new Page.LocatorOptions().setHasText("Ferris Framing"));
        row.locator("select").selectOption(Pipeline.LOST.toString());
        row.locator("form.move button").tap();
        phone.waitForURL("**ask=**");
        phone.locator("#ask-why").fill("too dear");
        phone.getByText("Keep the reason").tap();
        phone.waitForURL(url -> !url.contains("ask="));
        assertThat(with(moved, "Ferris Framing").now().why()).isEqualTo("too dear");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static com.microsoft.playwright.Locator card(Page page, String who) {
        return page.locator(".bcard", new Page.LocatorOptions().setHasText(who)).first();
    }

    private static void drag(Page page, String who, String step) {
        var from = card(page, who).locator("[data-grab]").boundingBox();
        var to = page.locator(".bcol[data-step='" + step + "']").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + 40);
        page.mouse().move(to.x + to.width / 2, to.y + 60);
        page.mouse().up();
    }

    private static Deal with(Served served, String organisation) {
        return served.desk().book().deals().stream()
                .filter(deal -> deal.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
