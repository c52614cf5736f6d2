package pavement.circles;

/// How much somebody's contacts are each other's contacts (Burt 1992, SCIENCE A5): low for who sits
/// between groups that do not meet.
public final class Constraint {
    private Constraint() {}

    /// `Σ_j (p_ij + Σ_q p_iq p_qj)²` over his neighbours; not a number for who knows nobody.
    public static double of(Graph graph, int node) {
        if (graph.degree(node) == 0) return Double.NaN;
        var whole = graph.strength(node);
        var sum = 0.0;
        for (var at = 0; at < graph.degree(node); at++) {
            var other = graph.neighbour(node, at);
            var share = graph.weight(node, at) / whole + around(graph, node, other, whole);
            sum += share * share;
        }
        return sum;
    }

    /// What of him reaches `other` through somebody both know.
    private static double around(Graph graph, int node, int other, double whole) {
        var sum = 0.0;
        for (var at = 0; at < graph.degree(other); at++) {
            var both = graph.neighbour(other, at);
            if (both == node) continue;
            var mine = graph.between(node, both);
            if (mine > 0) sum += mine / whole * graph.weight(other, at) / graph.strength(both);
        }
        return sum;
    }
}
