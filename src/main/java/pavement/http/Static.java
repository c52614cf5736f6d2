package pavement.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32;

/// Style, script, fonts and icons, from the class path and nowhere else. They are public: they hold
/// nothing of a book.
public final class Static {
    private static final String ROOT = "/pavement/web/static/";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css",
                    "js", "text/javascript",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "wasm", "application/wasm",
                    "webmanifest", "application/manifest+json");
    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /// The one script that may compile WebAssembly, in a worker, which keeps its own policy.
    private static final String GRAMMAR = "grammar.js";

    // Filled from the jar on first use and never longer than what the jar holds.
    private static final ConcurrentMap<String, byte[]> FILES = new ConcurrentHashMap<>();

    private Static() {}

    /// Names all these files together: a browser keeps each for good, and asks for those of another
    /// version by another address.
    public static String version() {
        return Sum.TEXT;
    }

    static void serve(Context context) {
        var file = context.pathParam("file");
        if (file.contains("..") || !file.matches("[A-Za-z0-9._/-]+"))
            throw Refused.notFound("There is no such file.");
        var bytes =
                Optional.ofNullable(FILES.computeIfAbsent(file, Static::read))
                        .filter(found -> found.length > 0);
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        if (file.equals(GRAMMAR)) Guard.letCompile(context);
        context.header(
                "Cache-Control",
                context.queryString() == null ? "no-cache" : "public, max-age=31536000, immutable");
        context.result(bytes.orElseThrow(() -> Refused.notFound("There is no such file.")));
    }

    /// Worked out when first asked for.
    private static final class Sum {
        static final String TEXT = sum();

        private static String sum() {
            try {
                var sum = new CRC32();
                for (var file : all()) sum.update(file.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().toHexDigits((int) sum.getValue());
            } catch (IOException | URISyntaxException broken) {
                throw new IllegalStateException("the jar is damaged at " + ROOT, broken);
            }
        }

        /// Each file's name and sum. A jar tells both without being unpacked.
        private static List<String> all() throws IOException, URISyntaxException {
            var one = Objects.requireNonNull(Static.class.getResource(ROOT + "app.css"));
            if (one.openConnection() instanceof JarURLConnection jar)
                return jar.getJarFile().stream()
                        .filter(entry -> entry.getName().startsWith(ROOT.substring(1)))
                        .map(entry -> entry.getName() + " " + entry.getCrc())
                        .sorted()
                        .toList();
            try (var files = Files.walk(Path.of(one.toURI()).getParent())) {
                return files.map(file -> file + " " + file.toFile().lastModified())
                        .sorted()
                        .toList();
            }
        }
    }

    /// A file that must be there.
    static byte[] file(String file) {
        var bytes = FILES.computeIfAbsent(file, Static::read);
        if (bytes.length == 0) throw new IllegalStateException("the jar lacks " + file);
        return bytes;
    }

    private static byte[] read(String file) {
        try (var stream =
                Static.class.getResourceAsStream(file.equals("htmx.js") ? HTMX : ROOT + file)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar is damaged at " + file, broken);
        }
    }
}
