package pavement.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What a phone feels: Chromium in the size of one, its processor four times slower, with the product and a large book
/// on the same machine. From the tap on an outcome to the next card; from the icon to the first page, with the server and
/// without; and how much script there is. Prints one line of a table for each.
final class Phone {
    private static final int CALLS = 70;
    private static final int LOADS = 12;
    private static final int SLOWER = 4;

    /// Where it may be day when it is night elsewhere, with what numbers there begin with.
    private static final Map<String, String> DAY = Map.of(
            "Asia/Tokyo", "+8131234", "Europe/Berlin", "+49301234", "America/New_York", "+1212555",
            "America/Los_Angeles", "+1213555", "Asia/Kolkata", "+91112345", "Australia/Sydney", "+6129876",
            "Pacific/Honolulu", "+1808555");

    private final BrowserContext context;
    private final Running server;

    private Phone(BrowserContext context, Running server) {
        this.context = context;
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var launcher = Path.of(args[0]).toAbsolutePath();
        Running.trained(launcher);
        scripts(launcher);
        for (var book : List.of(args).subList(1, args.length)) {
            var home = book.matches("\\d+") ? Load.filled(launcher, Integer.parseInt(book)) : Path.of(book);
            try (var playwright = Playwright.create(new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    var server = Running.start(launcher, home)) {
                var phone = new Phone(small(playwright), server);
                phone.enter();
                phone.loads("the first page of the installed app");
                phone.calls();
                server.close();
                phone.loads("the first page with the server gone");
            }
        }
    }

    private static BrowserContext small(Playwright playwright) {
        var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(browser())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")));
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true));
    }

    /// Without the window of a desk around it, where there is such a one: a phone has none.
    private static Path browser() {
        return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /// Comes in, and waits for the worker that keeps the app.
    private void enter() {
        var known = server.cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(known[0], known[1]).setUrl(server.address("/"))));
        try (var page = context.newPage()) {
            page.navigate(server.address("/today"));
            page.evaluate("() => navigator.serviceWorker.ready.then(() => 1)");
            page.waitForTimeout(3_000);
        }
    }

    private Page slow() {
        var page = context.newPage();
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        return page;
    }

    /// Until it is drawn and its scripts are in place, whichever is later.
    private void loads(String what) {
        var times = new ArrayList<Double>();
        for (int load = 0; load < LOADS; load++)
            try (var page = slow()) {
                page.navigate(server.address("/today"));
                page.waitForSelector("h1");
                times.add(number(page.evaluate(
                        """
                        () => Math.max(
                          performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
                          performance.getEntriesByName('first-contentful-paint')[0].startTime)
                        """)));
            }
        say(what, times);
    }

    private void calls() {
        try (var page = slow()) {
            page.navigate(server.address("/block/calls"));
            page.check("input[value=LIST]");
            page.fill("#list", prospects());
            page.click("text=Start calling");
            page.waitForSelector("#turn");
            var shown = new ArrayList<Double>();
            var ready = new ArrayList<Double>();
            for (int call = 0; call < CALLS - 1; call++) {
                var tap = (Map<?, ?>) page.evaluate(TAP);
                shown.add(number(tap.get("shown")));
                ready.add(number(tap.get("ready")));
            }
            say("a tap on an outcome until the next card is drawn", shown.subList(5, shown.size()));
            say("a tap on an outcome until the next can be tapped", ready.subList(5, ready.size()));
        }
    }

    /// From the tap to the frame that shows somebody else, and to the frame after which his outcomes take a tap.
    private static final String TAP =
            """
            () => new Promise(done => {
              const name = () => document.querySelector('#turn').textContent;
              const card = () => document.querySelector('input[name=encounter]')?.value;
              const before = { name: name(), card: card() };
              const times = {};
              const begun = performance.now();
              const drawn = then => requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => then(performance.now() - begun);
                port2.postMessage(0);
              });
              new MutationObserver((_, all) => {
                if (name() !== before.name && !times.seen) { times.seen = true; drawn(at => { times.shown = at; }); }
                if (card() === before.card) return;
                all.disconnect();
                drawn(at => { times.ready = at; setTimeout(() => done(times), 200); });
              }).observe(document.body, { childList: true, subtree: true, characterData: true });
              document.querySelector('button[name=outcome][value=NO_ANSWER]').click();
            })
            """;

    private static String prospects() {
        var prefix = DAY.entrySet().stream()
                .filter(each -> {
                    int hour = Instant.now().atZone(ZoneId.of(each.getKey())).getHour();
                    return hour >= 10 && hour < 16;
                })
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it is night everywhere"));
        return IntStream.range(0, CALLS)
                .mapToObj(i -> "Prospect %d, %s%04d".formatted(i, prefix, 1000 + i))
                .collect(Collectors.joining("\n"));
    }

    private static void scripts(Path launcher) throws IOException {
        var folder = launcher.resolveSibling("src/main/resources/pavement/web/static");
        long sum = zipped(Phone.class.getResourceAsStream(
                        "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js").readAllBytes());
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".js")).toList())
                sum += zipped(Files.readAllBytes(file));
        }
        System.out.printf(Locale.ROOT, "| phone | all scripts, gzipped | %.1f KB |%n", sum / 1000.0);
    }

    private static long zipped(byte[] octets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(octets);
        }
        return out.size();
    }

    private static double number(Object said) {
        return ((Number) said).doubleValue();
    }

    private static void say(String what, List<Double> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT, "| phone | %s, p50 / p95 of %d | %.0f / %.0f ms |%n", what, sorted.size(),
                sorted.get(sorted.size() / 2), sorted.get((int) Math.floor(0.95 * (sorted.size() - 1))));
    }
}
