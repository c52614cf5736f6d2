package pavement.embeddings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import pavement.owners.PrivateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Which model the owner points to, in a file of his home: it says where something lies on this
/// computer, and so it is no fact of the book.
final class Chosen {
    private static final String FILE = "model.json";

    private final Path file;

    Chosen(Path home) {
        this.file = home.resolve(FILE);
    }

    /// What the file says, if there is one.
    Optional<Source.Read> read() {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            var said =
                    JsonMapper.shared()
                            .readTree(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return Optional.of(
                    Source.read(said.path("where").asString(""), said.path("model").asString("")));
        } catch (IOException | JacksonException _) {
            return Optional.of(
                    new Source.Read.Wrong(
                            "%s cannot be read. Choose your model again.".formatted(file)));
        }
    }

    void write(Source source) {
        PrivateFile.write(
                file,
                JsonMapper.shared()
                        .writeValueAsBytes(
                                Map.of("where", source.where(), "model", source.model())));
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(file + " cannot be removed", failure);
        }
    }
}
