package pavement;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.book.Book;
import pavement.cli.Cli;
import pavement.desk.Desk;
import pavement.embeddings.Learning;
import pavement.http.Server;
import pavement.owners.Entrance;
import pavement.search.Search;
import pavement.store.Home;
import pavement.trust.Authority;
import pavement.trust.Nearby;

/// What is built from what.
public final class Main {
    static final String VERSION = "0.1.0";

    private static final String OPEN =
            "The door to your own network is open, as you left it. Close it: pavement phone --close";

    /// Only programs on this computer reach it, unless the owner opens the door.
    private static final String HERE = "127.0.0.1";

    /// After so long nobody seems to be waiting for a page, which a large book takes seconds for.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Held here, or it would be forgotten together with its level before it has said anything.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        var serves = Cli.serves(arguments);
        if (serves) Warming.first();
        Logger.getLogger("")
                .setLevel(
                        Level.WARNING); // libraries tell the story of their start, and nobody asked
        LUCENE.setLevel(Level.SEVERE);
        if (serves) Warming.then();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var settings =
                Settings.of(
                        System.getenv(),
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")));
        var code =
                new Cli(
                                new Cli.Place(settings.home(), settings.database()),
                                VERSION,
                                clock(),
                                ids(),
                                (home, start, to) ->
                                        serve(home, settings, start.or(settings.hosts()), to),
                                out,
                                err)
                        .run(arguments);
        if (code != 0) System.exit(code);
    }

    /// Milliseconds are what every journal keeps, so nothing finer is ever written into a book.
    static InstantSource clock() {
        return () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static Supplier<UUID> ids() {
        return Generators.timeBasedEpochRandomGenerator()::generate;
    }

    private static int serve(Path folder, Settings settings, Cli.Start start, PrintWriter out) {
        free(start.port());
        try {
            var home = Home.open(folder, settings.database(), clock());
            var desk = Desk.opening(home.journal(), clock(), ids());
            var keys = Secret.keys(folder);
            var search = Search.in(home.folder("index"));
            var entrance = Entrance.in(folder);
            var scratch = Files.createTempDirectory("pavement");
            var where = new Serving.Where(HERE, start.port(), start.far(), scratch, folder);
            var base = new AtomicReference<>(here(start.port()));
            var courier =
                    Delivering.courier(
                            desk,
                            home.ledger(),
                            Serving.words(folder),
                            () -> reach(entrance, base::get));
            var calendars = Delivering.calendars(desk, home.refreshes());
            var model = Learning.in(folder);
            var beside = new Serving.Beside(search, courier, calendars, model);
            var server = Serving.ready(desk, beside, keys, entrance, where);
            var listening = server.start();
            base.set(here(listening));
            var _ = book(desk, server, home);
            var _ =
                    server.shown()
                            .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .thenRun(() -> beside(beside, desk));
            var tending = Tending.of(home);
            var door = door(entrance, server, folder, settings, start);
            atTheEnd(
                    List.of(
                            door::stop,
                            server::stop,
                            courier::stop,
                            calendars::stop,
                            model::stop,
                            tending::stop,
                            search::close,
                            home::close));
            var link = base.get() + "/key/" + keys.newKey();
            said(out, link, entrance);
            if (start.open()) Browser.open(link, System.getProperty("os.name"), System.getenv());
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String here(int port) {
        return "http://" + HERE + ":" + port;
    }

    private static void free(int port) {
        try {
            Server.free(HERE, port);
        } catch (Server.NotOpen reason) {
            throw new Cli.NotServed(
                    port < 1024
                            ? "Port %d cannot be opened (%s). Choose one above 1023: pavement --port 7070"
                                    .formatted(port, reason.getMessage())
                            : "Port %d is taken, perhaps by a Pavement that runs already: use that one, or choose another port: pavement --port %d"
                                    .formatted(port, port < 65_535 ? port + 1 : port - 1),
                    reason);
        }
    }

    /// What the first page does without, and would otherwise share two processors with.
    private static void beside(Serving.Beside beside, Desk desk) {
        beside.search().open().follow(desk.book(), desk.now());
        beside.courier().start();
        beside.calendars().start();
        beside.model().start();
    }

    /// Where a mail that is read on a phone leads: to an address the phone can reach, when there is
    /// one.
    private static String reach(Entrance entrance, Supplier<String> here) {
        return entrance.gate().state().best().map(way -> way.to("")).orElseGet(here);
    }

    private static void atTheEnd(List<Runnable> stops) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stops.forEach(Runnable::run)));
    }

    private static void said(PrintWriter out, String link, Entrance entrance) {
        out.println("Pavement is here, until you press Ctrl-C. This link works once:");
        out.println(link);
        if (entrance.gate().wish().open()) out.println(OPEN);
    }

    private static Doorkeeper.Watching door(
            Entrance entrance, Server server, Path folder, Settings settings, Cli.Start start) {
        var setting = new Doorkeeper.Setting(start.far(), () -> Nearby.look(settings.lan()));
        var authority = new Authority(folder, clock());
        return new Doorkeeper(entrance.gate(), server, authority, setting, clock()).watch();
    }

    /// The book was opened while the server was built; without it there is nothing to serve.
    private static Book book(Desk desk, Server server, Home home) {
        var opened = false;
        try {
            var book = desk.book();
            opened = true;
            return book;
        } finally {
            if (!opened) {
                server.stop();
                home.close();
            }
        }
    }
}
