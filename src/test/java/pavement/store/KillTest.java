package pavement.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.book.PersonId;

/// What was acknowledged is there, whatever happens to the process that wrote it.
class KillTest {
    @TempDir private Path home;

    @Test
    void everyAcknowledgedLogSurvivesTwentyKills() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        var acknowledged = new ArrayList<PersonId>();
        for (int kill = 0; kill < 20; kill++) {
            acknowledged.addAll(killedAfter(random.nextInt(1, 40)));
            try (var open = Home.open(home, InstantSource.system())) {
                var book = open.journal().open();
                assertThat(acknowledged).allMatch(id -> book.person(id).isPresent());
                assertThat(book.size())
                        .as("at most one more than acknowledged, each time")
                        .isLessThanOrEqualTo(acknowledged.size() + kill + 1);
            }
            assertThat(Home.check(home, InstantSource.system())).allMatch(Home.Finding::well);
        }
    }

    /// Kills a writer at once when it has acknowledged that many, and gives back what it said until
    /// it was dead.
    private List<PersonId> killedAfter(int lines) throws Exception {
        var writer = start(0);
        var said = new ArrayList<PersonId>();
        try (var out = lines(writer)) {
            while (said.size() < lines) said.add(PersonId.of(out.readLine()));
            writer.toHandle().destroyForcibly(); // the process itself would close the pipe too
            // what was still in the pipe was acknowledged too; the last line may be cut
            out.lines().filter(line -> line.length() == 36).map(PersonId::of).forEach(said::add);
        }
        assertThat(writer.waitFor()).isEqualTo(137);
        return said;
    }

    @Test
    void twoProcessesOnOneHomeLoseNothing() throws Exception {
        var writers = List.of(start(60), start(60));
        var acknowledged = new ArrayList<PersonId>();
        for (var writer : writers) {
            try (var out = lines(writer)) {
                out.lines().map(PersonId::of).forEach(acknowledged::add);
            }
            assertThat(writer.waitFor()).isZero();
        }
        try (var open = Home.open(home, InstantSource.system())) {
            var book = open.journal().open();
            assertThat(acknowledged).hasSize(120).allMatch(id -> book.person(id).isPresent());
            assertThat(book.version()).isEqualTo(120);
        }
    }

    private Process start(int count) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        Writer.class.getName(),
                        home.toString(),
                        "" + count)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Of whatever runs this test: a console gives its classes by a loader of its own.
    private static String classPath() {
        if (!(Writer.class.getClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        return Stream.of(loader.getURLs())
                .map(URL::getPath)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }
}
