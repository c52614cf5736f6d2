import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Compiles the line reader of `pavement.pocket` to WebAssembly, for the phone that has no server.
/// Run by the build after the classes are there; does nothing when they have not changed.
///
/// Arguments: the folder of the classes, the folder of the sources that stand in for a class on the
/// phone, a folder for what is between, the file to write.
final class Grammar {
    private static final List<String> PACKAGES = List.of("book", "line", "pocket");

    public static void main(String[] arguments) throws Exception {
        var classes = Path.of(arguments[0]);
        var sources = Path.of(arguments[1]);
        var between = Path.of(arguments[2]);
        var output = Path.of(arguments[3]);
        if (fresh(classes, sources, output)) return;
        Files.createDirectories(between);
        standIns(classes, sources, between);
        compile(between, output);
    }

    private static boolean fresh(Path classes, Path sources, Path output) throws IOException {
        if (!Files.exists(output)) return false;
        var made = Files.getLastModifiedTime(output);
        var inputs =
                Stream.concat(
                        PACKAGES.stream().map(name -> classes.resolve("pavement").resolve(name)),
                        Stream.of(sources));
        return inputs.allMatch(folder -> newest(folder).compareTo(made) <= 0);
    }

    private static FileTime newest(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Grammar::changed)
                    .max(FileTime::compareTo)
                    .orElseThrow();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void standIns(Path classes, Path sources, Path between) throws IOException {
        var path =
                classes
                        + System.getProperty("path.separator")
                        + System.getProperty("java.class.path");
        try (var files = Files.walk(sources)) {
            var options =
                    Stream.concat(
                            Stream.of(
                                    "-proc:none", "-nowarn", "-d", between.toString(), "-cp", path),
                            files.map(Path::toString).filter(name -> name.endsWith(".java")));
            var failed =
                    ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, options.toArray(String[]::new));
            if (failed != 0)
                throw new IllegalStateException("the stand-ins of the phone do not compile");
        }
    }

    private static void compile(Path between, Path output) throws Exception {
        Files.createDirectories(output.getParent());
        var log = new ConsoleTeaVMToolLog(false);
        var tool = new TeaVMTool();
        tool.setMainClass("pavement.pocket.Pocket");
        tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        tool.setTargetDirectory(between.toFile());
        tool.setTargetFileName(output.getFileName().toString());
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        tool.setClassLoader(new StandInsFirst(between.toUri().toURL()));
        tool.generate();
        TeaVMProblemRenderer.describeProblems(
                tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
        if (!tool.getProblemProvider().getSevereProblems().isEmpty())
            throw new IllegalStateException(
                    "the line reader uses what a browser does not have; see above");
        Files.move(
                between.resolve(output.getFileName()),
                output,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /// The compiler reads classes as resources; those of the phone come before those of the
    /// product.
    private static final class StandInsFirst extends URLClassLoader {
        StandInsFirst(URL folder) {
            super(new URL[] {folder}, Grammar.class.getClassLoader());
        }

        @Override
        public URL getResource(String name) {
            return Optional.ofNullable(findResource(name)).orElseGet(() -> super.getResource(name));
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            var own = findResource(name);
            return own == null ? super.getResources(name) : Collections.enumeration(List.of(own));
        }
    }
}
