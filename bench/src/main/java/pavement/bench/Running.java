package pavement.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The product, started by its launcher, and a visitor who came in by its link.
final class Running implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http://\\S+/key/\\S+");
    private static final Pattern PERSON = Pattern.compile("\"(/people/[0-9a-f-]{36})\"");

    private final Process process;
    private final HttpClient client;
    private final URI link;
    private final double toLink;
    private final double toFirstPage;

    private Running(Process process, HttpClient client, URI link, double toLink, double toFirstPage) {
        this.process = process;
        this.client = client;
        this.link = link;
        this.toLink = toLink;
        this.toFirstPage = toFirstPage;
    }

    /// Starts once, and waits for what the launcher makes in the background so that later starts are fast: it is the
    /// second start that is measured.
    static void trained(Path launcher) throws IOException, InterruptedException {
        new ProcessBuilder(launcher.toString(), "--version").inheritIO().start().waitFor();
        var folder = launcher.resolveSibling("target").resolve("pavement");
        for (int tenths = 0; tenths < 1200; tenths++) {
            try (var files = Files.newDirectoryStream(folder, "*.aot")) {
                for (var file : files) if (Files.isRegularFile(file)) return;
            }
            Thread.sleep(100);
        }
        throw new IOException("no AOT cache was made within two minutes; see bin/train");
    }

    static Running start(Path launcher, Path home) throws IOException, InterruptedException {
        visited();
        var said = Files.createTempFile("pavement", "said");
        var client = visitor();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(
                        launcher.toString(), "serve", "--port", "0", "--no-open", "--home", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var link = link(said, process);
        var toLink = Load.since(begun);
        get(client, link);
        return new Running(process, client, link, toLink, Load.since(begun));
    }

    /// Looks at nothing until looking costs nothing, by a door as that of the product: the visitor's own start, a third of a
    /// second, is not the product's.
    private static void visited() throws IOException, InterruptedException {
        var nothing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nothing.createContext("/", seen -> answer(seen, 200));
        nothing.createContext("/key", seen -> {
            seen.getResponseHeaders().add("Set-Cookie", "k=v; Path=/; HttpOnly");
            seen.getResponseHeaders().add("Location", "/");
            answer(seen, 303);
        });
        nothing.start();
        try (var client = visitor()) {
            var door = URI.create("http://127.0.0.1:" + nothing.getAddress().getPort() + "/key");
            for (int i = 0; i < 200; i++) get(client, door);
        } finally {
            nothing.stop(0);
        }
    }

    private static void answer(HttpExchange seen, int status) throws IOException {
        var page = new byte[64_000];
        seen.sendResponseHeaders(status, page.length);
        try (var out = seen.getResponseBody()) {
            out.write(page);
        }
    }

    /// Speaks as a browser does, which asks for no HTTP/2 where nothing is encrypted.
    private static HttpClient visitor() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static URI link(Path said, Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            var found = LINK.matcher(Files.readString(said));
            if (found.find()) return URI.create(found.group());
            Thread.sleep(2);
        }
        throw new IOException("it did not start: " + Files.readString(said));
    }

    /// The address of a page of it.
    String address(String path) {
        return link.resolve(path).toString();
    }

    /// What the visitor is known by, as `name=value`.
    String cookie() {
        return ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .findFirst()
                .orElseThrow();
    }

    double link() {
        return toLink;
    }

    double firstPage() {
        return toFirstPage;
    }

    /// What the process holds in memory, as Linux counts it.
    long megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /// Some people's pages, as the list links to them.
    List<String> people() throws IOException, InterruptedException {
        var found = new LinkedHashSet<String>();
        var links = PERSON.matcher(get(client, link.resolve("/people")));
        while (links.find()) found.add(links.group(1));
        return List.copyOf(found);
    }

    /// A third as many go before, so that what is measured is warm.
    double[] times(int count, List<String> paths) throws IOException, InterruptedException {
        var times = new double[paths.isEmpty() ? 0 : count];
        for (int i = -times.length / 3; i < times.length; i++) {
            var begun = System.nanoTime();
            get(client, link.resolve(paths.get(Math.floorMod(i, paths.size()))));
            if (i >= 0) times[i] = Load.since(begun);
        }
        return times;
    }

    private static String get(HttpClient client, URI page) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(page + " answered " + answer.statusCode());
        return answer.body();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        client.close();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
