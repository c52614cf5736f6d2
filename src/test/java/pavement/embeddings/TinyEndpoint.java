package pavement.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import pavement.meaning.Yardstick;
import tools.jackson.databind.json.JsonMapper;

/// A model that answers over real HTTP: it knows what the thesaurus is tried on, and that all that
/// is wet is alike.
final class TinyEndpoint implements AutoCloseable {
    private static final int SIZE = 48;

    /// The texts of each time it was asked.
    final List<List<String>> asked = new CopyOnWriteArrayList<>();

    /// What is done before it answers.
    volatile Consumer<List<String>> before = _ -> {};

    volatile ToIntFunction<List<String>> status = _ -> 200;
    volatile Optional<String> answer = Optional.empty();

    /// Whether it sends but the beginning of an answer.
    volatile boolean stalls;

    private final HttpServer server;

    TinyEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/embeddings", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var texts = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(exchange.getRequestBody())
                .get("input")
                .forEach(each -> texts.add(each.asString()));
        asked.add(texts);
        before.accept(texts);
        var octets = answer.orElseGet(() -> vectors(texts)).getBytes(UTF_8);
        exchange.sendResponseHeaders(status.applyAsInt(texts), octets.length);
        exchange.getResponseBody().write(octets, 0, stalls ? 1 : octets.length);
        exchange.getResponseBody().flush();
        if (!stalls) exchange.close();
    }

    private static String vectors(List<String> texts) {
        var data = new ArrayList<Map<String, Object>>();
        for (var at = texts.size() - 1; at >= 0; at--)
            data.add(Map.of("index", at, "embedding", vector(texts.get(at))));
        return JsonMapper.shared().writeValueAsString(Map.of("data", data));
    }

    private static List<Double> vector(String text) {
        var yardstick = Yardstick.shipped();
        var at = yardstick.others().indexOf(text);
        var means = text.matches(".*(drip|pond|fountain).*") ? "water" : text;
        var random = new SplittableRandom((at < 0 ? means : yardstick.names().get(at)).hashCode());
        return random.doubles(SIZE, -1, 1).boxed().toList();
    }

    Source source() {
        return ((Source.Read.Good) Source.read(where(), "tiny")).source();
    }

    private String where() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/embeddings";
    }

    /// Every text it was ever asked about.
    List<String> texts() {
        return asked.stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
