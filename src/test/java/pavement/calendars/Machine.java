package pavement.calendars;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// A web server on a free port that answers as a test tells it, and remembers what it was asked.
public final class Machine implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Answering> answering = new AtomicReference<>();

    /// What a request said.
    record Asked(String path, String etag, String since, String authorization) {}

    /// What is to be done with one.
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    public Machine() {
        this(InetAddress.getLoopbackAddress());
    }

    Machine(InetAddress bound) {
        try {
            server = HttpServer.create(new InetSocketAddress(bound, 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(
                new Asked(
                        exchange.getRequestURI().toString(),
                        first(headers.getFirst("If-None-Match")),
                        first(headers.getFirst("If-Modified-Since")),
                        first(headers.getFirst("Authorization"))));
        try (exchange) {
            answering.get().answer(exchange);
        }
    }

    private static String first(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public void answers(Answering how) {
        answering.set(how);
    }

    /// Headers as name, value, name, value.
    public void answers(int status, byte[] body, String... headers) {
        answers(exchange -> send(exchange, status, body, headers));
    }

    static void send(HttpExchange exchange, int status, byte[] body, String... headers)
            throws IOException {
        for (int i = 0; i < headers.length; i += 2)
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
