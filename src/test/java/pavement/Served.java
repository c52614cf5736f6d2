package pavement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import pavement.acts.Act;
import pavement.acts.LoadSample;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Pipeline;
import pavement.calendars.Subscriptions;
import pavement.courier.Courier;
import pavement.desk.Desk;
import pavement.desk.Journal;
import pavement.desk.SampleBook;
import pavement.embeddings.Learning;
import pavement.http.Keys;
import pavement.http.Server;
import pavement.http.Visitor;
import pavement.meaning.Meaning;
import pavement.owners.Entrance;
import pavement.owners.Way;
import pavement.search.Search;
import pavement.store.MemoryJournal;
import pavement.store.MemoryLedger;
import pavement.store.MemoryRefreshes;
import pavement.trust.Authority;
import pavement.trust.Nearby;

/// The whole product on a free port with a book in memory: for tests over real HTTP and in a real
/// browser. It tells the time it is told, so that pages come out the same every day.
public final class Served implements AutoCloseable {
    private final AtomicLong ids = new AtomicLong();
    private final Keys keys = new Keys(Keys.newSecret());
    private final Path scratch = temporary();
    private final Search search = Search.inMemory();
    private final MemoryLedger ledger = new MemoryLedger();
    private final Desk desk;
    private final Entrance entrance = Entrance.in(scratch);
    private final Courier courier;
    private final Subscriptions calendars;
    private final Learning model;
    private final Server server;
    private final int port;
    private final InstantSource clock;
    private final List<Doorkeeper.Watching> keepers = new ArrayList<>();
    private volatile Nearby nearby = new Nearby(List.of("127.0.0.1"), "desk.local", false);

    /// @param book what the owner knows already
    public Served(Book book, Instant now) {
        this(book, () -> now);
    }

    /// With the sample people, as they come into an empty book in Berlin.
    public static Served sample(Instant now) {
        var served = new Served(Book.EMPTY, now);
        var zone = ZoneId.of("Europe/Berlin");
        served.desk().carryOut(new LoadSample(SampleBook.on(LocalDate.ofInstant(now, zone), zone)));
        return served;
    }

    public Served(Book book, InstantSource clock) {
        this(new MemoryJournal(), book, clock);
    }

    /// With a journal of one's own, empty so far.
    public Served(Journal journal, Book book, InstantSource clock) {
        this(journal, book, clock, List.of());
    }

    /// Reached through a proxy, too.
    public Served(Journal journal, Book book, InstantSource clock, List<Way> far) {
        this.clock = clock;
        this.desk = new Desk(journal, clock, () -> new UUID(0x7000L, ids.incrementAndGet()));
        if (!facts(book).isEmpty())
            desk.carryOut(_ ->
                    new Act.Decision<>(
                            "",
                            "Started",
                            facts(book).stream().<Change>map(Change.Saved::new).toList()));
        this.courier = Delivering.courier(desk, ledger, Meaning::shipped, () -> "http://127.0.0.1");
        var where = new Serving.Where("127.0.0.1", 0, far, scratch, scratch);
        this.calendars = Delivering.calendars(desk, new MemoryRefreshes());
        this.model = Learning.in(scratch);
        var beside = new Serving.Beside(search, courier, calendars, model);
        this.server = Serving.server(desk, beside, keys, entrance, where);
        this.port = server.start();
        if (!far.isEmpty()) keep(far);
    }

    /// Opens the door to the network, which here is this machine, and says where it is.
    public Way door() {
        if (keepers.isEmpty()) keep(List.of());
        var state = entrance.gate().answered(entrance.gate().open(0), Duration.ofSeconds(20));
        return state.orElseThrow().near().getFirst();
    }

    private void keep(List<Way> far) {
        var setting = new Doorkeeper.Setting(far, () -> nearby);
        var authority = new Authority(scratch, clock);
        keepers.add(new Doorkeeper(entrance.gate(), server, authority, setting, clock).watch());
        while (!entrance.gate().served() || !entrance.gate().state().far().equals(far))
            entrance.gate().pause(Duration.ofMillis(20));
    }

    /// This machine is carried to another network.
    public void moves(Nearby elsewhere) {
        nearby = elsewhere;
    }

    public Entrance entrance() {
        return entrance;
    }

    /// Where the book would be, and the keys are.
    public Path home() {
        return scratch;
    }

    public int port() {
        return port;
    }

    public Desk desk() {
        return desk;
    }

    /// Does not start by itself: a test says when he goes his round.
    public Courier courier() {
        return courier;
    }

    /// Does not start by itself either.
    public Learning model() {
        return model;
    }

    /// Start no rounds by themselves.
    public Subscriptions calendars() {
        return calendars;
    }

    /// Somebody signed in, with the token of a first page.
    public Visitor owner() {
        var visitor = new Visitor(port).enter(keys.newKey());
        visitor.get("/people");
        return visitor;
    }

    /// Somebody who was not let in.
    public Visitor stranger() {
        return new Visitor(port);
    }

    /// The link that signs in a browser, once.
    public String link() {
        return address("/key/" + keys.newKey());
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        keepers.forEach(Doorkeeper.Watching::stop);
        server.stop();
        calendars.stop();
        search.close();
    }

    private static List<Fact> facts(Book book) {
        var facts = new ArrayList<Fact>();
        book.self().ifPresent(facts::add);
        facts.addAll(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.promises());
        facts.addAll(book.asks());
        facts.addAll(book.appointments());
        facts.addAll(book.subscriptions());
        facts.addAll(book.doubts());
        facts.addAll(book.setAsides());
        facts.addAll(book.blocks());
        facts.addAll(book.experiments());
        facts.addAll(book.assignments());
        facts.addAll(book.deals());
        facts.addAll(book.introductions());
        book.find(Pipeline.USUAL.ref()).ifPresent(facts::add);
        return facts;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("pavement-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
