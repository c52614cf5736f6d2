package pavement.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers printed in SCIENCE A5, which are those of igraph.
class ConstraintTest {
    private static final double EXACT = 5e-7;

    @Test
    void theMiddleOfAStarOfSixIsHeldByNobody() {
        var star = Graphs.of(6, "0-1 0-2 0-3 0-4 0-5");

        assertThat(Constraint.of(star, 0)).isCloseTo(.2, within(EXACT));
    }

    @Test
    void whereEverybodyKnowsEverybodyEverybodyIsHeld() {
        var five = Graphs.of(5, "0-1 0-2 0-3 0-4 1-2 1-3 1-4 2-3 2-4 3-4");

        for (var node = 0; node < 5; node++)
            assertThat(Constraint.of(five, node)).isCloseTo(.765625, within(EXACT));
    }

    @Test
    void krackhardtsKite() {
        var kite =
                Graphs.of(
                        10,
                        "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9");
        var printed =
                new double[] {
                    .541198, .541198, .664136, .470170, .664136, .445089, .445089, .431111, .5, 1
                };

        for (var node = 0; node < 10; node++)
            assertThat(Constraint.of(kite, node))
                    .as("%d", node)
                    .isCloseTo(printed[node], within(EXACT));
    }

    @Test
    void linesWeighWhatTheyWeigh() {
        var weighted = Graphs.of(4, "0-1:3 0-2:1 0-3:2 1-2:1");

        assertThat(Constraint.of(weighted, 0)).isCloseTo(.536458, within(EXACT));
        assertThat(Constraint.of(weighted, 1)).isCloseTo(.906250, within(EXACT));
    }

    @Test
    void whoKnowsNobodyHasNone() {
        assertThat(Constraint.of(Graphs.of(2, ""), 0)).isNaN();
        assertThat(Ego.of(Graphs.of(2, ""), new boolean[2]).constraint()).isNaN();
        assertThat(Ego.of(Graphs.of(1, ""), new boolean[] {true}).bridging(0)).isZero();
    }

    /// The owner written into the graph as one more who knows those that are his.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void takingOneAwayIsWhatItWouldBeWithoutHim(long seed) {
        var random = new Random(seed);
        var size = 12;
        var graph = Graphs.random(size, .25, random);
        var mine = new boolean[size];
        for (var node = 0; node < size; node++) mine[node] = random.nextInt(4) > 0;
        var ego = Ego.of(graph, mine);

        var whole = Constraint.of(withOwner(graph, mine, -1), size);
        assertThat(ego.constraint()).isCloseTo(whole, within(1e-12));
        for (var node = 0; node < size; node++) {
            var without = Constraint.of(withOwner(graph, mine, node), size);
            assertThat(ego.bridging(node))
                    .as("seed %d, %d", seed, node)
                    .isCloseTo(mine[node] ? without - whole : 0, within(1e-12));
        }
    }

    private static Graph withOwner(Graph graph, boolean[] mine, int gone) {
        var size = graph.size();
        var lines = new ArrayList<int[]>();
        var weights = new ArrayList<Double>();
        for (var one = 0; one < size; one++) {
            if (!mine[one] || one == gone) continue;
            lines.add(new int[] {size, one});
            weights.add(1.0);
            for (var at = 0; at < graph.degree(one); at++) {
                var other = graph.neighbour(one, at);
                if (!mine[other] || other == gone) continue;
                lines.add(new int[] {one, other});
                weights.add(graph.weight(one, at));
            }
        }
        return Graph.of(
                size + 1,
                lines.stream().mapToInt(line -> line[0]).toArray(),
                lines.stream().mapToInt(line -> line[1]).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void aLineToldTwiceIsOneLineAndNobodyKnowsHimself() {
        var graph = Graphs.of(3, "1-0:2 0-1:3 2-2:9");

        assertThat(graph.lines()).isEqualTo(1);
        assertThat(graph.between(0, 1)).isEqualTo(3);
        assertThat(graph.between(1, 0)).isEqualTo(3);
        assertThat(graph.between(0, 2)).isZero();
        assertThat(IntStream.range(0, 3).map(graph::degree)).containsExactly(1, 1, 0);
    }
}
