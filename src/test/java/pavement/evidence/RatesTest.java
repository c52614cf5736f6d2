package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.evidence.Rates.Group;

/// The vectors printed in SCIENCE B1 and B4.
class RatesTest {
    private static final double FIVE = .000005;

    /// The claim prior: both sides start at .15, so that no data is no opinion. The last chance is
    /// .97131; the printed .9714 is what 512 midpoints make of it.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, .1880, .1880, .5000",
        "1, 3, 0, 3, .20924, .13818, .7123",
        "6, 20, 1, 20, .24873, .09740, .9487",
        "15, 60, 6, 60, .23289, .11704, .9714"
    })
    void twoGroupsThatStartAlike(
            int y1, int n1, int y2, int n2, double mean1, double mean2, double chance) {
        var rates = Rates.of(List.of(new Group(.15, y1, n1), new Group(.15, y2, n2)));

        var digits = n1 == 0 ? .00005 : FIVE;
        assertThat(rates.mean(0)).isCloseTo(mean1, within(digits));
        assertThat(rates.mean(1)).isCloseTo(mean2, within(digits));
        assertThat(rates.mixture(0).above(rates.mixture(1))).isCloseTo(chance, within(.0001));
    }

    @Test
    void swappingTheNamesMirrorsTheVerdict() {
        var rates = Rates.of(List.of(new Group(.15, 6, 20), new Group(.15, 1, 20)));

        var one = rates.mixture(0);
        var other = rates.mixture(1);
        assertThat(one.above(other) + other.above(one)).isCloseTo(1, within(1e-9));
    }

    @Test
    void eightGroupsUnderThePlansOwnPrior() {
        double[] usual = {.03, .04, .15, .15, .35, .30, .30, .15};
        int[] y = {1, 0, 5, 3, 4, 2, 6, 1};
        int[] n = {60, 20, 24, 12, 9, 6, 15, 30};
        double[] mean = {.02138, .02289, .18791, .19768, .39631, .32587, .35529, .08831};

        var rates =
                Rates.of(
                        IntStream.range(0, 8)
                                .mapToObj(i -> new Group(usual[i], y[i], n[i]))
                                .toList());

        for (var i = 0; i < 8; i++) assertThat(rates.mean(i)).isCloseTo(mean[i], within(FIVE));
        var events = rates.mixture(2);
        assertThat(events.quantile(.1)).isCloseTo(.11, within(.005));
        assertThat(events.quantile(.9)).isCloseTo(.27, within(.005));
    }

    /// Peers 12 of 30, events 0 of 24: what is usual yields quickly.
    @Test
    void contradictionBeatsWhatIsUsual() {
        var rates = Rates.of(List.of(new Group(.15, 12, 30), new Group(.15, 0, 24)));

        var peers = rates.mixture(0);
        var events = rates.mixture(1);
        assertThat(events.above(peers)).isCloseTo(0, within(.0005));
        assertThat(events.loss(peers)).isCloseTo(.31, within(.05));
    }

    /// A ~ Beta(2, 19), B ~ Beta(5, 16).
    @Test
    void theClosedFormsOfTwoBetas() {
        double[] one = {1};
        var a = new Mixture(2 / 21.0, Mixture.Axis.SHARES, one, List.of(Mixture.beta(2, 19)));
        var b = new Mixture(5 / 21.0, Mixture.Axis.SHARES, one, List.of(Mixture.beta(5, 16)));

        assertThat(b.above(a)).isCloseTo(.909118, within(.00005));
        assertThat(a.loss(b)).isCloseTo(.147701, within(.00005));
        assertThat(b.loss(a)).isCloseTo(.004844, within(.00005));
    }

    @Test
    void aGroupWithoutTriesIsMovedByWhatTheOthersSayOfTheOwner() {
        var good = Rates.of(List.of(new Group(.15, 20, 40), new Group(.15, 0, 0)));
        var bad = Rates.of(List.of(new Group(.15, 0, 40), new Group(.15, 0, 0)));

        assertThat(good.mean(1)).isGreaterThan(.25);
        assertThat(bad.mean(1)).isLessThan(.12);
    }

    /// Bayesian Data Analysis, third edition, section 5.3: tumours in 71 groups of rats, prior
    /// (a+b)^-5/2. The book prints 2.4 and 14.3.
    @Test
    void theRatsOfTheTextbook() {
        int[] y = {
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2,
            2, 2, 1, 5, 2, 5, 3, 2, 7, 7, 3, 3, 2, 9, 10, 4, 4, 4, 4, 4, 4, 4, 10, 4, 4, 4, 5, 11,
            12, 5, 5, 6, 5, 6, 6, 6, 6, 16, 15, 15, 9, 4
        };
        int[] n = {
            20, 20, 20, 20, 20, 20, 20, 19, 19, 19, 19, 18, 18, 17, 20, 20, 20, 20, 19, 19, 18, 18,
            25, 24, 23, 20, 20, 20, 20, 20, 20, 10, 49, 19, 46, 27, 17, 49, 47, 20, 20, 13, 48, 50,
            20, 20, 20, 20, 20, 20, 20, 48, 19, 19, 19, 22, 46, 49, 20, 20, 23, 19, 22, 20, 20, 20,
            52, 46, 47, 24, 14
        };
        double sum = 0, a = 0, b = 0, last = 0;
        for (var i = 0; i <= 150; i++)
            for (var k = 0; k <= 150; k++) {
                var ratio = Math.exp(-2.5 + 1.5 * i / 150);
                var total = Math.exp(1 + 4.0 * k / 150);
                var alpha = total * ratio / (1 + ratio);
                var beta = total - alpha;
                var ln = Math.log(alpha) + Math.log(beta) - 2.5 * Math.log(total);
                for (var g = 0; g < 71; g++) ln += Rates.marginal(alpha, beta, y[g], n[g]);
                var weight = Math.exp(ln + 729);
                sum += weight;
                a += weight * alpha;
                b += weight * beta;
                last += weight * (alpha + 4) / (total + 14);
            }

        assertThat(a / sum).isCloseTo(2.403, within(.005));
        assertThat(b / sum).isCloseTo(14.319, within(.02));
        assertThat(last / sum).isCloseTo(.2109, within(.0002));
    }

    /// Narrow, wide, and with a pole at nought.
    @ParameterizedTest
    @CsvSource({"2, 19", ".3, 2.7", ".002, 1.9", "40, 160", "900, 2100", "9000, 21000"})
    void summedUpAlongTheAxisItIsTheBetaDistribution(double a, double b) {
        var below = Mixture.beta(a, b);

        for (var i = 1; i < 400; i++)
            assertThat(below[i])
                    .isCloseTo(
                            RegularizedBeta.value(Mixture.Axis.SHARES.at(i), a, b), within(2e-5));
    }
}
