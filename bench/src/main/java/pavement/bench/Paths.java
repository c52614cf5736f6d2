package pavement.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Marks;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.find.Directory;
import pavement.find.Finder;
import pavement.find.Wanted;
import pavement.meaning.Meaning;
import pavement.paths.Acquaintances;
import pavement.paths.Route;
import pavement.paths.Routes;
import pavement.ties.Standings;

/// Who knows whom, ways and the person who can: `Paths PEOPLE LINES [FILE]`, beside JGraphT's Dijkstra on the same graph.
/// Times are of the thread where one thread works. A file is given the graph and the likeliest ways, for another
/// library to be measured on (`bench/neo4j`).
final class Paths {
    private static final int QUERIES = 160;
    private static final String[] WHAT = {
        "run Facebook ads", "a bookkeeper", "fix the roof", "translate a contract", "photograph the shop", "tax law",
        "someone who can build a web shop", "roast coffee", "an event space for forty", "insurance for vans"
    };
    private static final String[] OFFERS = {
        "Facebook ads for small shops", "bookkeeping, first month free", "roof repair", "translation into Polish",
        "product photography", "tax law for freelancers", "web shops on a budget", "coffee roasting", "rooms for events",
        "insurance of fleets", "plumbing", "dentistry", "furniture by hand", "recruiting drivers"
    };

    private Paths() {}

    public static void main(String[] args) throws IOException {
        var people = Integer.parseInt(args[0]);
        var lines = Integer.parseInt(args[1]);
        var now = Instant.parse("2026-10-15T06:30:00Z");
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(people);
        var book = book(new World(people, now), random, people, lines, now, day);
        var known = new AtomicReference<Acquaintances>();
        var standings = Standings.of(book);
        var meaning = Meaning.shipped();
        var read = new AtomicReference<Directory>();
        for (var round = 0; round < 3; round++) {
            timed("who knows whom, anew", () -> known.set(Acquaintances.of(book, day)));
            timed("what is written about everybody, anew", () -> {
                read.set(new Directory(meaning));
                read.get().follow(book);
            });
        }
        System.out.println(known.get());
        measured(args, book, known.get(), standings, read.get(), random, now);
    }

    private static void measured(
            String[] args, Book book, Acquaintances known, Standings standings, Directory directory, RandomGenerator random,
            Instant now) throws IOException {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ways(Routes.of(known, standings, now), book, random);
        finds(new Finder(directory, known, Routes.of(known, standings, now)), directory);
        renewals(book, known, directory, new World(book.size() + 1, now), day);
        System.out.printf("memory after a collection: %,d MB%n", used());
        var routes = Routes.of(known, standings, now);
        var ids = book.people().stream().map(Person::id).toList();
        var targets = new ArrayList<PersonId>();
        for (var i = 0; i < 60; i++) targets.add(ids.get(random.nextInt(ids.size())));
        dijkstra(known, routes, targets);
        if (args.length > 2) write(Path.of(args[2]), known, routes, targets);
    }

