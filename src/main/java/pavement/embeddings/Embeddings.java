package pavement.embeddings;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pavement.meaning.Vectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a model for the vectors of texts, each once. What goes wrong is said, and costs nothing but
/// the vectors that are missing.
public final class Embeddings {
    /// What most endpoints take at once.
    private static final int AT_ONCE = 64;

    private final Endpoint endpoint;
    private final Duration patience;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    /// @param patience for one answer
    public Embeddings(Endpoint endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    /// @param vectors of all texts that were ever answered
    /// @param trouble why some are missing, with the remedy; empty when none is
    public record Answer(Vectors vectors, Optional<String> trouble) {}

    public Answer of(Collection<String> texts) throws InterruptedException {
        var open =
                texts.stream()
                        .distinct()
                        .filter(text -> !text.isBlank() && !known.containsKey(text))
                        .toList();
        var trouble = open.isEmpty() ? Optional.<String>empty() : asked(open);
        return new Answer(Vectors.of(Map.copyOf(known)), trouble);
    }

    private Optional<String> asked(List<String> open) throws InterruptedException {
        try (var client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            for (var from = 0; from < open.size(); from += AT_ONCE) {
                var trouble =
                        asked(client, open.subList(from, Math.min(open.size(), from + AT_ONCE)));
                if (trouble.isPresent()) return trouble;
            }
            return Optional.empty();
        } catch (IOException failure) {
            return wrong("does not answer. Start it, or check the address");
        } catch (JacksonException strange) {
            return wrong("answers with something that is no JSON. Check the address");
        }
    }

    private Optional<String> asked(HttpClient client, List<String> texts)
            throws IOException, InterruptedException {
        var body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("model", endpoint.model(), "input", texts));
        var answer =
                client.send(
                        HttpRequest.newBuilder(endpoint.address())
                                .timeout(patience)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            return wrong(
                    "answers with %d. Check the address and the name of the model, %s"
                            .formatted(answer.statusCode(), endpoint.model()));
        var vectors = vectors(JsonMapper.shared().readTree(answer.body()));
        if (vectors.size() != texts.size())
            return wrong(
                    "sends %d vectors for %d texts. It does not seem to be an OpenAI-compatible endpoint for embeddings"
                            .formatted(vectors.size(), texts.size()));
        for (var at = 0; at < texts.size(); at++) known.put(texts.get(at), vectors.get(at));
        return Optional.empty();
    }

    /// `{"data": [{"index": 0, "embedding": [0.1, …]}, …]}`, in whatever order.
    private static List<float[]> vectors(JsonNode answer) {
        var vectors = new ArrayList<float[]>();
        answer.path("data")
                .valueStream()
                .sorted(java.util.Comparator.comparingInt(each -> each.path("index").asInt(0)))
                .forEach(each -> vectors.add(vector(each.path("embedding"))));
        vectors.removeIf(vector -> vector.length == 0);
        return vectors;
    }

    private static float[] vector(JsonNode numbers) {
        var vector = new float[numbers.size()];
        for (var at = 0; at < vector.length; at++)
            vector[at] = (float) numbers.path(at).asDouble(0);
        return vector;
    }

    private Optional<String> wrong(String what) {
        return Optional.of(
                "Your model at %s %s. Until then texts are compared by words and thesaurus."
                        .formatted(endpoint.address().getAuthority(), what));
    }
}
