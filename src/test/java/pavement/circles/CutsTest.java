package pavement.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutsTest {
    @Test
    void twoTrianglesHangOnOneLine() {
        var cuts = Cuts.of(Graphs.of(7, "0-1 1-2 2-0 2-3 3-4 4-5 5-3"));

        assertThat(cuts.bridges(2))
                .singleElement()
                .satisfies(bridge -> {
                    assertThat(Set.of(bridge.one(), bridge.other()))
                            .containsExactlyInAnyOrder(2, 3);
                    assertThat(bridge.side()).hasSize(3).contains(bridge.other());
                });
        assertThat(IntStream.range(0, 7).filter(cuts::holds)).containsExactly(2, 3);
        assertThat(cuts.together(0, 5)).isTrue();
        assertThat(cuts.together(0, 6)).isFalse();
        assertThat(cuts.whole(6)).containsExactly(6);
    }

    @Test
    void aChainAsLongAsTheLargestBookIsWalked() {
        var size = 50_000;
        var from = IntStream.range(0, size - 1).toArray();
        var to = IntStream.range(1, size).toArray();
        var weight = new double[size - 1];

        var cuts = Cuts.of(Graph.of(size, from, to, weight));

        assertThat(cuts.bridges(size / 2)).hasSize(1);
        assertThat(cuts.only(1)).containsExactly(List.of(0));
    }

    /// Taking each person and each line away, and looking what is left.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void cutsAreWhatFallsApart(long seed) {
        var random = new Random(seed);
        var size = 14;
        var graph = Graphs.random(size, .08 + .01 * seed, random);
        var cuts = Cuts.of(graph);

        for (var node = 0; node < size; node++) {
            var without = parts(graph, Set.of(node), -1, -1);
            var mine = new HashSet<>(cuts.whole(node));
            without.removeIf(part -> !mine.containsAll(part));
            without.sort(Comparator.comparing((Set<Integer> part) -> -part.size()));
            var found = cuts.only(node).stream().map(TreeSet::new).toList();
            assertThat(found)
                    .as("seed %d, %d", seed, node)
                    .hasSize(Math.max(0, without.size() - 1));
            assertThat(without).containsAll(found);
            assertThat(found.stream().mapToInt(Set::size).sum())
                    .isEqualTo(
                            without.stream().mapToInt(Set::size).sum()
                                    - without.stream().mapToInt(Set::size).max().orElse(0));
            assertThat(cuts.cutOff(node)).isEqualTo(found.stream().mapToInt(Set::size).sum());
            assertThat(cuts.holds(node)).isEqualTo(without.size() > 1);
        }
        var bridges = cuts.bridges(1);
        for (var one = 0; one < size; one++)
            for (var other = one + 1; other < size; other++) {
                var a = one;
                var b = other;
                var cut =
                        graph.between(a, b) > 0
                                && parts(graph, Set.of(), a, b).stream()
                                        .noneMatch(part -> part.containsAll(Set.of(a, b)));
                assertThat(
                                bridges.stream()
                                        .filter(each ->
                                                Set.of(each.one(), each.other())
                                                        .equals(Set.of(a, b))))
                        .as("seed %d, %d-%d", seed, a, b)
                        .hasSize(cut ? 1 : 0)
                        .allSatisfy(each ->
                                assertThat(parts(graph, Set.of(), a, b))
                                        .contains(new TreeSet<>(each.side())));
            }
    }

    private static List<Set<Integer>> parts(Graph graph, Set<Integer> gone, int one, int other) {
        var parts = new ArrayList<Set<Integer>>();
        var seen = new HashSet<>(gone);
        for (var start = 0; start < graph.size(); start++) {
            if (!seen.add(start)) continue;
            var part = new TreeSet<Integer>();
            var open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                var node = open.removeLast();
                part.add(node);
                for (var at = 0; at < graph.degree(node); at++) {
                    var next = graph.neighbour(node, at);
                    var cut = Set.of(node, next).equals(one < 0 ? Set.of() : Set.of(one, other));
                    if (!cut && seen.add(next)) open.add(next);
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
