package pavement.calendars;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a machine for a calendar: by conditional requests (RFC 9110 §13), through a few redirects,
/// and no longer than a moment.
final class Asking {
    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECTED = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final Duration patience;

    /// @param patience for one answer, from the first octet to the last
    private Asking(HttpClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    static Fetched fetch(Address address, Refresh.Mark mark, Duration patience)
            throws InterruptedException {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience.dividedBy(3))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        try {
            return new Asking(client, patience).ask(address, mark);
        } finally {
            client.shutdownNow();
        }
    }

    /// The second way of a `webcal` is tried when nobody speaks in private at the first.
    private Fetched ask(Address address, Refresh.Mark mark) throws InterruptedException {
        Fetched said = new Fetched.Failed("");
        for (var way : address.ways()) {
            try {
                return follow(way, mark);
            } catch (IOException failure) {
                said = new Fetched.Failed(Troubles.of(failure, way.getHost(), patience));
                if (!Troubles.closed(failure)) return said;
            }
        }
        return said;
    }

    private Fetched follow(URI way, Refresh.Mark mark) throws IOException, InterruptedException {
        var at = way;
        for (int i = 0; i <= REDIRECTS; i++) {
            var answer = answer(at, way, mark);
            if (!REDIRECTED.contains(answer.statusCode())) return answered(answer, at, mark);
            var next = answer.headers().firstValue("Location").flatMap(found(at));
            if (next.isEmpty())
                return new Fetched.Failed(
                        at.getHost() + " sends elsewhere without saying where." + Troubles.NEW);
            var refused = refused(at, next.get());
            if (refused.isPresent()) return new Fetched.Failed(refused.get());
            at = next.get();
        }
        return new Fetched.Failed(
                way.getHost() + " sends from one address to the next without end." + Troubles.NEW);
    }

    private static java.util.function.Function<String, Optional<URI>> found(URI from) {
        return location -> {
            try {
                return Optional.of(from.resolve(location.strip()));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        };
    }

    /// Another machine must not use this one to look around in it, nor have a secret repeated in
    /// the open.
    private static Optional<String> refused(URI from, URI to) throws UnknownHostException {
        var scheme = Optional.ofNullable(to.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var host = Optional.ofNullable(to.getHost());
        if (host.isEmpty() || !Set.of("https", "http").contains(scheme))
            return Optional.of(
                    from.getHost()
                            + " sends to something that is no web address, which is not followed."
                            + Troubles.NEW);
        if (here(host.get()) && !here(from.getHost()))
            return Optional.of(
                    from.getHost()
                            + " sends back to this computer, which is not followed."
                            + Troubles.NEW);
        if (scheme.equals("http") && from.getScheme().equalsIgnoreCase("https"))
            return Optional.of(
                    from.getHost()
                            + " sends to an address that anybody can overhear, which is not followed."
                            + Troubles.NEW);
        return Optional.empty();
    }

    private static boolean here(String host) throws UnknownHostException {
        for (var address : InetAddress.getAllByName(host))
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) return true;
        return false;
    }

    private HttpResponse<byte[]> answer(URI at, URI first, Refresh.Mark mark)
            throws IOException, InterruptedException {
        var asked = client.sendAsync(request(at, first, mark), limited());
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Troubles.Late(late);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException cause) throw cause;
            throw new IOException(failure.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private static HttpResponse.BodyHandler<byte[]> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), Octets.MOST);
    }

    /// Name and password of the address are for the host it names, and no other.
    private static HttpRequest request(URI at, URI first, Refresh.Mark mark) throws IOException {
        var request =
                HttpRequest.newBuilder(bare(at))
                        .header("Accept", "text/calendar, */*;q=0.1")
                        .header("Accept-Encoding", "gzip")
                        .header("User-Agent", "Pavement")
                        .GET();
        var same =
                at.getHost().equalsIgnoreCase(first.getHost())
                        && at.getPort() == first.getPort()
                        && at.getScheme().equalsIgnoreCase(first.getScheme());
        if (same)
            Optional.ofNullable(first.getUserInfo())
                    .ifPresent(who -> request.header("Authorization", "Basic " + encoded(who)));
        if (!mark.etag().isEmpty()) request.header("If-None-Match", mark.etag());
        if (!mark.modified().isEmpty()) request.header("If-Modified-Since", mark.modified());
        return request.build();
    }

    private static String encoded(String who) {
        return Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    }

    private static URI bare(URI uri) throws IOException {
        var query = Optional.ofNullable(uri.getRawQuery()).map(it -> "?" + it).orElse("");
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(
                uri.getScheme().toLowerCase(Locale.ROOT)
                        + "://"
                        + uri.getHost()
                        + port
                        + path
                        + query);
    }

    private static Fetched answered(HttpResponse<byte[]> answer, URI at, Refresh.Mark mark)
            throws IOException {
        var headers = answer.headers();
        if (answer.statusCode() == 304 && !mark.none()) return new Fetched.Same();
        if (answer.statusCode() != 200)
            return new Fetched.Failed(Troubles.of(answer.statusCode(), at.getHost()));
        var next =
                new Refresh.Mark(
                        headers.firstValue("ETag").orElse(""),
                        headers.firstValue("Last-Modified").orElse(""));
        var page =
                headers.firstValue("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                        .isPresent();
        return Octets.calendar(answer.body(), page, at.getHost(), next);
    }
}
