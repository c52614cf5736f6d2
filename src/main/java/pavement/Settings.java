package pavement;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the process is told from outside. Every one has a default; nothing is required.
///
/// @param home the folder of the book
/// @param database a PostgreSQL to keep the book in (`jdbc:postgresql:…`); empty for SQLite in the
///   home
/// @param hosts names by which a proxy on this computer is reached, such as `pavement.example.org`
/// @param lan addresses of this computer on its own network, when it does not find them itself
record Settings(Path home, Optional<String> database, List<String> hosts, List<String> lan) {
    /// @param environment PAVEMENT_HOME, PAVEMENT_DATABASE, PAVEMENT_HOST, PAVEMENT_LAN, and the
    ///   platform's own variables
    /// @param system the name of the operating system, as Java calls it
    static Settings of(Map<String, String> environment, String system, Path user) {
        var said =
                Optional.ofNullable(environment.get("PAVEMENT_HOME"))
                        .filter(home -> !home.isBlank())
                        .map(Path::of);
        return new Settings(
                said.orElseGet(
                        () -> dataFolder(environment, system.toLowerCase(Locale.ROOT), user)),
                Optional.ofNullable(environment.get("PAVEMENT_DATABASE"))
                        .filter(url -> !url.isBlank()),
                words(environment, "PAVEMENT_HOST"),
                words(environment, "PAVEMENT_LAN"));
    }

    /// Separated by commas or spaces.
    private static List<String> words(Map<String, String> environment, String name) {
        var said = Optional.ofNullable(environment.get(name)).orElse("");
        return Pattern.compile("[,\\s]+")
                .splitAsStream(said.strip())
                .filter(word -> !word.isEmpty())
                .toList();
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
