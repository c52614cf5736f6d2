package pavement;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the process is told from outside. Every one has a default; nothing is required.
///
/// @param home the folder of the book
record Settings(Path home) {
    /// @param environment PAVEMENT_HOME, and the platform's own variables
    /// @param system the name of the operating system, as Java calls it
    static Settings of(Map<String, String> environment, String system, Path user) {
        var said =
                Optional.ofNullable(environment.get("PAVEMENT_HOME"))
                        .filter(home -> !home.isBlank())
                        .map(Path::of);
        return new Settings(
                said.orElseGet(
                        () -> dataFolder(environment, system.toLowerCase(Locale.ROOT), user)));
    }

    private static Path dataFolder(Map<String, String> environment, String system, Path user) {
        if (system.contains("mac")) return user.resolve("Library/Application Support/Pavement");
        if (system.contains("win"))
            return Optional.ofNullable(environment.get("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(user.resolve("AppData/Local"))
                    .resolve("Pavement");
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .orElse(user.resolve(".local/share"))
                .resolve("pavement");
    }
}
