package pavement.bench.neo4j;

import static java.util.Comparator.comparingDouble;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphalgo.BasicEvaluationContext;
import org.neo4j.graphalgo.GraphAlgoFactory;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.PathExpanders;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/// The same graph in an embedded Neo4j: the likeliest way by Dijkstra, and the likeliest three of all simple ways over two
/// brokers at most. `Neo4j FILE FOLDER`, a file as `Paths` writes it and a folder that is not there yet. Times are of the
/// thread.
final class Neo4j {
    private static final RelationshipType KNOWS = RelationshipType.withName("KNOWS");
    private static final String COST = "cost";
    private static final int AT_ONCE = 50_000;
    private static final int STEPS = 3;

    private Neo4j() {}

    /// @param passed the chance of the likeliest way, as the product found it
    private record Target(int place, double passed) {}

    public static void main(String[] args) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))))) {
            var service = new DatabaseManagementServiceBuilder(Path.of(args[1])).build();
            try {
                var db = service.database("neo4j");
                var began = System.nanoTime();
                var ids = nodes(db, in.readInt() + 1);
                var edges = edges(db, in, ids);
                System.out.printf(
                        Locale.ROOT, "Neo4j: %,d people, %,d edges in %.0f ms%n", ids.length, edges, (System.nanoTime() - began) / 1e6);
                var targets = new ArrayList<Target>();
                for (var left = in.readInt(); left > 0; left--) targets.add(new Target(in.readInt(), in.readDouble()));
                measure(db, ids, targets);
            } finally {
                service.shutdown();
            }
        }
    }

    private static String[] nodes(GraphDatabaseService db, int size) {
        var ids = new String[size];
        for (var at = 0; at < size; at += AT_ONCE)
            try (var write = db.beginTx()) {
                for (var i = at; i < Math.min(size, at + AT_ONCE); i++)
                    ids[i] = write.createNode(Label.label("Person")).getElementId();
                write.commit();
            }
        return ids;
    }

    private static int edges(GraphDatabaseService db, DataInputStream in, String[] ids) throws IOException {
        var made = 0;
        for (var more = true; more; )
            try (var write = db.beginTx()) {
                for (var i = 0; i < AT_ONCE && more; i++) {
                    var from = in.readInt();
                    var to = in.readInt();
                    var cost = in.readDouble();
                    more = from >= 0;
                    if (!more) continue;
                    write.getNodeByElementId(ids[from])
                            .createRelationshipTo(write.getNodeByElementId(ids[to]), KNOWS)
                            .setProperty(COST, cost);
                    made++;
                }
                write.commit();
            }
        return made;
    }

    private static void measure(GraphDatabaseService db, String[] ids, List<Target> targets) {
        var dijkstra = new long[targets.size()];
        var simple = new long[targets.size()];
        var alike = 0;
        for (var i = 0; i < targets.size(); i++)
            try (var read = db.beginTx()) {
                var owner = read.getNodeByElementId(ids[ids.length - 1]);
                var target = read.getNodeByElementId(ids[targets.get(i).place()]);
                var began = clock();
                if (dijkstra(db, read, owner, target) < 0) throw new IllegalStateException();
                dijkstra[i] = clock() - began;
                began = clock();
                var best = best(db, read, owner, target);
                simple[i] = clock() - began;
                if (Math.abs(best - targets.get(i).passed()) < 1e-4) alike++;
            }
        say("Neo4j's Dijkstra, one way", dijkstra);
        say("Neo4j, the likeliest three of all simple ways of three steps", simple);
        System.out.printf("the same likeliest way as ours: %d of %d%n", alike, targets.size());
    }

    private static int dijkstra(GraphDatabaseService db, Transaction read, Node owner, Node target) {
        var found =
                GraphAlgoFactory.dijkstra(
                                new BasicEvaluationContext(read, db), PathExpanders.forTypeAndDirection(KNOWS, Direction.OUTGOING), COST)
                        .findSinglePath(owner, target);
        return found == null ? 0 : found.length();
    }

    /// The chance of the likeliest that leads over somebody.
    private static double best(GraphDatabaseService db, Transaction read, Node owner, Node target) {
        var paths =
                GraphAlgoFactory.allSimplePaths(
                                new BasicEvaluationContext(read, db), PathExpanders.forTypeAndDirection(KNOWS, Direction.OUTGOING), STEPS)
                        .findAllPaths(owner, target);
        return StreamSupport.stream(paths.spliterator(), false)
                .filter(path -> path.length() > 1)
                .map(Neo4j::cost)
                .sorted(comparingDouble(cost -> cost))
                .limit(3)
                .toList()
                .stream()
                .findFirst()
                .map(cost -> Math.exp(-cost))
                .orElse(0.0);
    }

    private static double cost(org.neo4j.graphdb.Path path) {
        var cost = 0.0;
        for (var each : path.relationships()) cost += (double) each.getProperty(COST);
        return cost;
    }

    private static void say(String what, long[] nanos) {
        var warm = Arrays.copyOfRange(nanos, nanos.length / 4, nanos.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT, "| %s | %.2f ms | %.2f ms | %.2f ms |%n", what, warm[warm.length / 2] / 1e6,
                warm[Math.min(warm.length - 1, (int) (warm.length * .99))] / 1e6, warm[warm.length - 1] / 1e6);
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
