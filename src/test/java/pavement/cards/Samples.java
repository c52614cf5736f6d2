package pavement.cards;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Real files of real programs, which are not ours to keep in the repository: tests read them where
/// they exist.
public final class Samples {
    private Samples() {}

    /// @param endings in lower case, with the dot
    public static List<Path> of(String folder, String... endings) {
        var root = root().map(path -> path.resolve(folder));
        assumeTrue(root.filter(Files::isDirectory).isPresent(), "no samples here");
        try (var files = Files.walk(root.orElseThrow())) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            Stream.of(endings)
                                    .anyMatch(
                                            file.toString().toLowerCase(java.util.Locale.ROOT)
                                                    ::contains))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Path> root() {
        var told =
                Optional.ofNullable(System.getProperty("pavement.samples"))
                        .or(() -> Optional.ofNullable(System.getenv("PAVEMENT_SAMPLES")));
        if (told.isPresent()) return told.map(Path::of);
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> !path.equals(path.getRoot()))
                .map(path -> path.resolve("../shared/samples").normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }
}
