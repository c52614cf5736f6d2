package pavement.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// SCIENCE G4 (ii).
class SplitTest {
    @Test
    void halfForEachHop() {
        assertThat(Split.hands(10_000, 1)).containsExactly(10_000);
        assertThat(Split.hands(10_000, 2)).containsExactly(3_333, 6_667);
        assertThat(Split.hands(10_000, 3)).containsExactly(1_429, 2_857, 5_714);
    }

    @Test
    void evenPartsOfWhatIsNotEven() {
        assertThat(Split.equal(900_000, 3)).containsExactly(300_000, 300_000, 300_000);
        assertThat(Split.equal(100, 3)).containsExactly(33, 33, 34);
        assertThat(Split.equal(2, 3)).containsExactly(0, 1, 1);
    }

    @Test
    void everyPartAddsUpToTheLastCent() {
        var random = new Random(41);
        for (var round = 0; round < 20_000; round++) {
            var sum = Math.floorMod(random.nextLong(), 999_999_999_999_999L) + 1;
            var n = 1 + random.nextInt(60);
            for (var parts : new long[][] {Split.hands(sum, n), Split.equal(sum, n)}) {
                assertThat(Arrays.stream(parts).sum()).as("%d in %d", sum, n).isEqualTo(sum);
                assertThat(Arrays.stream(parts).min().orElseThrow()).isNotNegative();
            }
            var even = Split.equal(sum, n);
            assertThat(even[n - 1] - even[0]).isBetween(0L, 1L);
        }
    }
}
