package pavement.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pavement.owners.PrivateFile;

/// Secrets as files of the home, one each, 0600. They are in no snapshot and no export.
final class SecretFiles {
    private final Path folder;

    SecretFiles(Path folder) {
        this.folder = folder;
    }

    Optional<String> read(String name) {
        try {
            var file = file(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw unusable(name, failure);
        }
    }

    /// Whole or not at all, and never for a moment readable by others.
    void write(String name, String secret) {
        try {
            PrivateFile.write(file(name), secret.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException failure) {
            throw unusable(
                    name,
                    failure.getCause() instanceof IOException why
                            ? why
                            : new IOException(failure.getMessage(), failure));
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failure) {
            throw unusable(name, failure);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".secret");
    }

    private Home.Unusable unusable(String name, IOException failure) {
        return new Home.Unusable(
                "The file " + file(name) + " cannot be used: " + Private.reason(failure), failure);
    }
}
