package pavement.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where the book is kept: every command takes it.
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the book. Default: PAVEMENT_HOME, or your data folder.")
    private Optional<Path> given = Optional.empty();

    private final Path standard;

    HomeOption(Path standard) {
        this.standard = standard;
    }

    Path path() {
        return given.orElse(standard).toAbsolutePath().normalize();
    }
}
