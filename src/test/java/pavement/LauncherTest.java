package pavement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which JDK the launcher takes. That it then builds and starts is what `./check` tries at its end.
class LauncherTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.3", "26-ea", "100.1"})
    void takesTheJdkOfJavaHomeWhenItIsNewEnough(String version) throws Exception {
        assertThat(found(jdk(version))).isEqualTo(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.0.2", "1.8.0_392", "", "banana"})
    void passesOverAJdkThatIsTooOldOrSaysNothing(String version) throws Exception {
        assertThat(found(jdk(version))).isNotEqualTo(folder.toString()).isNotEmpty();
    }

    @Test
    void passesOverARunTimeWithoutACompiler() throws Exception {
        Files.delete(jdk("25").resolve("bin/javac"));

        assertThat(found(folder)).isNotEqualTo(folder.toString()).isNotEmpty();
    }

    private Path jdk(String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        for (var tool : List.of("java", "javac"))
            assertThat(
                            Files.createFile(folder.resolve("bin").resolve(tool))
                                    .toFile()
                                    .setExecutable(true))
                    .isTrue();
        Files.writeString(
                folder.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    /// The JDK that runs this test is on the PATH, so that there is always another one to find.
    private static String found(Path javaHome) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "bin/jdk");
        var mine = Path.of(System.getProperty("java.home"), "bin");
        process.environment().put("JAVA_HOME", javaHome.toString());
        process.environment().merge("PATH", mine.toString(), (path, more) -> more + ":" + path);
        var running = process.start();
        var said =
                new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(running.waitFor()).isZero();
        return said;
    }
}
