package pavement.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The real browser of the system, and axe-core to look for what shuts people out.
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-prefers-reduced-motion");
    private static final String AXE = text("/axe.min.js");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        this(List.of());
    }

    /// @param more arguments, such as whom to trust
    Chromium(List<String> more) {
        var all = Stream.concat(ARGUMENTS.stream(), more.stream()).toList();
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(all));
    }

    /// A window as large as a laptop's or a phone's.
    enum Window {
        DESKTOP(1440, 900),
        PHONE(360, 740);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// A new window that remembers whatever its console or network complains of.
    Page open(Window window, ColorScheme scheme) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(window.width, window.height)
                                .setColorScheme(scheme)
                                .setHasTouch(window == Window.PHONE)
                                .setIsMobile(window == Window.PHONE)
                                .setReducedMotion(
                                        com.microsoft.playwright.options.ReducedMotion.REDUCE)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Berlin"));
        return page(context);
    }

    /// A phone that remembers what it holds when it is closed and opened again.
    BrowserContext phone(Path folder) {
        var options =
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS)
                        .setViewportSize(Window.PHONE.width, Window.PHONE.height)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setLocale("en-GB");
        return playwright.chromium().launchPersistentContext(folder, options);
    }

    private Page page(BrowserContext context) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add("console: " + message.text());
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().matches("https?://127\\.0\\.0\\.1:.*")
                    && !request.url().startsWith("data:"))
                complaints.add("asks the outside: " + request.url());
        });
        return page;
    }

    /// What the console said and what was asked outside since the last look.
    List<String> complaints() {
        var found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    /// Violations of WCAG 2.0 to 2.2, A and AA, each with the first elements it names.
    static List<String> violations(Page page) {
        // Evaluated through the debugger, which a strict policy for pages does not hinder.
        page.evaluate(AXE);
        var found =
                page.evaluate(
                        """
                        async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
                          .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary ?? '')).join(' | '))
                        """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /// Elements that stick out of the window, which on a phone means scrolling sideways.
    static List<String> stickingOut(Page page) {
        var found =
                page.evaluate(
                        """
                        () => document.documentElement.scrollWidth <= innerWidth ? [] :
                          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                            .slice(0, 5).map(e => e.tagName + '.' + e.className + ' to ' + Math.round(e.getBoundingClientRect().right))
                        """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /// Kept for the eye, beside the design's own pictures.
    static void picture(Page page, String name) {
        var folder = Path.of("target", "pictures");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("PAVEMENT_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no Chromium found; install it (./check does on Debian) or name it in PAVEMENT_BROWSER"));
    }

    private static String text(String resource) {
        try (var stream =
                com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
