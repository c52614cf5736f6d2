package pavement.embeddings;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A model of a folder, run in this process. Nothing is sent, and nothing is fetched.
final class Local implements Model {
    /// Held here, or it would be forgotten together with its level. It says at every start that
    /// there is no graphics card.
    private static final Logger TOKENIZERS = Logger.getLogger("ai.djl");

    /// The library keeps a session until the process ends, so each is opened once.
    private static final Map<Folder, Local> OPEN = new ConcurrentHashMap<>();

    private final Folder folder;
    private final OnnxEmbeddingModel model;

    private Local(Folder folder, OnnxEmbeddingModel model) {
        this.folder = folder;
        this.model = model;
    }

    /// @param cache a folder that nobody else may write into: native code is unpacked there
    static synchronized Local of(Folder folder, Path cache) throws Trouble {
        var open = OPEN.containsKey(folder) ? OPEN.get(folder) : opened(folder, cache);
        OPEN.put(folder, open);
        return open;
    }

    private static Local opened(Folder folder, Path cache) throws Trouble {
        alone(cache);
        try {
            var pooling = folder.first() ? PoolingMode.CLS : PoolingMode.MEAN;
            // One text at a time, each by all processors: the pages need one too.
            return new Local(
                    folder,
                    new OnnxEmbeddingModel(
                            folder.onnx(), folder.tokenizer(), pooling, Runnable::run));
        } catch (RuntimeException | LinkageError failure) {
            throw new Trouble(
                    "The model in %s cannot be read: %s. Texts are compared by words and thesaurus."
                            .formatted(folder.path(), reason(failure)),
                    failure);
        }
    }

    /// The tokenizer's library would ask the network for faster native code, and tell its makers
    /// that it runs.
    private static void alone(Path cache) {
        TOKENIZERS.setLevel(Level.SEVERE);
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        System.setProperty("ENGINE_CACHE_DIR", cache.toString());
    }

    @Override
    public List<float[]> vectors(List<String> texts) throws Trouble {
        try {
            return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                    .map(dev.langchain4j.data.embedding.Embedding::vector)
                    .toList();
        } catch (RuntimeException | LinkageError failure) {
            throw new Trouble(
                    "The model in %s does not understand what it is given: %s. It should take token ids and give a vector of each token."
                            .formatted(folder.path(), reason(failure)),
                    failure);
        }
    }

    private static String reason(Throwable failure) {
        var deepest = failure;
        for (var cause = failure.getCause(); cause instanceof Throwable; cause = cause.getCause())
            deepest = cause;
        var said = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return said.length() > 200 ? said.substring(0, 200) + "…" : said;
    }

    @Override
    public void close() {
        // Whoever points to it again finds it open.
    }
}
