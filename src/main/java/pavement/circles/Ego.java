package pavement.circles;

import java.util.HashMap;
import java.util.Map;

/// The owner among those he knows: his own constraint, and how much it would grow without one of
/// them (SCIENCE A5: bridging value of j = C without j − C with j).
///
/// Only who stands near somebody is looked at when he is taken away, so asking for everybody costs
/// what there are lines between acquaintances, not people times people.
public final class Ego {
    private final Graph among;
    private final boolean[] mine;
    private final int count;
    private final double[] strengths;
    private final double[] shares;
    private final double squares;

    private Ego(
            Graph among,
            boolean[] mine,
            int count,
            double[] strengths,
            double[] shares,
            double squares) {
        this.among = among;
        this.mine = mine;
        this.count = count;
        this.strengths = strengths;
        this.shares = shares;
        this.squares = squares;
    }

    /// @param among the lines between people
    /// @param mine whom of them the owner knows himself; each of those ties weighs 1
    public static Ego of(Graph among, boolean[] mine) {
        var strengths = new double[among.size()];
        var count = 0;
        for (var node = 0; node < among.size(); node++) {
            strengths[node] = 1;
            for (var at = 0; at < among.degree(node); at++)
                if (mine[among.neighbour(node, at)]) strengths[node] += among.weight(node, at);
            count += mine[node] ? 1 : 0;
        }
        var shares = new double[among.size()];
        var squares = 0.0;
        for (var node = 0; node < among.size(); node++) {
            if (!mine[node]) continue;
            shares[node] = 1;
            for (var at = 0; at < among.degree(node); at++) {
                var both = among.neighbour(node, at);
                if (mine[both]) shares[node] += among.weight(node, at) / strengths[both];
            }
            squares += shares[node] * shares[node];
        }
        return new Ego(among, mine.clone(), count, strengths, shares, squares);
    }

    /// How many he knows.
    public int count() {
        return count;
    }

    /// Not a number while he knows nobody.
    public double constraint() {
        return squares / ((double) count * count);
    }

    /// How much the owner's constraint would grow without him; 0 for who is not the owner's own
    /// contact, or his only one.
    public double bridging(int node) {
        return mine[node] && count > 1 ? without(node) - constraint() : 0;
    }

    private double without(int node) {
        var changed = new HashMap<Integer, Double>();
        for (var at = 0; at < among.degree(node); at++) {
            var near = among.neighbour(node, at);
            if (!mine[near]) continue;
            changed.merge(near, -among.weight(node, at) / strengths[node], Double::sum);
            var less = strengths[near] - among.weight(node, at);
            var more = 1 / less - 1 / strengths[near];
            for (var then = 0; then < among.degree(near); then++) {
                var far = among.neighbour(near, then);
                if (far != node && mine[far])
                    changed.merge(far, among.weight(near, then) * more, Double::sum);
            }
        }
        var sum = squares - shares[node] * shares[node];
        for (Map.Entry<Integer, Double> each : changed.entrySet()) {
            var was = shares[each.getKey()];
            var is = was + each.getValue();
            sum += is * is - was * was;
        }
        return sum / ((double) (count - 1) * (count - 1));
    }
}
