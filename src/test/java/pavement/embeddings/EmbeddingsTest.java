package pavement.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.meaning.Likenesses;
import pavement.meaning.Meaning;
import pavement.meaning.Said;
import pavement.meaning.Vectors;
import pavement.meaning.Why;
import tools.jackson.databind.json.JsonMapper;

/// The road to a model of the owner's, over real HTTP: the model here knows two things, water and
/// sound.
class EmbeddingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    @TempDir private Path folder;
    private HttpServer server;
    private volatile int status = 200;
    private volatile Optional<String> answer = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v1/embeddings",
                exchange -> {
                    var texts = new ArrayList<String>();
                    JsonMapper.shared()
                            .readTree(exchange.getRequestBody())
                            .get("input")
                            .forEach(each -> texts.add(each.asString()));
                    asked.add(texts.size());
                    var octets = answer.orElseGet(() -> vectors(texts)).getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, octets.length);
                    exchange.getResponseBody().write(octets);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static String vectors(List<String> texts) {
        var data = new ArrayList<Map<String, Object>>();
        for (var at = texts.size() - 1; at >= 0; at--) {
            var wet = texts.get(at).matches(".*(drip|pond|fountain).*") ? 1 : 0;
            data.add(Map.of("index", at, "embedding", List.of(wet, 1 - wet)));
        }
        return JsonMapper.shared().writeValueAsString(Map.of("data", data));
    }

    private Embeddings model() {
        var typed = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/embeddings";
        return new Embeddings(
                ((Source.Read.Good) Source.read(typed, "tiny")).source(), folder, PATIENCE);
    }

    private static Optional<String> trouble(Embeddings model) throws InterruptedException {
        return model.read(List.of("pond"), Vectors.growing(), _ -> {});
    }

    @Test
    void aModelFindsWhatNoWordSharesAndIsNamedAsTheReason() throws InterruptedException {
        var need = Said.of("it drips", TODAY);
        var vectors = Vectors.growing();
        var trouble = model().read(List.of("it drips", "fountains", "violins"), vectors, _ -> {});
        var all = new Likenesses<String, String>(Meaning.shipped().with(vectors));
        all.offer("Fay", Said.of("fountains", TODAY));
        all.offer("Vic", Said.of("violins", TODAY));

        assertThat(trouble).isEmpty();
        assertThat(all.offersFor(need, TODAY, 3))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.key()).isEqualTo("Fay");
                    assertThat(match.likeness().whys()).containsExactly(new Why.Near(1));
                });
    }

    @Test
    void aTextIsAskedOnceAndManyGoTogether() throws InterruptedException {
        var model = model();
        var many = new ArrayList<String>();
        for (var i = 0; i < 100; i++) many.add("pond " + i);

        var vectors = Vectors.growing();
        var told = new ArrayList<Integer>();
        assertThat(model.read(many, vectors, told::add)).isEmpty();
        assertThat(model.read(many, vectors, told::add)).isEmpty();
        assertThat(vectors.size()).isEqualTo(100);
        assertThat(told).containsExactly(64, 100);
        assertThat(asked).containsExactly(64, 36);
    }

    @Test
    void whatGoesWrongIsSaidAndStopsNothing() throws InterruptedException {
        status = 404;
        assertThat(trouble(model()).orElseThrow())
                .endsWith(
                        "answers with 404. Check the address and the name of the model, tiny. Until then texts are"
                                + " compared by words and thesaurus.");
        status = 200;
        answer = Optional.of("<html>");
        assertThat(trouble(model()).orElseThrow()).contains("no JSON");
        answer = Optional.of("{\"data\": []}");
        assertThat(trouble(model()).orElseThrow()).contains("0 vectors for 1 texts");
        var gone = model();
        server.stop(0);
        assertThat(trouble(gone).orElseThrow()).contains("does not answer. Start it");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1/v1/embeddings,tiny,true",
        "http://localhost/v1,tiny,true",
        "https://models.example.org/v1,tiny,true",
        "http://models.example.org/v1,tiny,false",
        "ftp://here,tiny,false",
        "here,tiny,false",
        "' ',tiny,false",
        "http://127.0.0.1/v1,' ',false",
        "http://[::1]:8/v1,tiny,true"
    })
    void plainHttpIsForThisComputerAlone(String typed, String model, boolean good) {
        assertThat(Endpoint.read(typed, model) instanceof Source.Read.Good).isEqualTo(good);
    }
}
