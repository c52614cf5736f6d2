package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.evidence.WeekByWeek.Week;

/// SCIENCE B5d.
class WeekByWeekTest {
    /// The mean of one week's factor over all that the week can bring, when both sides bring the
    /// same an hour.
    @ParameterizedTest
    @CsvSource({".7, 2, 5, .4, 1.1", "1.5, 3, 1, .2, .9", ".05, 8, .5, 3, .1"})
    void itsMeanIsOne(double pace, double hours, double otherHours, double guess, double other) {
        var mean = 0.0;
        for (var i = 0; i < 60; i++)
            for (var k = 0; k < 60; k++)
                mean +=
                        poisson(i, pace * hours)
                                * poisson(k, pace * otherHours)
                                * Math.exp(
                                        WeekByWeek.ln(
                                                new Week(i, hours, k, otherHours), guess, other));

        assertThat(mean).isCloseTo(1, within(1e-9));
    }

    private static double poisson(int k, double mean) {
        var chance = Math.exp(-mean);
        for (var i = 1; i <= k; i++) chance *= mean / i;
        return chance;
    }

    /// SCIENCE measured .023 to .025 of such lives.
    @Test
    void lookingEveryWeekFoolsFew() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
        var fooled = 0;
        for (var life = 0; life < 2000; life++) {
            var weeks = new ArrayList<Week>();
            var most = 0.0;
            for (var i = 0; i < 40; i++) {
                weeks.add(new Week(drawn(random, 1.2), 3, drawn(random, 2), 5));
                most = Math.max(most, WeekByWeek.e(weeks));
            }
            if (most >= 20) fooled++;
        }
        assertThat(fooled / 2000.0).isLessThanOrEqualTo(.05);
    }

    private static int drawn(RandomGenerator random, double mean) {
        var left = Math.exp(-mean);
        var k = -1;
        for (var product = 1.0; product > left; k++) product *= random.nextDouble();
        return k;
    }

    @Test
    void aRealDifferenceIsSeen() {
        var weeks = new ArrayList<Week>();
        for (var i = 0; i < 30; i++) weeks.add(new Week(5, 4, 1, 4));

        assertThat(WeekByWeek.e(weeks)).isGreaterThan(1000);
        assertThat(WeekByWeek.e(List.of())).isEqualTo(1);
        assertThat(WeekByWeek.e(List.of(new Week(0, 0, 0, 0)))).isEqualTo(1);
    }

    @Test
    void resultsInNoTimeAreRefused() {
        assertThatThrownBy(() -> new Week(1, 0, 0, 2)).hasMessageContaining("no time");
    }
}
