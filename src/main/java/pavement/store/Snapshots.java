package pavement.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Whole copies of a book beside it, each a SQLite file that can be put in its place.
final class Snapshots {
    static final int KEPT = 14;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    Snapshots(Path home, InstantSource clock) {
        this.folder = home.resolve("snapshots");
        this.clock = clock;
    }

    /// Complete or not there at all: it gets its name when it is on the disk.
    Path take(Database database) {
        try {
            Private.folder(folder);
            var name = "book-" + STAMP.format(clock.instant()) + ".sqlite";
            var part = folder.resolve(name + ".part");
            Files.deleteIfExists(part);
            database.copyTo(Private.file(part));
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var taken = Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            prune();
            return taken;
        } catch (IOException failure) {
            throw new Home.Unusable(
                    "No snapshot could be taken in " + folder + ": " + Private.reason(failure),
                    failure);
        }
    }

    /// None today yet, and something was written since the newest.
    boolean due(Path book) {
        return newest().map(path -> older(path, book)).orElse(true);
    }

    /// Oldest first.
    List<Path> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("book-.*\\.sqlite"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new Home.Unusable(
                    "The folder " + folder + " cannot be read: " + Private.reason(failure),
                    failure);
        }
    }

    Optional<Path> newest() {
        return Optional.of(all()).filter(all -> !all.isEmpty()).map(List::getLast);
    }

    private void prune() throws IOException {
        var all = all();
        for (var old : all.subList(0, Math.max(0, all.size() - KEPT))) Files.delete(old);
    }

    private boolean older(Path snapshot, Path book) {
        try {
            var taken = Files.getLastModifiedTime(snapshot).toInstant();
            return day(taken).isBefore(day(clock.instant())) && written(book).isAfter(taken);
        } catch (IOException _) {
            return true;
        }
    }

    private static Instant written(Path book) throws IOException {
        var log = book.resolveSibling(book.getFileName() + "-wal");
        var atBook = Files.getLastModifiedTime(book).toInstant();
        if (!Files.exists(log)) return atBook;
        var atLog = Files.getLastModifiedTime(log).toInstant();
        return atLog.isAfter(atBook) ? atLog : atBook;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
