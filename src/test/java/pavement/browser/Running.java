package pavement.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The product as a process of its own with a book on disk, which can be killed and started again
/// at the same address.
final class Running implements AutoCloseable {
    private final Path home;
    private final int port;
    private Optional<Process> process = Optional.empty();

    private Running(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /// A free port, kept through every start.
    static Running in(Path home) {
        try (var socket = new java.net.ServerSocket(0)) {
            return new Running(home, socket.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The link that signs in, once.
    String start() {
        try {
            var started = process("serve", "--no-open", "--port", String.valueOf(port));
            process = Optional.of(started);
            return link(started);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What the shell says to a command, such as `log "Tom, coffee"`.
    String says(String... command) {
        try {
            var ran = process(command);
            return new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process process(String... command) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var all =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx300m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classPath(),
                                "pavement.Main"));
        all.addAll(List.of(command));
        all.addAll(List.of("--home", home.toString()));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        // this machine is the whole network, for those who open the door to it
        builder.environment().put("PAVEMENT_LAN", "127.0.0.1");
        return builder.start();
    }

    private String link(Process started) throws IOException {
        var out =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (var line = Optional.ofNullable(out.readLine());
                line.isPresent();
                line = Optional.ofNullable(out.readLine()))
            if (line.get().contains("/key/")) return line.get().strip();
        throw new IllegalStateException("it did not start in " + home);
    }

    /// As a power cut does it.
    void kill() {
        process.ifPresent(each -> each.destroyForcibly().onExit().join());
        process = Optional.empty();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// Signs every browser out.
    void forgetEverySession() {
        try {
            Files.delete(home.resolve("secret"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /// Of whatever runs this test: a console gives its classes by a loader of its own.
    private static String classPath() {
        if (!(Running.class.getClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        return Stream.of(loader.getURLs())
                .map(URL::getPath)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
