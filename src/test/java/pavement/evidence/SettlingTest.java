package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettlingTest {
    /// SCIENCE B5: pairs to a verdict, median and 80 %.
    @Test
    void pairsToAVerdictAreThePrintedOnes() {
        var printed =
                new double[][] {
                    {.05, .15, 130, 229},
                    {.10, .30, 63, 106},
                    {.10, .20, 192, 348},
                    {.20, .35, 142, 250},
                    {.30, .50, 94, 167}
                };
        for (var row : printed) {
            var settling = Settling.between(row[0], row[1]);
            assertThat((double) settling.pairs(.5))
                    .as(Arrays.toString(row))
                    .isCloseTo(row[2], within(row[2] * .1));
            assertThat((double) settling.pairs(.8))
                    .as(Arrays.toString(row))
                    .isCloseTo(row[3], within(row[3] * .1));
        }
    }

    /// The recursion beside the thing itself, thrown by a seeded coin.
    @Test
    void itIsSettledAsOftenAsThePairsAre() {
        var random = new Random(7);
        var settled = 0;
        for (var run = 0; run < 4_000; run++) {
            var pairs = Pairs.NONE;
            for (var i = 0; i < 80; i++) {
                var better = random.nextDouble() < .4;
                var worse = random.nextDouble() < .15;
                if (better != worse) pairs = pairs.and(better);
            }
            if (pairs.settled().isPresent()) settled++;
        }
        assertThat(Settling.between(.15, .4).by(80)).isCloseTo(settled / 4_000.0, within(.03));
    }

    @Test
    void whatNeverDiffersIsFollowedNoFurther() {
        assertThat(Settling.between(.3, .3).pairs(.5)).isEqualTo(Settling.FOREVER);
        assertThat(Settling.between(0, 0).pairs(.5)).isEqualTo(Settling.FOREVER);
        assertThat(Settling.between(0, 1).pairs(.5)).isEqualTo(8);
    }
}
