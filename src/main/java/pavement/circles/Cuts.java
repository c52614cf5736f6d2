package pavement.circles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What a network would fall into without one person, or without one line (Tarjan 1972; Hopcroft
/// and Tarjan 1973): one walk through everybody, deep first.
public final class Cuts {
    private final int[] order;
    private final int[] place;
    private final int[] parent;
    private final int[] low;
    private final int[] below;
    private final int[] root;

    private Cuts(Walk walk) {
        this.order = walk.order;
        this.place = walk.place;
        this.parent = walk.parent;
        this.low = walk.low;
        this.below = walk.below;
        this.root = walk.root;
    }

    /// A line without which its two ends no longer hang together.
    ///
    /// @param side who would be cut off: the smaller of the two parts
    public record Bridge(int one, int other, List<Integer> side) {
        public Bridge {
            side = List.copyOf(side);
        }
    }

    public static Cuts of(Graph graph) {
        var walk = new Walk(graph);
        for (var node = 0; node < graph.size(); node++) if (walk.place[node] < 0) walk.from(node);
        return new Cuts(walk);
    }

    /// Everybody who hangs together with him, himself included.
    public List<Integer> whole(int node) {
        return part(root[node]);
    }

    public boolean together(int one, int other) {
        return root[one] == root[other];
    }

    /// What hangs on the others only through him, the largest part of his left out; the larger
    /// first. Empty for who holds nothing together.
    public List<List<Integer>> only(int node) {
        var parts = new ArrayList<List<Integer>>();
        var rest = below[root[node]] - 1;
        var last = place[node] + below[node];
        for (var at = place[node] + 1; at < last; at += below[order[at]]) {
            var child = order[at];
            if (parent[node] >= 0 && low[child] < place[node]) continue;
            parts.add(part(child));
            rest -= below[child];
        }
        if (parent[node] >= 0 && rest > 0) parts.add(rest(node, parts));
        parts.sort((one, other) -> Integer.compare(other.size(), one.size()));
        return parts.isEmpty() ? parts : parts.subList(1, parts.size());
    }

    /// How many that are in all, without naming them.
    public int cutOff(int node) {
        var all = below[root[node]] - 1;
        var rest = all;
        var largest = 0;
        var last = place[node] + below[node];
        for (var at = place[node] + 1; at < last; at += below[order[at]]) {
            if (parent[node] >= 0 && low[order[at]] < place[node]) continue;
            rest -= below[order[at]];
            largest = Math.max(largest, below[order[at]]);
        }
        return all - Math.max(largest, rest);
    }

    private List<Integer> rest(int node, List<List<Integer>> parts) {
        var without = new boolean[order.length];
        without[node] = true;
        for (var part : parts) for (var each : part) without[each] = true;
        return whole(node).stream().filter(each -> !without[each]).toList();
    }

    /// Whether anything would fall off without him.
    public boolean holds(int node) {
        return cutOff(node) > 0;
    }

    /// Lines that alone hold two parts together, those with the larger smaller part first.
    ///
    /// @param least how many the smaller part has at least
    public List<Bridge> bridges(int least) {
        return IntStream.of(order)
                .filter(node -> parent[node] >= 0 && low[node] > place[parent[node]])
                .filter(node -> smaller(node) >= least)
                .boxed()
                .sorted((one, other) -> Integer.compare(smaller(other), smaller(one)))
                .map(this::bridge)
                .toList();
    }

    private int smaller(int node) {
        return Math.min(below[node], below[root[node]] - below[node]);
    }

    private Bridge bridge(int node) {
        var up = parent[node];
        if (below[node] == smaller(node)) return new Bridge(up, node, part(node));
        var cut = place[node] + below[node];
        var side =
                IntStream.range(place[root[node]], place[root[node]] + below[root[node]])
                        .filter(at -> at < place[node] || at >= cut)
                        .map(at -> order[at]);
        return new Bridge(node, up, side.boxed().toList());
    }

    /// He and everybody the walk reached through him.
    private List<Integer> part(int node) {
        return Arrays.stream(order, place[node], place[node] + below[node]).boxed().toList();
    }

    /// Written without calling itself: a chain of fifty thousand would not fit on the stack.
    private static final class Walk {
        private final Graph graph;
        private final int[] order;
        private final int[] place;
        private final int[] parent;
        private final int[] low;
        private final int[] below;
        private final int[] root;
        private final int[] next;
        private int walked;

        Walk(Graph graph) {
            this.graph = graph;
            this.order = new int[graph.size()];
            this.place = new int[graph.size()];
            this.parent = new int[graph.size()];
            this.low = new int[graph.size()];
            this.below = new int[graph.size()];
            this.root = new int[graph.size()];
            this.next = new int[graph.size()];
            Arrays.fill(place, -1);
        }

        void from(int start) {
            enter(start, -1, start);
            var at = start;
            while (at >= 0) at = step(at);
        }

        private void enter(int node, int from, int start) {
            place[node] = walked;
            low[node] = walked;
            order[walked++] = node;
            parent[node] = from;
            root[node] = start;
            below[node] = 1;
        }

        /// Where the walk goes on: down to somebody new, or back up.
        private int step(int node) {
            while (next[node] < graph.degree(node)) {
                var other = graph.neighbour(node, next[node]++);
                if (place[other] < 0) {
                    enter(other, node, root[node]);
                    return other;
                }
                if (other != parent[node]) low[node] = Math.min(low[node], place[other]);
            }
            var up = parent[node];
            if (up >= 0) {
                low[up] = Math.min(low[up], low[node]);
                below[up] += below[node];
            }
            return up;
        }
    }
}
