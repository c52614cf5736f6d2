package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pavement.Served;
import pavement.book.Book;
import pavement.browser.Chromium.Window;

/// Every page in both sizes and both themes: nothing shut out, nothing sticking out, nothing asked outside.
@Tag("browser")
class PagesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:12:00Z");
    private static Chromium chromium;
    private static Served empty;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        empty = new Served(Book.EMPTY, NOW);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        empty.close();
    }

    @TestFactory
    Stream<DynamicTest> anEmptyBook() {
        return looks(empty, List.of("/welcome", "/settings"));
    }

    private static Stream<DynamicTest> looks(Served served, List<String> paths) {
        return paths.stream().flatMap(path -> Stream.of(Window.values())
                .flatMap(window -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> dynamicTest(
                                path + " " + window + " " + scheme, () -> look(served, path, window, scheme)))));
    }

    private static void look(Served served, String path, Window window, ColorScheme scheme) {
        var page = chromium.open(window, scheme);
        page.navigate(served.link());
        page.navigate(served.address(path));
        page.waitForLoadState();
        Chromium.picture(page, (path.substring(1) + "-" + window + "-" + scheme).replace('/', '-').toLowerCase(Locale.ROOT));
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(Chromium.stickingOut(page)).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }
}
