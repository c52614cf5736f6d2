package pavement.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A phone on the local network, for tests: it trusts one authority, or nobody, and checks who it
/// talks to as browsers do. It keeps its cookie and the token of the last page.
public final class Phone {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String root;
    private Optional<String> cookie = Optional.empty();
    private String token = "";

    private Phone(HttpClient client, String root) {
        this.client = client;
        this.root = root;
    }

    /// @param root such as `https://127.0.0.1:7071`
    public static Phone trusting(X509Certificate authority, String root) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("pavement", authority);
            var managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return new Phone(HttpClient.newBuilder().sslContext(context).build(), root);
        } catch (GeneralSecurityException | IOException never) {
            throw new IllegalStateException(never);
        }
    }

    public static Phone trustingNobody(String root) {
        return new Phone(HttpClient.newHttpClient(), root);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var answer = send(request(path, headers).GET());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder("csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2)
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /// As the service worker sends what it kept.
    public HttpResponse<String> outbox(String json) {
        return send(
                request("/outbox", "Content-Type", "application/json", "X-CSRF", token)
                        .POST(BodyPublishers.ofString(json)));
    }

    public Optional<String> cookie() {
        return cookie;
    }

    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(root + path));
        cookie.ifPresent(value -> builder.header("Cookie", value));
        for (int i = 0; i < headers.length; i += 2) builder.header(headers[i], headers[i + 1]);
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(set -> cookie = Optional.of(set.split(";")[0]));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
