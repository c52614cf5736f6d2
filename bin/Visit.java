import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;

/// Visits the pages of a server that has just been started: the one whose link stands in the file named first, as soon as
/// it does or until the process named second is no more.
/// It follows links and asks for a plan of ninety minutes, which is one on Sundays too, and comes round three times, since
/// a JVM learns by repetition.
class Visit {
    private static final Pattern START = Pattern.compile("https?://\\S+/key/\\S+");
    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final int PAGES = 40;

    public static void main(String[] args) throws IOException, InterruptedException {
        var start = URI.create(link(Path.of(args[0]), Long.parseLong(args[1])));
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var first = get(client, start);
            var pages = found(first, start);
            plan(client, start, first);
            var fetched = 0;
            for (var round = 0; round < 3; round++)
                for (var page : pages) {
                    get(client, page);
                    fetched++;
                }
            System.out.println(fetched + " pages of " + start.getAuthority());
        }
    }

    private static String link(Path said, long process) throws IOException, InterruptedException {
        while (ProcessHandle.of(process).isPresent()) {
            var found = START.matcher(Files.readString(said));
            if (found.find()) return found.group();
            Thread.sleep(200);
        }
        throw new IOException("it ended without a link; it said: " + Files.readString(said));
    }

    private static LinkedHashSet<URI> found(String first, URI start) {
        var pages = new LinkedHashSet<URI>();
        var todo = new ArrayDeque<String>();
        todo.add(first);
        while (!todo.isEmpty() && pages.size() < PAGES) {
            var links = HREF.matcher(todo.remove());
            while (links.find() && pages.size() < PAGES) pages.add(start.resolve(links.group(1).replace("&amp;", "&")));
        }
        return pages;
    }

    private static void plan(HttpClient client, URI start, String page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(page);
        if (!token.find()) throw new IOException("the first page has no form on it");
        var form = BodyPublishers.ofString("minutes=90&csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var post = HttpRequest.newBuilder(start.resolve("/today/minutes"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", start.getScheme() + "://" + start.getAuthority())
                .POST(form)
                .build();
        var answer = client.send(post, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("a plan of ninety minutes: " + answer.statusCode());
    }

    private static String get(HttpClient client, URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    }
}
