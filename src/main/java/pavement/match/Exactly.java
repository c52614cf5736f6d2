package pavement.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// The very best choice of pairs under load limits, by a matching in a larger graph: who may be
/// chosen twice has two seats, and each pair stands between two posts. Chosen, a seat of either
/// side takes a post; not chosen, the posts take each other. So a chosen pair counts twice and any
/// other once, and the best matching there is the best choice here.
final class Exactly {
    private final List<Integer> made = new ArrayList<>();
    private final SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleWeightedGraph<>(this::next, DefaultWeightedEdge::new);
    private final Map<Integer, List<Integer>> seats = new HashMap<>();
    private final IntUnaryOperator loads;

    private Exactly(IntUnaryOperator loads) {
        this.loads = loads;
    }

    static List<Pair> of(List<Pair> pairs, IntUnaryOperator loads) {
        if (pairs.isEmpty()) return List.of();
        var exactly = new Exactly(loads);
        var between = new ArrayList<DefaultWeightedEdge>();
        for (var pair : pairs) between.add(exactly.stand(pair));
        var taken =
                new HashSet<>(
                        new KolmogorovWeightedMatching<>(exactly.graph, ObjectiveSense.MAXIMIZE)
                                .getMatching()
                                .getEdges());
        return exactly.chosen(pairs, between, taken);
    }

    /// One post alone may hold a seat for nothing; a pair is chosen when both its posts are seated.
    private List<Pair> chosen(
            List<Pair> pairs, List<DefaultWeightedEdge> between, Set<DefaultWeightedEdge> taken) {
        var chosen = new ArrayList<Pair>();
        for (var i = 0; i < pairs.size(); i++) {
            var posts = between.get(i);
            if (seated(graph.getEdgeSource(posts), posts, taken)
                    && seated(graph.getEdgeTarget(posts), posts, taken)) chosen.add(pairs.get(i));
        }
        return chosen;
    }

    private boolean seated(Integer post, DefaultWeightedEdge but, Set<DefaultWeightedEdge> taken) {
        return graph.edgesOf(post).stream()
                .anyMatch(each -> !each.equals(but) && taken.contains(each));
    }

    private DefaultWeightedEdge stand(Pair pair) {
        var here = graph.addVertex();
        var there = graph.addVertex();
        for (var seat : seats(pair.one())) join(seat, here, pair.gain());
        for (var seat : seats(pair.other())) join(seat, there, pair.gain());
        return join(here, there, pair.gain());
    }

    private List<Integer> seats(int person) {
        if (seats.containsKey(person)) return seats.getOrDefault(person, List.of());
        var fresh = new ArrayList<Integer>();
        for (var seat = 0; seat < loads.applyAsInt(person); seat++) fresh.add(graph.addVertex());
        seats.put(person, fresh);
        return fresh;
    }

    private DefaultWeightedEdge join(Integer one, Integer other, double worth) {
        var edge = graph.addEdge(one, other);
        graph.setEdgeWeight(edge, worth);
        return edge;
    }

    private Integer next() {
        made.add(made.size());
        return made.size();
    }
}
