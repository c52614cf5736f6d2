package pavement.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Help that goes round (SCIENCE D4).
final class CirclesTest {
    @Test
    void theOneOfThreeIsWorthMoreThanTheOneOfTwo() {
        var circles =
                Circles.among(
                        List.of(
                                helping(0, 1, .8),
                                helping(1, 2, .7),
                                helping(2, 0, .9),
                                helping(0, 3, .3),
                                helping(3, 0, .3)));

        assertThat(circles).hasSize(2);
        assertThat(circles.get(0).people()).containsExactly(0, 1, 2);
        assertThat(circles.get(0).chance()).isCloseTo(.504, within(1e-12));
        assertThat(circles.get(0).gain()).isCloseTo(1.512, within(1e-12));
        assertThat(circles.get(1).people()).containsExactly(0, 3);
        assertThat(circles.get(1).chance()).isCloseTo(.09, within(1e-12));
        assertThat(circles.get(1).gain()).isCloseTo(.18, within(1e-12));
        assertThat(Circles.apart(circles)).containsExactly(circles.getFirst());
    }

    @Test
    void whatServesTooLittleStartsNothing() {
        var helping = List.of(new Helping(0, 1, .29, .29), new Helping(1, 0, .9, .9));

        assertThat(Circles.among(helping)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allAreFoundOnceAndTheChoiceIsTheBestOfAll(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var round = 0; round < 40; round++) {
            var chances = new double[7][7];
            var helping = new ArrayList<Helping>();
            for (var from = 0; from < 7; from++)
                for (var to = 0; to < 7; to++)
                    if (from != to && random.nextInt(4) == 0) {
                        chances[from][to] = .3 + random.nextDouble() * .7;
                        helping.add(helping(from, to, chances[from][to]));
                    }
            var found = Circles.among(helping);
            assertThat(found).as("seed %d", seed).hasSize(count(chances)).doesNotHaveDuplicates();
            for (var circle : found)
                assertThat(circle.chance()).isCloseTo(chance(circle, chances), within(1e-12));
            if (found.size() > 15) continue;
            var apart = Circles.apart(found);
            var people = apart.stream().flatMap(each -> each.people().stream()).toList();
            assertThat(people).doesNotHaveDuplicates();
            assertThat(gain(apart)).isCloseTo(most(found, 0, new HashSet<>()), within(1e-9));
            assertThat(gain(apart)).isGreaterThanOrEqualTo(gain(Circles.greedy(found)) - 1e-9);
        }
    }

    private static int count(double[][] chances) {
        var count = 0;
        for (var a = 0; a < 7; a++)
            for (var b = a + 1; b < 7; b++) {
                if (chances[a][b] > 0 && chances[b][a] > 0) count++;
                for (var c = b + 1; c < 7; c++) {
                    if (chances[a][b] > 0 && chances[b][c] > 0 && chances[c][a] > 0) count++;
                    if (chances[a][c] > 0 && chances[c][b] > 0 && chances[b][a] > 0) count++;
                }
            }
        return count;
    }

    private static double chance(Circle circle, double[][] chances) {
        var product = 1.0;
        var people = circle.people();
        for (var i = 0; i < people.size(); i++)
            product *= chances[people.get(i)][people.get((i + 1) % people.size())];
        return product;
    }

    private static double most(List<Circle> circles, int from, Set<Integer> used) {
        if (from == circles.size()) return 0;
        var circle = circles.get(from);
        var without = most(circles, from + 1, used);
        if (circle.people().stream().anyMatch(used::contains)) return without;
        used.addAll(circle.people());
        var with = circle.gain() + most(circles, from + 1, used);
        circle.people().forEach(used::remove);
        return Math.max(with, without);
    }

    private static double gain(List<Circle> circles) {
        return circles.stream().mapToDouble(Circle::gain).sum();
    }

    private static Helping helping(int from, int to, double chance) {
        return new Helping(from, to, chance, chance);
    }
}
