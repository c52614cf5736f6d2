package pavement;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import pavement.http.Server;
import pavement.store.Home;

/// Two processors load at once what a start needs one after the other.
final class Warming {
    private static final List<ZipFile> OPEN = new CopyOnWriteArrayList<>();

    private Warming() {}

    /// What touches no library, and so may begin before anything is set.
    static void first() {
        Thread.ofPlatform().daemon().name("warm words").start(Warming::words);
        Thread.ofPlatform().daemon().name("warm jars").start(Warming::jars);
    }

    static void then() {
        Thread.ofPlatform().daemon().name("warm database").start(Home::warm);
        Thread.ofPlatform().daemon().name("warm server").start(Server::warm);
    }

    private static void words() {
        var _ = DateFormatSymbols.getInstance(Locale.getDefault());
        var _ = NumberFormat.getInstance(Locale.getDefault());
    }

    /// The first service that is asked for has every jar opened, and their lists read, in turn;
    /// from the other end of the row half of them are open when they are come to.
    private static void jars() {
        var path = System.getProperty("java.class.path");
        if (path.contains(File.pathSeparator) || !path.endsWith(".jar")) return;
        try (var all = Files.list(Path.of(path).resolveSibling("lib"))) {
            for (var jar : all.sorted().toList().reversed()) OPEN.add(new ZipFile(jar.toFile()));
        } catch (IOException missing) {
            // whoever needs it will say so
        }
    }
}
