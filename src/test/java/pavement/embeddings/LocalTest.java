package pavement.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.meaning.Vectors;

/// A model in a folder, run in this process.
class LocalTest {
    @TempDir private Path home;

    private Source read(Path folder) {
        return ((Source.Read.Good) Source.read(folder.toString(), "")).source();
    }

    private static String wrong(String typed) {
        return ((Source.Read.Wrong) Source.read(typed, "")).sentence();
    }

    private Vectors vectors(Source source, String... texts) throws InterruptedException {
        var vectors = Vectors.growing();
        try (var model = new Embeddings(source, home.resolve("native"), Duration.ofSeconds(20))) {
            assertThat(model.read(List.of(texts), vectors)).isEmpty();
        }
        return vectors;
    }

    @Test
    void itIsReadAndTellsWhatIsNear() throws Exception {
        var folder = TinyModel.knowing().near("drips", "fountain").near("violin");
        var vectors = vectors(read(folder.in(home.resolve("m"))), "drips", "Fountain!", "violin");

        assertThat(vectors.of("drips").cosine(vectors.of("Fountain!"))).isCloseTo(1, within(.2));
        assertThat(vectors.of("drips").cosine(vectors.of("violin"))).isLessThan(.4);
    }

    @Test
    void itsOwnFolderHoldsWhatIsUnpackedAndNothingIsAskedFor() throws Exception {
        var folder = TinyModel.knowing().in(home.resolve("m"));
        assertThat(vectors(read(folder), "tiles").size()).isEqualTo(1);
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }

    @Test
    void whatNobodyWouldSayStopsNothing() throws Exception {
        var folder = TinyModel.knowing().near("word").in(home.resolve("m"));
        var vectors = vectors(read(folder), "word ".repeat(2000), "🙂🙂", "…", "漢字かな");
        assertThat(vectors.size()).isEqualTo(4);
        assertThat(vectors.of("word ".repeat(2000)).none()).isFalse();
        assertThat(vectors.of("🙂🙂").none()).isTrue();
    }

    @Test
    void theLayoutOfSentenceModelsIsKnown() throws Exception {
        var folder = home.resolve("m");
        TinyModel.knowing().in(folder);
        var before = read(folder);
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(
                folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
        Files.createDirectories(folder.resolve("onnx"));
        Files.move(folder.resolve("model.onnx"), folder.resolve("onnx/model.onnx"));

        assertThat(((Folder) read(folder)).first()).isTrue();
        assertThat(((Folder) read(folder)).onnx()).isEqualTo(folder.resolve("onnx/model.onnx"));
        assertThat(read(folder).identity()).isNotEqualTo(before.identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "models/minilm", "/no/such/folder", "a\0b"})
    void whatIsNoFolderIsSaid(String typed) {
        assertThat(wrong(typed)).endsWith(".");
    }

    @Test
    void whatIsMissingInAFolderIsNamed() throws IOException {
        assertThat(wrong(home.toString())).contains("holds no model");
        Files.writeString(home.resolve("model.onnx"), "no model");
        assertThat(wrong(home.toString())).contains("no tokenizer.json");
    }

    @Test
    void aFileThatIsNoModelIsARefusalAndNotACrash() throws Exception {
        Files.writeString(home.resolve("model.onnx"), "no model");
        Files.writeString(home.resolve("tokenizer.json"), "{}");
        try (var model =
                new Embeddings(read(home), home.resolve("native"), Duration.ofSeconds(20))) {
            assertThat(model.read(List.of("pond"), Vectors.growing()).orElseThrow())
                    .startsWith("The model in " + home + " cannot be read: ");
        }
    }
}
