package pavement.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on this computer that answers as it is told to, also as no decent one would.
final class Postmaster implements Closeable {
    /// Says nothing, and keeps the line.
    static final String MUTE = "mute";

    /// Ends the line.
    static final String GONE = "gone";

    /// Says a little again and again, and never all of it.
    static final String DRIPS = "drips";

    private static final Map<String, String> USUAL =
            Map.of(
                    "",
                    "220 here",
                    "EHLO",
                    "250-here\r\n250 AUTH PLAIN LOGIN",
                    "AUTH",
                    "235 come in",
                    "DATA",
                    "354 go on",
                    ".",
                    "250 taken",
                    "QUIT",
                    "221 bye");

    private final ServerSocket door = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers;

    /// @param answers to what a line begins with; `""` greets, `"."` ends a letter
    Postmaster(Map<String, String> answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /// What was said to it, line by line, letters too.
    List<String> heard() {
        return heard;
    }

    long letters() {
        return heard.stream().filter("."::equals).count();
    }

    private void open() {
        try {
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException _) {
            // it is closed
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
            var line = Optional.of("");
            while (line.isPresent() && hear(caller, line.get())) line = next(lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @return whether it listens on
    private boolean hear(Socket caller, String line) throws IOException {
        if (!line.isEmpty()) heard.add(line);
        var inside = heard.lastIndexOf("DATA") > heard.lastIndexOf(".");
        return inside && !"DATA".equals(line) || answer(caller, line);
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    private boolean answer(Socket caller, String line) throws IOException {
        var word = line.split(" ", 2)[0];
        var said =
                Optional.ofNullable(answers.get(word))
                        .orElse(USUAL.getOrDefault(word, "250 fine"))
                        .replace("{line}", line);
        switch (said) {
            case MUTE -> {}
            case DRIPS -> drip(caller);
            case GONE -> {
                return false;
            }
            default -> say(caller, said + "\r\n");
        }
        return true;
    }

    private static void drip(Socket caller) throws IOException {
        try {
            while (true) {
                say(caller, "220-wait\r\n");
                Thread.sleep(50);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket caller, String said) throws IOException {
        caller.getOutputStream().write(said.getBytes(UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
