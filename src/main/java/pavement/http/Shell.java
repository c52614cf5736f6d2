package pavement.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// The service worker, with the list of what a page without the server is made of in front of it.
/// Its version is the sum of all files a page is made of, so that a browser has a new one exactly
/// when one of them is new.
final class Shell {
    private static final String PAGE = "/offline";

    private static final List<String> FILES =
            List.of(
                    "app.css",
                    "own.css",
                    "today.css",
                    "phone.css",
                    "kept.css",
                    "block.css",
                    "walk.css",
                    "event.css",
                    "outbox.js",
                    "offline.js",
                    "kept.js",
                    "walk.js",
                    "walking.js",
                    "nearby.js",
                    "grammar.js",
                    "grammar.wasm",
                    "icon.svg",
                    "app.webmanifest",
                    "fonts/public-sans-latin-wght-normal.woff2",
                    "fonts/overpass-latin-wght-normal.woff2");

    private Shell() {}

    static void serve(Context context) {
        context.contentType("text/javascript");
        context.header("Cache-Control", "no-cache");
        context.result(Worker.TEXT);
    }

    /// Made when first asked for.
    private static final class Worker {
        static final String TEXT =
                "const SHELL = {\"version\":\"%s\",\"search\":\"?v=%s\",\"files\":[%s]};\n%s"
                        .formatted(
                                version(),
                                Static.version(),
                                FILES.stream()
                                        .map(file -> "\"/static/" + file + "\"")
                                        .collect(Collectors.joining(",", "\"" + PAGE + "\",", "")),
                                new String(Static.file("sw.js"), StandardCharsets.UTF_8));

        /// The compiled template, so that a new page is a new version.
        private static byte[] page() throws IOException {
            try (var template =
                    Shell.class.getResourceAsStream("/pavement/web/JteofflineGenerated.class")) {
                return template.readAllBytes();
            }
        }

        private static String version() {
            try {
                var sum = MessageDigest.getInstance("SHA-256");
                sum.update(Static.version().getBytes(StandardCharsets.UTF_8));
                sum.update(page());
                return HexFormat.of().formatHex(sum.digest()).substring(0, 16);
            } catch (GeneralSecurityException | IOException never) {
                throw new IllegalStateException(
                        "every Java has SHA-256, and the jar its page", never);
            }
        }
    }
}