    /// How many places; the graph's edges, ended by three numbers that are none; how many targets, and each with the
    /// chance of its likeliest way over somebody, without the last one's willingness.
    private static void write(Path file, Acquaintances known, Routes routes, List<PersonId> targets) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(known.places());
            for (var place = 0; place < known.places(); place++) {
                for (var i = 0; i < known.degree(place); i++)
                    edge(out, place, known.near(place, i), known.well(place, i) * routes.willing());
                var direct = routes.direct(known.at(place));
                if (direct.isPresent()) edge(out, known.places(), place, direct.get().chance().value());
            }
            edge(out, -1, -1, 1);
            out.writeInt(targets.size());
            for (var target : targets) {
                out.writeInt(known.place(target).orElseThrow());
                out.writeDouble(routes.best(target).map(Route::passed).orElse(0.0) * routes.willing());
            }
        }
    }

    private static void edge(DataOutputStream out, int from, int to, double chance) throws IOException {
        out.writeInt(from);
        out.writeInt(to);
        out.writeDouble(-Math.log(Math.max(chance, 1e-9)));
    }

    private static void timed(String what, Runnable work) {
        var began = System.nanoTime();
        var worked = process();
        work.run();
        System.out.printf(
                Locale.ROOT, "%s: %.0f ms, %.0f ms of processor%n", what, (System.nanoTime() - began) / 1e6, (process() - worked) / 1e6);
    }

    /// Of all threads.
    private static long process() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Book book(World world, RandomGenerator random, int people, int lines, Instant now, LocalDate day) {
        var facts = new ArrayList<Fact>(world.people(people));
        var ids = World.ids(facts);
        for (var i = 0; i < 3 * people; i++)
            facts.add(
                    new Ask(
                            new AskId(new UUID(3, i)), i % 3 == 0 ? Ask.Side.NEED : Ask.Side.OFFER,
                            Optional.of(ids.get(random.nextInt(people))),
                            OFFERS[random.nextInt(OFFERS.length)] + ", " + OFFERS[random.nextInt(OFFERS.length)], now,
                            Optional.empty(), true));
        for (var i = 0; i < lines; i++) facts.add(line(ids, random, i, day));
        return Book.at(1, facts, Marks.NONE);
    }

    /// Half of the lines lie within circles of a hundred, half anywhere, and a few know many.
    private static Known line(List<PersonId> ids, RandomGenerator random, int i, LocalDate day) {
        var one = (int) (Math.pow(random.nextDouble(), 1.5) * ids.size());
        var other = one;
        while (other == one)
            other = random.nextBoolean() ? Math.floorMod(one + random.nextInt(-50, 50), ids.size()) : random.nextInt(ids.size());
        return new Known(
                new KnownId(new UUID(4, i)), ids.get(one), ids.get(other), random.nextBoolean() ? Known.How.SAID : Known.How.HANDED,
                "", day.minusDays(random.nextInt(2000)), Optional.empty());
    }

    private static void ways(Routes routes, Book book, RandomGenerator random) {
        var ids = book.people().stream().map(Person::id).toList();
        var times = new long[QUERIES * 3];
        var found = 0;
        for (var i = 0; i < times.length; i++) {
            var target = ids.get(random.nextInt(ids.size()));
            var began = clock();
            found += routes.to(target, 3).size();
            times[i] = clock() - began;
        }
        say("three ways that share nobody", times);
        System.out.println("  ways found: " + found + " of " + 3 * times.length);
    }

    private static void finds(Finder finder, Directory directory) {
        var times = new long[QUERIES];
        var hits = 0;
        for (var i = 0; i < times.length; i++) {
            var began = clock();
            hits += finder.find(Wanted.read(WHAT[i % WHAT.length], directory.meaning())).size();
            times[i] = clock() - began;
        }
        say("find", times);
        System.out.println("  hits: " + hits);
    }

    private static void renewals(Book book, Acquaintances first, Directory directory, World world, LocalDate day) {
        var ids = book.people().stream().map(Person::id).limit(60).toList();
        var lines = new long[ids.size()];
        var words = new long[ids.size()];
        var known = first;
        var at = book;
        for (var i = 0; i < ids.size(); i++) {
            at = at.with(List.of(new Change.Saved(world.encounterWith(ids.get(i)))));
            var began = clock();
            known = known.renewed(at, day);
            lines[i] = clock() - began;
            began = clock();
            directory.follow(at);
            words[i] = clock() - began;
        }
        say("lines again after one log", lines);
        say("words again after one log", words);
    }

    /// The likeliest way by a library for graphs: the owner leads to whom he may ask, and whoever passes a request on
    /// costs what it costs. It does not know that two brokers are the most.
    private static void dijkstra(Acquaintances known, Routes routes, List<PersonId> targets) {
        var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var began = System.nanoTime();
        for (var place = -1; place < known.places(); place++) graph.addVertex(place);
        for (var place = 0; place < known.places(); place++) {
            for (var i = 0; i < known.degree(place); i++)
                weigh(graph, place, known.near(place, i), known.well(place, i) * routes.willing());
            var direct = routes.direct(known.at(place));
            if (direct.isPresent()) weigh(graph, -1, place, direct.get().chance().value());
        }
        System.out.printf(Locale.ROOT, "JGraphT: the graph in %.0f ms%n", (System.nanoTime() - began) / 1e6);
        var theirs = new long[targets.size()];
        var ours = new long[theirs.length];
        for (var i = 0; i < theirs.length; i++) {
            var target = targets.get(i);
            began = clock();
            var way = new DijkstraShortestPath<>(graph).getPath(-1, known.place(target).orElseThrow());
            theirs[i] = clock() - began;
            if (way.getLength() < 0) throw new IllegalStateException();
            began = clock();
            routes.best(target);
            ours[i] = clock() - began;
        }
        say("JGraphT's Dijkstra, one way", theirs);
        say("ours, one way, the same targets in turn", ours);
    }

    private static void weigh(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, double chance) {
        var edge = graph.addEdge(from, to);
        if (edge != null) graph.setEdgeWeight(edge, -Math.log(Math.max(chance, 1e-9)));
    }

    private static void say(String what, long[] nanos) {
        var warm = Arrays.copyOfRange(nanos, nanos.length / 4, nanos.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT, "| %s | %.2f ms | %.2f ms | %.2f ms |%n", what, warm[warm.length / 2] / 1e6,
                warm[Math.min(warm.length - 1, (int) (warm.length * .99))] / 1e6, warm[warm.length - 1] / 1e6);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
