package pavement;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Opens a link in the owner's browser, where there is one. Not having one is no error: the link is
/// printed anyway.
final class Browser {
    private Browser() {}

    static void open(String link, String system, Map<String, String> environment) {
        command(link, system.toLowerCase(Locale.ROOT), environment).ifPresent(Browser::run);
    }

    static Optional<List<String>> command(
            String link, String system, Map<String, String> environment) {
        if (system.contains("mac")) return Optional.of(List.of("open", link));
        if (system.contains("win"))
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", link));
        var screen =
                environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(List.of("xdg-open", link)) : Optional.empty();
    }

    private static void run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            // The link stands in the terminal already.
        }
    }
}
