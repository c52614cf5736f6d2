package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeeklyTest {
    /// Gamma(20.5, 4), by SciPy: gamma.ppf([.1, .9], 20.5, scale=1/4).
    @Test
    void countsHaveTheRangeOfTheirGamma() {
        var it = Weekly.counts(4, 5, 6, 5);

        assertThat(it.value()).isCloseTo(5.125, within(1e-12));
        assertThat(it.within().low()).isCloseTo(3.7384, within(.0005));
        assertThat(it.within().high()).isCloseTo(6.6186, within(.0005));
        assertThat(it.n()).isEqualTo(4);
    }

    /// By SciPy: t.ppf(.9, 3) = 1.63774 times the spread over the root of 4.
    @Test
    void hoursHaveTheIntervalOfT() {
        var it = Weekly.amounts(2, 4, 6, 8);

        assertThat(it.value()).isEqualTo(5);
        assertThat(it.within().high() - 5)
                .isCloseTo(1.63774 * Math.sqrt(20 / 3.0) / 2, within(.0005));
    }

    @Test
    void nothingOneAndNoTimeAreSurvived() {
        assertThat(Weekly.counts(0).within().low()).isGreaterThanOrEqualTo(0);
        assertThat(Weekly.amounts(3).within()).isEqualTo(new Interval(0, 6, .8));
        assertThat(Weekly.amounts(0, 0).value()).isZero();
        assertThat(Weekly.rate(3, 0, 3, "an hour").label()).isEqualTo(Label.NO_DATA);
    }

    @Test
    void theRangeHoldsAsOftenAsItSays() {
        var random = new Random(61);
        var held = 0;
        for (var world = 0; world < 4000; world++) {
            var rate = 8 * random.nextDouble();
            var weeks = new long[4];
            for (var i = 0; i < 4; i++)
                for (var sum = -Math.log(random.nextDouble()); sum < rate; weeks[i]++)
                    sum -= Math.log(random.nextDouble());
            if (Weekly.counts(weeks).within().holds(rate)) held++;
        }

        assertThat(held / 4000.0).as("seed 61").isGreaterThan(.78);
    }
}
