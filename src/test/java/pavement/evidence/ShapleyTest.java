package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// SCIENCE G4.
class ShapleyTest {
    /// A, B and C are the bits 1, 2 and 4.
    private static final double[] WORTH = {0, 100, 0, 300, 50, 200, 50, 600};

    @Test
    void whatIsPrinted() {
        var found = Shapley.of(3, coalition -> WORTH[coalition]);

        assertThat(found[0]).isCloseTo(291.67, within(.005));
        assertThat(found[1]).isCloseTo(166.67, within(.005));
        assertThat(found[2]).isCloseTo(141.67, within(.005));
    }

    @Test
    void whereAllWereNeededItIsTheEqualSplit() {
        var found = Shapley.of(3, coalition -> coalition == 7 ? 9_000 : 0);

        assertThat(found).containsExactly(new double[] {3_000, 3_000, 3_000}, within(1e-9));
    }

    @Test
    void itAddsUpAndOneWhoAddsNothingGetsNothing() {
        var random = new Random(5);
        for (var round = 0; round < 50; round++) {
            var n = 1 + random.nextInt(8);
            var worth = random.doubles(1L << n, 0, 1_000).toArray();
            worth[0] = 0;
            var found = Shapley.of(n, coalition -> worth[coalition]);
            assertThat(Arrays.stream(found).sum())
                    .as("round %d", round)
                    .isCloseTo(worth[(1 << n) - 1], within(1e-6));
            var idle = Shapley.of(n, coalition -> worth[coalition & ~1]);
            assertThat(idle[0]).isCloseTo(0, within(1e-9));
        }
        assertThatThrownBy(() -> Shapley.of(0, _ -> 0)).hasMessageContaining("0");
    }
}
