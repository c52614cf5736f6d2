package pavement.circles;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Stage;

/// People by the stage they were met on. A place where enough were met is an island of its own; the
/// rest of a kind lies together ("Bookstores").
public final class Islands {
    /// So many people make a place an island of its own.
    private static final int OWN = 4;

    /// With the sixteen kinds of stages no more than 64 islands: one bit each.
    private static final int MOST = 48;

    private final List<Island> all;
    private final int[] on;

    private Islands(List<Island> all, int[] on) {
        this.all = all;
        this.on = on;
    }

    /// One island.
    ///
    /// @param key by which it is found again tomorrow
    /// @param stage with the place, or the kind alone
    /// @param members in the order of the network
    public record Island(String key, Stage stage, List<Integer> members) {
        public Island {
            members = List.copyOf(members);
        }

        public int size() {
            return members.size();
        }
    }

    /// Largest first.
    ///
    /// @param before keys of the islands there were: a place that was one stays one while anybody
    ///   is left on it, so that nobody moves house when the fourth of four leaves
    public static Islands of(Network network, Set<String> before) {
        var met = new HashMap<Stage, Integer>();
        for (var node = 0; node < network.size(); node++)
            met.merge(network.person(node).met().stage(), 1, Integer::sum);
        var own = own(met, before);
        var members = new HashMap<Stage, List<Integer>>();
        for (var node = 0; node < network.size(); node++) {
            var stage = network.person(node).met().stage();
            members.computeIfAbsent(
                            own.contains(stage) ? stage : new Stage(stage.kind(), ""),
                            _ -> new ArrayList<>())
                    .add(node);
        }
        var all =
                members.entrySet().stream()
                        .map(each -> new Island(key(each.getKey()), each.getKey(), each.getValue()))
                        .sorted(comparing((Island each) -> -each.size()).thenComparing(Island::key))
                        .toList();
        return new Islands(all, on(all, network.size()));
    }

    private static Set<Stage> own(Map<Stage, Integer> met, Set<String> before) {
        var own = new HashSet<Stage>();
        met.entrySet().stream()
                .filter(each -> !each.getKey().place().isEmpty())
                .filter(each -> each.getValue() >= OWN || before.contains(key(each.getKey())))
                .sorted(
                        comparing((Map.Entry<Stage, Integer> each) ->
                                        !before.contains(key(each.getKey())))
                                .thenComparing(each -> -each.getValue())
                                .thenComparing(each -> key(each.getKey())))
                .limit(MOST)
                .forEach(each -> own.add(each.getKey()));
        return own;
    }

    private static int[] on(List<Island> all, int size) {
        var on = new int[size];
        for (var island = 0; island < all.size(); island++)
            for (var node : all.get(island).members()) on[node] = island;
        return on;
    }

    private static String key(Stage stage) {
        return stage.place().isEmpty()
                ? stage.kind().name()
                : stage.kind().name() + " " + stage.place();
    }

    public List<Island> all() {
        return all;
    }

    /// The island a person lies on, by its place in [#all].
    public int on(int node) {
        return on[node];
    }

    public Optional<Island> called(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// How many lines go from each island to each.
    public int[][] lines(Graph graph) {
        var lines = new int[all.size()][all.size()];
        for (var node = 0; node < graph.size(); node++)
            for (var at = 0; at < graph.degree(node); at++)
                lines[on[node]][on[graph.neighbour(node, at)]]++;
        return lines;
    }

    /// For each island a bit for every island that somebody known here is on too, or knows somebody
    /// on: what shares no bit shares no acquaintance but the owner.
    long[] within(Graph graph) {
        var within = new long[all.size()];
        for (var node = 0; node < graph.size(); node++) {
            var near = 1L << on[node];
            for (var at = 0; at < graph.degree(node); at++)
                near |= 1L << on[graph.neighbour(node, at)];
            for (var left = near; left != 0; left &= left - 1)
                within[Long.numberOfTrailingZeros(left)] |= near;
        }
        return within;
    }
}
