package pavement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever starts it twice, or beside another program, is told in a sentence.
class PortTakenTest {
    @TempDir Path folder;

    @Test
    void aPortThatIsTakenIsSaidInASentence() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = taken.getLocalPort();
            var started = start(port);
            try {
                assertThat(started.waitFor(1, TimeUnit.MINUTES)).isTrue();
            } finally {
                if (started.isAlive()) started.destroyForcibly();
            }
            var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(started.exitValue()).isEqualTo(1);
            assertThat(said.strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + port + " is taken")
                    .endsWith("pavement --port " + (port + 1));
            assertThat(folder.resolve("home")).doesNotExist();
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "pavement.Main",
                        "serve",
                        "--no-open",
                        "--port",
                        String.valueOf(port),
                        "--home",
                        folder.resolve("home").toString())
                .redirectErrorStream(true)
                .start();
    }
}
