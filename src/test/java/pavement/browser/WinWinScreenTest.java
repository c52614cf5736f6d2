package pavement.browser;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.notation.Books;

/// Who can help whom, in both sizes and both themes: with nothing, and with everything.
@Tag("browser")
class WinWinScreenTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String MUCH =
            """
            Mei Tan  met on the street
                note: Looks for a web designer.
            Dana Whitlock  met in a coffee shop
            Sol Kim  met in a coffee shop
            Victor Salas  met in a sandwich shop
            Omar Haddad  met at work Haddad
                job: Photographer, Haddad
            2026-10-01  Mei, coffee, 30m: chat -> next step
            2026-10-01  Dana, coffee, 30m: chat -> next step
            2026-10-01  Sol, coffee, 30m: chat -> next step
            2026-10-01  Victor, coffee, 30m: looks for a drummer -> next step
            2026-10-10  Mei needs: bookkeeping of a flower shop
            2026-10-10  Dana offers: bookkeeping for a flower shop
            2026-10-10  Dana needs: wedding flowers
            2026-10-10  Mei offers: wedding flowers
            2026-10-10  Sol offers: local coffee beans
            2026-10-10  Victor needs: local coffee beans
            2026-10-10  Victor offers: lunch for thirty
            2026-10-10  I need: lunch for thirty
            2026-10-10  I offer: a wholesale courier
            2026-10-10  Sol needs: a wholesale courier
            2026-10-11  Omar needs: a van on Saturdays
            2026-10-11  I offer: a van on Saturdays
            2026-10-11  I need: a photographer
            """;

    private static Chromium chromium;
    private static Map<String, Served> served;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        served = Map.of("nothing", open(""), "much", open(MUCH));
    }

    private static Served open(String page) {
        return new Served(Books.read("me  Maya Lindholm, Europe/Berlin\n" + page), NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        served.values().forEach(Served::close);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        var much = served.get("much");
        var ask = much.desk().book().ownAsks().getFirst().id();
        return Stream.of(
                        chromium.looks(served.get("nothing"), "/winwin", "winwin-nothing"),
                        chromium.looks(much, "/winwin", "winwin-much"),
                        chromium.looks(much, "/winwin?view=theirs", "winwin-theirs"),
                        chromium.looks(much, "/asks/" + ask, "winwin-ask"),
                        chromium.looks(
                                much,
                                "/people/" + Books.id("Mei Tan"),
                                "winwin-typed-again",
                                WinWinScreenTest::typed),
                        chromium.looks(much, "/people/" + Books.id("Mei Tan"), "winwin-person"))
                .flatMap(looks -> looks);
    }

    /// Without a word in it.
    private static void typed(Page page) {
        page.fill("#ask-what", "😀🎉");
        page.click("form:has(#ask-what) button");
        page.waitForSelector("[aria-invalid=true]");
    }
}
