package pavement.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.meaning.Likenesses;
import pavement.meaning.Meaning;
import pavement.meaning.Said;
import pavement.meaning.Vectors;
import pavement.meaning.Why;

/// The road to a model of the owner's, over real HTTP: the model here knows two things, water and
/// sound.
class EmbeddingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final TinyEndpoint endpoint = new TinyEndpoint();

    EmbeddingsTest() throws IOException {}

    @AfterEach
    void close() {
        endpoint.close();
    }

    private Embeddings model() {
        return new Embeddings(endpoint.source(), folder, PATIENCE);
    }

    private static Optional<String> trouble(Embeddings model) throws InterruptedException {
        return model.read(List.of("pond"), Vectors.growing());
    }

    @Test
    void aModelFindsWhatNoWordSharesAndIsNamedAsTheReason() throws InterruptedException {
        var need = Said.of("it drips", TODAY);
        var vectors = Vectors.growing();
        var trouble = model().read(List.of("it drips", "fountains", "violins"), vectors);
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
        assertThat(model.read(many, vectors)).isEmpty();
        assertThat(vectors.size()).isEqualTo(100);
        assertThat(told).containsExactly(0, 64, 100);
        assertThat(endpoint.asked.stream().map(List::size)).containsExactly(64, 36);
    }

    @Test
    void whoeverIsToldMayStopIt() throws InterruptedException {
        var many = new ArrayList<String>();
        for (var i = 0; i < 100; i++) many.add("pond " + i);
        var vectors = Vectors.growing();
        assertThat(model().read(many, vectors, read -> read == 0)).isEmpty();
        assertThat(vectors.size()).isEqualTo(64);
    }

    @Test
    void whatGoesWrongIsSaidAndStopsNothing() throws InterruptedException {
        endpoint.status = _ -> 404;
        assertThat(trouble(model()).orElseThrow())
                .endsWith(
                        "answers with 404. Check the address and the name of the model, tiny. Until then texts are"
                                + " compared by words and thesaurus.");
        endpoint.status = _ -> 200;
        endpoint.answer = Optional.of("<html>");
        assertThat(trouble(model()).orElseThrow()).contains("no JSON");
        endpoint.answer = Optional.of("{\"data\": []}");
        assertThat(trouble(model()).orElseThrow()).contains("0 vectors for 1 texts");
        var gone = model();
        endpoint.close();
        assertThat(trouble(gone).orElseThrow()).contains("does not answer. Start it");
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() throws InterruptedException {
        endpoint.stalls = true;
        var model = new Embeddings(endpoint.source(), folder, Duration.ofSeconds(1));
        assertThat(trouble(model).orElseThrow()).contains("did not answer in 1 seconds");
    }

    @Test
    void oneTextThatItDoesNotTakeKeepsNoOtherFromBeingRead() throws InterruptedException {
        endpoint.status = texts -> texts.contains("pond 7") ? 413 : 200;
        var many = new ArrayList<String>();
        for (var i = 0; i < 20; i++) many.add("pond " + i);
        var vectors = Vectors.growing();
        assertThat(model().read(many, vectors)).isEmpty();
        assertThat(vectors.missing(many)).isEmpty();
        assertThat(vectors.of("pond 7").none()).isTrue();
        assertThat(vectors.of("pond 8").none()).isFalse();
    }

    @Test
    void oneThatTakesFewAtOnceIsGivenFew() throws InterruptedException {
        endpoint.status = texts -> texts.size() > 10 ? 422 : 200;
        var many = new ArrayList<String>();
        for (var i = 0; i < 64; i++) many.add("pond " + i);
        var vectors = Vectors.growing();
        assertThat(model().read(many, vectors)).isEmpty();
        assertThat(many).noneMatch(text -> vectors.of(text).none());
    }

    @Test
    void whatIsClosedReadsNothingMore() throws InterruptedException {
        var model = model();
        assertThat(model.measure(Vectors.growing())).isEmpty();
        var before = endpoint.asked.size();
        model.close();
        assertThat(trouble(model).orElseThrow()).contains("not in use any more");
        assertThat(endpoint.asked).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1/v1/embeddings,tiny,true",
        "http://localhost/v1,tiny,true",
        "https://models.example.org/v1,tiny,true",
        "http://models.example.org/v1,tiny,false",
        "http://127.0.0.1:99999/v1/embeddings,tiny,false",
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
