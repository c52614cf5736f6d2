package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pavement.evidence.Forecast.Lead;

/// SCIENCE G3.
class ForecastTest {
    static final List<Lead> FOUR =
            List.of(
                    Lead.sure(.2, 5_000),
                    Lead.sure(.5, 2_000),
                    Lead.sure(.05, 40_000),
                    Lead.sure(.8, 1_000));

    @Test
    void whatIsPrinted() {
        var found = Forecast.of(FOUR, 0);

        assertThat(found.mean()).isCloseTo(4_800, within(1e-9));
        assertThat(found.deviation()).isCloseTo(9_008.9, within(.05));
        assertThat(found.quantile(.1)).isEqualTo(1_000);
        assertThat(found.quantile(.5)).isEqualTo(3_000);
        assertThat(found.quantile(.9)).isEqualTo(8_000);
    }

    @Test
    void theDrawsAreWhatIsReckonedExactly() {
        var found = Forecast.of(FOUR, 0);
        var mean = 0.0;
        for (var i = 0; i < Forecast.DRAWS; i++)
            mean += found.quantile((i + .5) / Forecast.DRAWS) / Forecast.DRAWS;

        var standardError = found.deviation() / Math.sqrt(Forecast.DRAWS);
        assertThat(mean).isCloseTo(found.mean(), within(3 * standardError));
        // All sixteen futures, one after the other.
        for (var target : new double[] {1, 1_000, 3_000, 8_000, 40_000})
            assertThat(found.chance(target))
                    .isCloseTo(exactly(target), within(3 * .5 / Math.sqrt(Forecast.DRAWS)));
    }

    private static double exactly(double target) {
        var sum = 0.0;
        for (var future = 0; future < 16; future++) {
            double chance = 1, worth = 0;
            for (var i = 0; i < 4; i++) {
                var won = (future & (1 << i)) != 0;
                chance *= won ? FOUR.get(i).chance() : 1 - FOUR.get(i).chance();
                if (won) worth += FOUR.get(i).worth();
            }
            if (worth >= target) sum += chance;
        }
        return sum;
    }

    @Test
    void theOneThatCarriesTheMeanIsNamed() {
        var found = Forecast.of(FOUR, 0);

        assertThat(found.carrier()).hasValue(2);
        assertThat(found.share(2)).isCloseTo(.42, within(.005));
        assertThat(Forecast.of(List.of(Lead.sure(.9, 50), Lead.sure(.2, 1)), 0).carrier())
                .isEmpty();
        assertThat(Forecast.of(List.of(Lead.sure(.2, 50)), 0).carrier()).isEmpty();
    }

    @Test
    void anEstimateMayBeOff() {
        var found = Forecast.of(List.of(Lead.sure(1, 1_000)), .5);

        assertThat(found.quantile(.5)).isCloseTo(1_000, within(20.0));
        assertThat(found.quantile(.1)).isCloseTo(1_000 * Math.exp(-.5 * 1.2816), within(20.0));
        assertThat(found.mean()).isCloseTo(1_000 * Math.exp(.125), within(1e-9));
        assertThat(found.deviation())
                .isCloseTo(1_000 * Math.sqrt(Math.exp(.25) * (Math.exp(.25) - 1)), within(1e-6));
    }

    @Test
    void whatHeWasOffBeforeIsLearned() {
        assertThat(Forecast.spread(List.of())).isEqualTo(.5);
        assertThat(Forecast.spread(List.of(1.0, 1.0, 1.0, 1.0))).isLessThan(.5);
        assertThat(Forecast.spread(List.of(4.0, .25))).isGreaterThan(.5);
    }

    @Test
    void aChanceHasItsOwnDoubtAndStaysWithinIt() {
        var random = new Random(2);
        for (var round = 0; round < 20; round++) {
            var leads = new ArrayList<Lead>();
            for (var i = 0; i < 1 + random.nextInt(6); i++) {
                var low = random.nextDouble();
                var chance = low + (1 - low) * random.nextDouble();
                leads.add(
                        new Lead(
                                chance,
                                chance * low,
                                chance + (1 - chance) * random.nextDouble(),
                                random.nextInt(5_000)));
            }
            var found = Forecast.of(leads, .5);
            var last = 1.0;
            for (var target = 0; target < 9_000; target += 500) {
                assertThat(found.between(target).holds(found.chance(target)))
                        .as("round %d, %d", round, target)
                        .isTrue();
                assertThat(found.chance(target)).isLessThanOrEqualTo(last);
                last = found.chance(target);
            }
            assertThat(found.middle(4, "So much.").label()).isEqualTo(Label.TOO_EARLY);
            assertThat(found.reaching(100, 12, "So likely.").label()).isEqualTo(Label.OPEN);
        }
    }

    @Test
    void theSameFactsHaveTheSameFuture() {
        assertThat(Forecast.of(FOUR, .5).quantile(.5))
                .isEqualTo(Forecast.of(FOUR, .5).quantile(.5));
    }

    @Test
    void nothingOpenBringsNothing() {
        var found = Forecast.of(List.of(), .5);

        assertThat(found.mean()).isZero();
        assertThat(found.quantile(.9)).isZero();
        assertThat(found.chance(1)).isZero();
        assertThat(found.carrier()).isEmpty();
        assertThat(found.middle(9, "Nothing is open.").label()).isEqualTo(Label.NO_DATA);
        assertThatThrownBy(() -> Lead.sure(.5, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Lead.sure(1.5, 1)).hasMessageContaining("1.5");
    }
}
