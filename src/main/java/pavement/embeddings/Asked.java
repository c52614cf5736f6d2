package pavement.embeddings;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model that is asked at its address, in the way of OpenAI's `embeddings`.
final class Asked implements Model {
    /// Of one answer, in octets: some ten times what the longest vectors take.
    private static final long LARGEST = 64L << 20;

    private final Endpoint endpoint;
    private final Duration patience;
    private final HttpClient client;

    /// @param patience for one answer
    Asked(Endpoint endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public List<float[]> vectors(List<String> texts) throws Trouble, InterruptedException {
        try {
            var vectors = asked(texts);
            if (vectors.size() != texts.size())
                throw wrong(
                        "sends %d vectors for %d texts. It does not seem to be an OpenAI-compatible endpoint for embeddings"
                                .formatted(vectors.size(), texts.size()));
            return vectors;
        } catch (ExecutionException failure) {
            throw wrong("does not answer. Start it, or check the address");
        } catch (TimeoutException slow) {
            throw wrong("did not answer in %d seconds".formatted(patience.toSeconds()));
        } catch (JacksonException strange) {
            throw wrong("answers with something that is no JSON. Check the address");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private List<float[]> asked(List<String> texts)
            throws ExecutionException, TimeoutException, InterruptedException, Trouble {
        var body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("model", endpoint.model(), "input", texts));
        var request =
                HttpRequest.newBuilder(endpoint.address())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = answer(request);
        if (answer.statusCode() != 200)
            throw new Trouble(
                    sentence(
                            "answers with %d. Check the address and the name of the model, %s"
                                    .formatted(answer.statusCode(), endpoint.model())),
                    true);
        return vectors(JsonMapper.shared().readTree(answer.body()));
    }

    /// Whole, which the client's own patience does not wait for: that ends with the first octet.
    private HttpResponse<String> answer(HttpRequest request)
            throws ExecutionException, TimeoutException, InterruptedException {
        var coming =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            coming.cancel(true);
        }
    }

    /// `{"data": [{"index": 0, "embedding": [0.1, …]}, …]}`, in whatever order.
    private static List<float[]> vectors(JsonNode answer) {
        var vectors = new ArrayList<float[]>();
        answer.path("data")
                .valueStream()
                .sorted(Comparator.comparingInt(each -> each.path("index").asInt(0)))
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

    private Trouble wrong(String what) {
        return new Trouble(sentence(what));
    }

    private String sentence(String what) {
        return "Your model at %s %s. Until then texts are compared by words and thesaurus."
                .formatted(endpoint.address().getAuthority(), what);
    }
}
