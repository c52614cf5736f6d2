package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pavement.Served;
import pavement.book.Book;
import pavement.browser.Chromium.Window;

/// The import page in a real browser: choose, look, bring in, decide with the keyboard, sort, undo.
@Tag("browser")
class ImportScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfThePageIsWhole(Window window) {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var page = chromium.open(served, "/import", window);
            chromium.looked(page, "import-choose-" + window);

            choose(page, "Connections.csv", CONNECTIONS);
            chromium.looked(page, "import-preview-" + window);
            page.getByText("Bring in 9 people").click();
            page.waitForLoadState();
            page.navigate(served.address("/import"));
            choose(
                    page,
                    "list.csv",
                    "Who;Firm;Phone\nDana Whitlock;Fern & Ledger;804 555 0172\n;;\n");
            chromium.looked(page, "import-columns-" + window);
            page.getByText("Read it again like this").click();
            page.waitForLoadState();
            page.getByText("Bring in 1 person").click();
            page.waitForLoadState();
            chromium.looked(page, "import-same-and-groups-" + window);
            page.context().close();
        }
    }

    @Test
    void theKeysDecideWhetherTwoAreOne() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var page = chromium.open(Window.DESKTOP, ColorScheme.LIGHT);
            page.navigate(served.link());
            for (var file :
                    new String[] {
                        "Name,Company,Phone\nDana Whitlock,Fern,804 555 0172\n",
                        "Name,Company,Phone\nDana Whitlock,Fern,804 555 0199\n"
                    }) {
                page.navigate(served.address("/import"));
                choose(page, "list.csv", file);
                page.getByText("Bring in 1 person").click();
                page.waitForLoadState();
            }
            page.navigate(served.address("/import"));

            // The address stays the same, so it is the answer that is waited for.
            page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> Chromium.press(page, "y"));
            page.getByText("Same person?")
                    .first()
                    .waitFor(
                            new com.microsoft.playwright.Locator.WaitForOptions()
                                    .setState(
                                            com.microsoft.playwright.options.WaitForSelectorState
                                                    .DETACHED));
            page.waitForLoadState();

            assertThat(served.desk().book().people()).hasSize(1);
            page.context().close();
        }
    }

    private static void choose(Page page, String name, String text) {
        page.locator("#file")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload(
                                name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByText("See what it would do").first().click();
        page.waitForLoadState();
    }

    private static final String CONNECTIONS =
            """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Dana,Whitlock,https://www.linkedin.com/in/dana-whitlock,dana@fern.example,Fern & Ledger,Owner,14 Mar 2024
            Ada,Halden,https://www.linkedin.com/in/ada-halden,,Halden Logistics,Driver,01 Feb 2020
            Bo,Halden,https://www.linkedin.com/in/bo-halden,,Halden Logistics,Dispatcher,01 Mar 2020
            Cy,Halden,https://www.linkedin.com/in/cy-halden,,Halden Logistics,Clerk,01 Apr 2020
            Di,One,https://www.linkedin.com/in/di-one,,One,Buyer,05 May 2023
            Ed,Two,https://www.linkedin.com/in/ed-two,,Two,Buyer,05 May 2023
            Flo,Three,https://www.linkedin.com/in/flo-three,,Three,Buyer,06 May 2023
            Gus,Four,https://www.linkedin.com/in/gus-four,,Four,Buyer,06 May 2023
            Hal,Five,https://www.linkedin.com/in/hal-five,,Five,Buyer,06 May 2023
            ,,,,,,21 Feb 2024
            """;
}
