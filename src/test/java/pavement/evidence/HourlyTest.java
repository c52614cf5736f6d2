package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.evidence.Hourly.Group;

/// The vectors printed in SCIENCE B2.
class HourlyTest {
    /// R: `dnbinom(4, 3, 2/7)`.
    @Test
    void theMarginalIsTheNegativeBinomialOfR() {
        assertThat(Math.exp(Hourly.marginal(3, 2, new Group(1, 4, 5))))
                .isCloseTo(.09107, within(.000005));
    }

    /// R: `qgamma(c(.1, .5, .9), 5, 8)`, which is Gamma(2, 4) after 3 results in 4 hours.
    @Test
    void theQuantilesAreThoseOfR() {
        double[] one = {1};
        var posterior =
                new Mixture(5 / 8.0, Mixture.Axis.RATES, one, List.of(Mixture.gamma(2 + 3, 4 + 4)));

        assertThat(posterior.mean()).isEqualTo(.625);
        assertThat(posterior.quantile(.1)).isCloseTo(.3041, within(.0002));
        assertThat(posterior.quantile(.5)).isCloseTo(.5839, within(.0002));
        assertThat(posterior.quantile(.9)).isCloseTo(.9992, within(.0002));
    }

    @Test
    void anHourThatBroughtMoreThanUsualLiftsTheOtherGroupsALittle() {
        var hourly = Hourly.of(List.of(new Group(.5, 30, 20), new Group(.5, 0, 0)));
        var untried = Hourly.of(List.of(new Group(.5, 0, 0), new Group(.5, 0, 0)));

        assertThat(hourly.mean(0)).isBetween(1.3, 1.6);
        assertThat(hourly.mean(1)).isGreaterThan(untried.mean(1));
        assertThat(hourly.mixture(0).above(hourly.mixture(1))).isBetween(.5, .9);
    }

    @Test
    void resultsInNoTimeAreAMistakeToAskAbout() {
        assertThatThrownBy(() -> new Group(.5, 1, 0)).hasMessageContaining("no time");
    }

    @ParameterizedTest
    @CsvSource({"5, 8", ".4, 2", ".05, .1", "300, 100", "5000, 4000"})
    void summedUpAlongTheAxisItIsTheGammaDistribution(double shape, double rate) {
        var below = Mixture.gamma(shape, rate);

        for (var i = 1; i < 400; i++)
            assertThat(below[i])
                    .isCloseTo(
                            RegularizedGamma.P.value(shape, Mixture.Axis.RATES.at(i) * rate),
                            within(2e-5));
    }
}
