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
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody with a browser, for tests: keeps his cookie, sends the token of the last page, follows
/// no redirects.
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private Optional<String> cookie = Optional.empty();
    private String token = "";

    public Visitor(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /// Opens the printed link.
    public Visitor enter(String key) {
        var answer = get("/key/" + key);
        cookie = answer.headers().firstValue("Set-Cookie").map(set -> set.split(";")[0]);
        return this;
    }

    public HttpResponse<String> get(String path) {
        var answer = send(request(path).GET().build());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    /// A form of name, value, name, value …, with the token of the last page that had one.
    public HttpResponse<String> post(String path, String... fields) {
        return send(form(path, fields).build());
    }

    private HttpRequest.Builder form(String path, String... fields) {
        var pairs = new ArrayList<String>();
        pairs.add("csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2)
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        return raw(path, String.join("&", pairs));
    }

    /// The same, sent from a page of this site.
    public HttpResponse<String> postFrom(String page, String path, String... fields) {
        return send(form(path, fields).header("Referer", root + page).build());
    }

    public HttpResponse<String> postRaw(String path, String body) {
        return send(raw(path, body).build());
    }

    private HttpRequest.Builder raw(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /// One file as a multipart form.
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] content) {
        var boundary = "----pavement";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, token, boundary, field, fileName);
        var tail = "\r\n--%s--\r\n".formatted(boundary);
        var parts =
                java.util.List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        tail.getBytes(StandardCharsets.UTF_8));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(parts))
                        .build());
    }

    public String token() {
        return token;
    }

    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(root + path));
        cookie.ifPresent(value -> builder.header("Cookie", value));
        return builder;
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
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
