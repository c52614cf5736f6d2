package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Led;
import pavement.book.Money;
import pavement.http.Visitor;
import pavement.notation.Books;

/// "I can find the person who can": from a note to money, in both sizes and both themes.
@Tag("browser")
class LeverageInBrowserTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, EUR
            Priya Raman  met in a coffee shop Kiez, 2026-06-06
                phone: +49 174 55501711
            Nadia Brooks  heard of through Priya
            Jonas Weber  met in a bookstore Kohl, 2026-09-03
                job: Copywriter, Freelance
                note: Did paid social at an agency.
            2026-06-06  Priya, call, 20m: the stall -> talked
            2026-09-07  Priya needs: a van on Saturdays
            2026-09-07  I offer: a van on Saturdays
            """;
    private static final String NOTED =
            BOOK
                    + "2026-10-02  Priya, coffee, 20m: My friend Nadia does Facebook ads for restaurants. -> talked\n";

    private static final String MATCH =
            "/introductions/new?one="
                    + Books.id("Priya Raman")
                    + "&other="
                    + Books.id("Jonas Weber")
                    + "&say="
                    + Books.read(NOTED).asksOf(Books.id("Priya Raman")).getFirst().id();

    private static Chromium chromium;
    private static Served served;
    private static String path;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = new Served(Books.read(NOTED), NOW);
        path = asked(served.owner());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.close();
    }

    private static String asked(Visitor owner) {
        owner.get("/introductions/new");
        owner.post(
                "/introductions/new",
                "kind",
                "INTRODUCTION",
                "one",
                Books.id("Priya Raman").toString(),
                "other",
                Books.id("Jonas Weber").toString(),
                "why",
                "words for the stall");
        var path = "/introductions/" + introduction(served.desk().book()).id();
        owner.post(path + "/step", "what", "ASKED_ONE");
        return path;
    }

    private static Introduction introduction(Book book) {
        return book.introductions().iterator().next();
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        return Stream.of(
                        chromium.looks(served, "/find?q=run+Facebook+ads+part+time", "find"),
                        chromium.looks(served, "/find?q=fly+helicopters", "find-nobody"),
                        chromium.looks(served, "/introductions", "introductions"),
                        chromium.looks(served, path, "introduction"),
                        chromium.looks(served, "/introductions/new", "introduction-new"),
                        chromium.looks(served, MATCH, "introduction-match"),
                        chromium.looks(
                                served, "/people/" + Books.id("Priya Raman") + "/knows", "knows"))
                .flatMap(each -> each);
    }

    @Test
    void fromANoteToMoney() {
        try (var own = new Served(Books.read(BOOK), NOW)) {
            var page = chromium.open(own, "/log", Chromium.Window.values()[0]);
            page.locator("#line")
                    .fill("Priya, coffee, 20m: my friend Nadia does Facebook ads for restaurants");
            page.locator("#line").press("Control+Enter");
            page.waitForURL("**/today**");

            page.navigate(own.owner().get("/find").uri().resolve("/find").toString());
            page.locator("#q").fill("run Facebook ads");
            page.locator("#q").press("Enter");
            page.locator(".res", new Page.LocatorOptions().setHasText("Nadia")).first().waitFor();
            page.locator(".res a.nm", new Page.LocatorOptions().setHasText("Nadia")).click();
            press(page, "I sent it");
            press(page, "Priya introduced us");
            press(page, "We met");
            page.locator("#what").fill("a first campaign");
            page.locator("#money").fill("600");
            press(page, "Keep");
            page.getByText("€600").first().waitFor();
            assertThat(Chromium.violations(page)).isEmpty();
            assertThat(page.locator("#brought + .sec .origin").innerText())
                    .contains("Priya Raman", "Nadia", "€600");

            assertThat(introduction(own.desk().book()).led())
                    .contains(new Led("a first campaign", Optional.of(new Money(60_000, "EUR"))));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
