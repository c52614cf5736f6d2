package pavement;

import java.util.List;
import java.util.stream.Stream;

/// What the launcher has a JVM learn once, so that later starts need not load it anew
/// (`bin/train`): a first start of all, the commands a shell calls most, and then the server, whose
/// pages are visited from outside.
final class Training {
    private Training() {}

    /// @param arguments the home, which is made, and a file that could be brought in
    public static void main(String[] arguments) {
        var home = arguments[0];
        at(home, List.of("sample"));
        at(home, List.of("log", "Messaged Rosa Bianchi"));
        at(home, List.of("today"));
        at(home, List.of("people", "rosa"));
        at(home, List.of("import", "--dry-run", arguments[1]));
        at(home, List.of("serve", "--port", "0", "--no-open"));
    }

    private static void at(String home, List<String> command) {
        Main.main(
                Stream.concat(command.stream(), Stream.of("--home", home)).toArray(String[]::new));
    }
}
