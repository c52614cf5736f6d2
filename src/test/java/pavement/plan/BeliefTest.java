package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Tie;
import pavement.plan.KeepInTouch.Circle;

class BeliefTest {
    @Test
    void oddsAreTheBetaQuantilesOfR() {
        var odds = Odds.of(2.6, 8.4);

        assertThat(odds.low()).isCloseTo(.0898, within(.00005));
        assertThat(odds.mid()).isCloseTo(2.6 / 11, within(1e-12));
        assertThat(odds.high()).isCloseTo(.4060, within(.00005));
    }

    @ParameterizedTest
    @CsvSource({".3, 3 in 10", ".97, 9 in 10", ".06, 1 in 10", ".02, 1 in 50", ".001, 1 in 100"})
    void aChanceIsSaidInTenths(double mid, String words) {
        assertThat(new Odds(0, mid, 1).words()).isEqualTo(words);
    }

    @Test
    void aDrawnRateHasTheMeanAndSpreadOfItsBelief() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        var n = 100_000;
        double sum = 0, squares = 0;
        for (var i = 0; i < n; i++) {
            var x = Draws.beta(random, .7, 2.3);
            sum += x;
            squares += x * x;
        }
        var mean = .7 / 3;
        var variance = .7 * 2.3 / (9 * 4);

        assertThat(sum / n).isCloseTo(mean, within(3 * Math.sqrt(variance / n)));
        assertThat(squares / n - sum / n * sum / n).isCloseTo(variance, within(.002));
    }

    @Test
    void withoutSuccessesEverySuccessIsWorthThePriorAndDataMoveIt() {
        var values = new Values();
        assertThat(values.mean()).containsOnly(0.0);

        values.learn(Tie.STRANGER, 0, 1000, 3000);

        // Two coefficients share what one class shows: 3 in all, half each, but for the little the
        // prior is worth.
        var mean = values.mean();
        assertThat(mean[0] + mean[3]).isCloseTo(3, within(.01));
        assertThat(mean[0]).isCloseTo(mean[3], within(1e-9));
        assertThat(mean[1]).isZero();
    }

    @Test
    void keepingUpIsArithmetic() {
        var circles =
                List.of(new Circle(15, 30, 20), new Circle(35, 90, 15), new Circle(100, 365, 10));

        assertThat(KeepInTouch.of(circles, 24).used()).isCloseTo(.774, within(.0005));
        assertThat(KeepInTouch.of(circles, 24).possible()).isTrue();
        var quarterly = KeepInTouch.of(List.of(new Circle(500, 90, 10)), 24);
        assertThat(quarterly.used()).isCloseTo(2.31, within(.005));
        assertThat(quarterly.possible()).isFalse();
        assertThat(
                        KeepInTouch.of(
                                        List.of(
                                                new Circle(
                                                        500,
                                                        (int) Math.ceil(90 * quarterly.stretch()),
                                                        10)),
                                        24)
                                .possible())
                .isTrue();
    }
}
