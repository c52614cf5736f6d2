package pavement.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.courier.Courier;
import pavement.reminders.Delivery;
import pavement.store.Home.Finding;

/// Looks at a home without changing it.
final class Checkup {
    private static final String COUNTS =
            """
            select (select count(*) from person), (select count(*) from encounter), (select count(*) from promise),
                   (select count(*) from ask), (select count(*) from appointment)
            """;

    private static final long MEGABYTE = 1L << 20;
    private static final long ROOM = 200 * MEGABYTE;

    private final Path folder;
    private final Snapshots snapshots;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    Checkup(Path folder, Snapshots snapshots, Instant now) {
        this.folder = folder;
        this.snapshots = snapshots;
        this.now = now;
    }

    List<Finding> findings() {
        if (!Files.exists(Home.file(folder))) {
            say(
                    "folder",
                    Files.isDirectory(folder) || !Files.exists(folder),
                    "There is no book in " + folder + " yet.");
            return findings;
        }
        try {
            modes();
            room();
        } catch (IOException failure) {
            say("folder", false, folder + " cannot be read: " + Private.reason(failure));
        }
        book("book", Home.file(folder));
        reminders();
        newestSnapshot();
        return findings;
    }

    private void modes() throws IOException {
        say(
                "folder",
                !Private.open(folder),
                folder + " " + Private.mode(folder) + remedy(Private.open(folder), "chmod 700"));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                if (Private.open(file))
                    say("file", false, file + " " + Private.mode(file) + remedy(true, "chmod 600"));
        }
    }

    private static String remedy(boolean open, String command) {
        return open ? ": others on this computer may look into it. Run " + command + " on it." : "";
    }

    private void room() throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        var size = Files.size(Home.file(folder));
        say(
                "disk",
                free > ROOM + 2 * size,
                String.format(
                        Locale.ROOT,
                        "%,d MB free, the book takes %,d MB",
                        free / MEGABYTE,
                        size / MEGABYTE));
    }

    /// A damaged file makes the database fail in many ways; all of them mean the same here.
    private void book(String what, Path file) {
        try (var database = Database.readOnly(file)) {
            var sound =
                    database.read(db -> db.first("pragma integrity_check", _ -> {}, Cells::text))
                            .orElse("no answer");
            say(
                    what,
                    sound.equals("ok"),
                    file + (sound.equals("ok") ? " is sound" : ": " + sound + "." + GO_BACK));
            tables(what, database);
        } catch (Database.Unreachable failure) {
            say(what, false, file + " cannot be opened: " + failure.getMessage() + "." + GO_BACK);
        }
    }

    private static final String GO_BACK =
            " Stop Pavement, move the file away and copy the newest snapshot that is sound into its place.";

    private void tables(String what, Database database) {
        var version = Schema.version(database);
        say(
                what + " tables",
                version == Schema.NEWEST,
                "version " + version + ", this Pavement has version " + Schema.NEWEST);
        if (version > 0) say(what + " holds", true, counts(database));
    }

    /// The newest that did not arrive, unless something arrived since.
    private void reminders() {
        try (var database = Database.readOnly(Home.file(folder))) {
            if (Schema.version(database) < Schema.NEWEST) return;
            var report = Courier.report(Home.ledger(database, folder), now);
            report.lost()
                    .ifPresentOrElse(
                            lost -> say("reminders", false, lost(lost)),
                            () ->
                                    say(
                                            "reminders",
                                            true,
                                            report.arrived()
                                                    .map(last ->
                                                            "the last one arrived at " + last.at())
                                                    .orElse("none was sent lately")));
        } catch (Database.Unreachable _) {
            // said of the book itself already
        }
    }

    private static String lost(Delivery lost) {
        var kind = lost.kind().name().toLowerCase(Locale.ROOT);
        var means = lost.means().name().toLowerCase(Locale.ROOT);
        var why = lost.reason().isEmpty() ? "nobody knows why" : lost.reason();
        return "a %s by %s did not arrive at %s: %s. Settings, Reminders can try again"
                .formatted(kind, means, lost.at(), why);
    }

    private static String counts(Database database) {
        return database.read(db ->
                        db.first(
                                COUNTS,
                                _ -> {},
                                row ->
                                        String.format(
                                                Locale.ROOT,
                                                "%,d people, %,d encounters, %,d promises, %,d needs and offers, %,d appointments",
                                                row.big(),
                                                row.big(),
                                                row.big(),
                                                row.big(),
                                                row.big())))
                .orElse("");
    }

    private void newestSnapshot() {
        var all = snapshots.all();
        if (all.isEmpty())
            say(
                    "snapshot",
                    true,
                    "There is none yet; the first is taken within a day. Now: pavement backup");
        else {
            say(
                    "snapshots",
                    true,
                    all.size() + " kept, the newest is " + all.getLast().getFileName());
            book("snapshot", all.getLast());
        }
    }

    private void say(String what, boolean well, String said) {
        findings.add(new Finding(what, well, said));
    }
}
