package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import pavement.Served;

/// The real browser of the system, and axe-core to look for what shuts people out. One browser
/// serves every test that asks nothing special of it; each closes the windows that it opened.
final class Chromium implements AutoCloseable {
    /// The same browser without a window around it: half the work, and no notifications.
    private static final String SHELL = "/usr/bin/chromium-headless-shell";

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
    private static final String COLOURS = "color-contrast";

    private static Optional<Playwright> driver = Optional.empty();
    private static Optional<Browser> shared = Optional.empty();

    private final Browser browser;
    private final Map<String, Page> signedIn = new HashMap<>();
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        this.browser = shared();
    }

    private static Browser shared() {
        if (shared.filter(Browser::isConnected).isEmpty())
            shared = Optional.of(launched(executable(Stream.of(SHELL)), List.of()));
        return shared.orElseThrow();
    }

    /// A whole browser of its own.
    ///
    /// @param more arguments, such as whom to trust
    Chromium(List<String> more) {
        this.browser = launched(executable(Stream.of()), more);
    }

    private static Browser launched(Path executable, List<String> more) {
        var all = Stream.concat(ARGUMENTS.stream(), more.stream()).toList();
        return playwright()
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(all));
    }

    private static Playwright playwright() {
        if (driver.isEmpty()) driver = Optional.of(driver());
        return driver.orElseThrow();
    }

    private static Playwright driver() {
        var options = new Playwright.CreateOptions();
        options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Runtime.getRuntime().addShutdownHook(new Thread(Chromium::endAll));
        return Playwright.create(options);
    }

    // The driver and its browsers write where this process writes; one that stayed would keep
    // whoever started this process waiting for the end of its output.
    private static void endAll() {
        ProcessHandle.current().descendants().toList().forEach(ProcessHandle::destroyForcibly);
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
        opened.add(context);
        return page(context);
    }

    /// A page of a server for who is let in: one window to a server and size, which goes from page
    /// to page.
    Page open(Served served, String path, Window window) {
        var page =
                signedIn.computeIfAbsent(
                        served.address("/" + window),
                        _ -> {
                            var first = open(window, ColorScheme.LIGHT);
                            first.navigate(served.link());
                            return first;
                        });
        page.navigate(served.address(path));
        page.waitForLoadState();
        return page;
    }

    /// A phone that remembers what it holds when it is closed and opened again.
    BrowserContext phone(Path folder) {
        var options =
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(executable(Stream.of(SHELL)))
                        .setArgs(ARGUMENTS)
                        .setViewportSize(Window.PHONE.width, Window.PHONE.height)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setLocale("en-GB");
        return playwright().chromium().launchPersistentContext(folder, options);
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

    /// Holds what a page shows against both themes: a picture of each, nobody shut out, nothing
    /// sticking out. Colours are all that a theme changes, and nothing that a size does: so they
    /// are looked at in the light on a desk and in the dark on a phone.
    static void themes(Page page, String name) {
        var phone = page.viewportSize().width < 600;
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            picture(page, (name + "-" + scheme).toLowerCase(Locale.ROOT));
            var found = new ArrayList<String>();
            if (scheme == ColorScheme.LIGHT) found.addAll(violations(page, phone));
            else if (phone) found.addAll(violations(page, List.of(COLOURS), List.of()));
            assertThat(found).as(name + " " + scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(stickingOut(page)).as(name).isEmpty();
    }

    /// The same, and nothing that the console or the network complains of.
    void looked(Page page, String name) {
        themes(page, name);
        // A form that is refused is one answer of 422, which the console notes.
        assertThat(complaints().stream().filter(each -> !each.contains("422")).toList())
                .as(name)
                .isEmpty();
    }

    /// The same for a page of a server in both sizes.
    Stream<DynamicTest> looks(Served served, String path, String name) {
        return looks(served, path, name, _ -> {});
    }

    /// @param then what is done on the page before it is looked at
    Stream<DynamicTest> looks(Served served, String path, String name, Consumer<Page> then) {
        return Stream.of(Window.values())
                .map(window ->
                        dynamicTest(
                                name + " " + window,
                                () -> {
                                    var page = open(served, path, window);
                                    then.accept(page);
                                    looked(page, name + "-" + window);
                                }));
    }

    /// Violations of WCAG 2.0 to 2.2, A and AA, each with the first elements it names.
    static List<String> violations(Page page) {
        return violations(page, false);
    }

    private static List<String> violations(Page page, boolean withoutColours) {
        return violations(
                page,
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
                withoutColours ? List.of(COLOURS) : List.of());
    }

    private static List<String> violations(Page page, List<String> rules, List<String> without) {
        // Evaluated through the debugger, which a strict policy for pages does not hinder.
        if (!(boolean) page.evaluate("() => !!globalThis.axe"))
            page.evaluate("source => (0, eval)(source)", AXE);
        var found =
                page.evaluate(
                        """
                        async ([rules, without]) => (await axe.run({
                          runOnly: rules,
                          rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
                          resultTypes: ['violations'],
                        })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary ?? '')).join(' | '))
                        """,
                        List.of(rules, without));
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

    /// Waits until the worker is in charge and what this page needs is in the pack of the phone;
    /// what is missing after a minute is said.
    static void settled(Page phone) {
        phone.evaluate(
                """
                async () => {
                  const until = Date.now() + 60_000;
                  const walk = document.querySelector('[data-walk]')?.dataset.walk;
                  const holds = pack => pack && (!walk || pack.walk?.id === walk) && (!document.body.matches('.p-event') || pack.events?.length);
                  for (;;) {
                    const [known] = await navigator.serviceWorker.getRegistrations();
                    const said = {
                      at: location.href, controlled: !!navigator.serviceWorker.controller, pack: typeof outbox !== 'undefined' && !!holds(await outbox.pack()),
                      worker: known ? ['installing', 'waiting', 'active'].filter(each => known[each]).map(each => `${each} ${known[each].state}`) : 'none',
                    };
                    if (said.controlled && said.pack) return;
                    if (Date.now() > until) throw new Error(JSON.stringify(said));
                    await new Promise(again => setTimeout(again, 50));
                  }
                }
                """);
    }

    /// A page is seen before its script listens; a key struck between the two would be lost.
    static void press(Page page, String key) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.keyboard().press(key);
    }

    /// Kept for the eye, beside the design's own pictures; not where nobody looks.
    static void picture(Page page, String name) {
        if ("no".equals(System.getenv("PAVEMENT_PICTURES"))) return;
        var folder = Path.of("target", "pictures");
        var options = new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png"));
        try {
            page.screenshot(options);
        } catch (PlaywrightException _) {
            // A busy machine's browser now and then has no frame to show; nothing is judged by this
            // picture.
            page.screenshot(options);
        }
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
        if (shared.filter(browser::equals).isEmpty()) browser.close();
    }

    private static Path executable(Stream<String> rather) {
        var named = Stream.ofNullable(System.getenv("PAVEMENT_BROWSER"));
        return Stream.concat(named, Stream.concat(rather, PLACES.stream()))
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
