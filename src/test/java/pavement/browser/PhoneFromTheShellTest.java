package pavement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pavement phone` in one process, and the server in another one.
@Tag("edge")
class PhoneFromTheShellTest {
    private static final Pattern LINK = Pattern.compile("https://127\\.0\\.0\\.1:\\d+/pair/\\S+");

    @TempDir private Path folder;
    private Running server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = Running.in(folder.resolve("home"));
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private boolean answers() {
        try {
            new Socket("127.0.0.1", port).close();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private boolean answersWithin(Duration patience) throws InterruptedException {
        var until = Instant.now().plus(patience);
        while (!answers() && Instant.now().isBefore(until)) Thread.sleep(100);
        return answers();
    }

    @Test
    void itSaysHowToStartAServerThatDoesNotRun() {
        assertThat(server.says("phone")).contains("Pavement is not running").contains("pavement");
        assertThat(server.says("phone", "--list")).contains("No device is paired");
        assertThat(server.says("phone", "--revoke", "x")).contains("No device is called “x”");
        assertThat(server.says("phone", "--port", "0")).contains("1 to 65535");
    }

    @Test
    void theDoorOfARunningServerIsOpenedClosedAndKeptThroughARestart() throws Exception {
        server.start();
        assertThat(answers()).as("before it was asked for").isFalse();

        var said = server.says("phone", "--port", String.valueOf(port));
        assertThat(said).contains("http://127.0.0.1:" + port + "/trust").containsPattern(LINK);
        assertThat(said.lines().filter(line -> line.contains("▀") || line.contains("█")).count())
                .as("two codes")
                .isGreaterThan(25);
        assertThat(answers()).isTrue();

        server.kill();
        assertThat(answers()).isFalse();
        assertThat(server.says("phone")).contains("Pavement is not running");
        server.start();
        assertThat(answersWithin(Duration.ofSeconds(20))).as("as it was left").isTrue();

        assertThat(server.says("phone", "--close")).contains("is closed");
        assertThat(answers()).isFalse();
    }
}
