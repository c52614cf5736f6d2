package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.numbers.gamma.LogBeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.evidence.Claims.Pace;
import pavement.evidence.Claims.Share;

/// SCIENCE B1, B2 and B4 as a claim is judged: both sides from the same start.
class ClaimsTest {
    @Test
    void withoutDataTheChanceIsOneHalf() {
        var shares = Claims.shares(List.of(new Share(0, 0), new Share(0, 0))).compare(0, 1);
        var paces = Claims.paces(List.of(new Pace(0, 0, 0), new Pace(0, 0, 0))).compare(0, 1);

        assertThat(shares.chance()).isCloseTo(.5, within(1e-9));
        assertThat(paces.chance()).isCloseTo(.5, within(1e-9));
        assertThat(shares.label()).isEqualTo(Label.NO_DATA);
        assertThat(paces.label()).isEqualTo(Label.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0, 3, .7123, TOO_EARLY",
        "6, 20, 1, 20, .9487, LEANING",
        "15, 60, 6, 60, .9714, LEANING",
        "4, 20, 4, 20, .5, OPEN",
        "300, 2000, 301, 2000, .48, PRACTICALLY_EQUAL"
    })
    void theLabelIsTheFirstThatFits(
            long hits, long tries, long otherHits, long otherTries, double chance, Label label) {
        var found =
                Claims.shares(List.of(new Share(hits, tries), new Share(otherHits, otherTries)))
                        .compare(0, 1);

        assertThat(found.chance()).isCloseTo(chance, within(tries > 100 ? .02 : .0001));
        assertThat(found.label()).isEqualTo(label);
    }

    @Test
    void swappingTheNamesMirrorsEveryVerdict() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (var i = 0; i < 25; i++) {
            var n = 1 + random.nextLong(80);
            var m = 1 + random.nextLong(80);
            var one = new Share(random.nextLong(n + 1), n);
            var other = new Share(random.nextLong(m + 1), m);
            mirrored(
                    Claims.shares(List.of(one, other)).compare(0, 1),
                    Claims.shares(List.of(other, one)).compare(0, 1));
            var pace = new Pace(random.nextLong(20), .1 + 30 * random.nextDouble(), n);
            var otherPace = new Pace(random.nextLong(20), .1 + 30 * random.nextDouble(), m);
            mirrored(
                    Claims.paces(List.of(pace, otherPace)).compare(0, 1),
                    Claims.paces(List.of(otherPace, pace)).compare(0, 1));
        }
    }

    private static void mirrored(Comparison one, Comparison other) {
        assertThat(one.label()).isEqualTo(other.label());
        assertThat(one.chance()).isCloseTo(1 - other.chance(), within(1e-9));
        assertThat(one.loss()).isCloseTo(other.otherLoss(), within(1e-9));
        assertThat(one.gap().low()).isCloseTo(-other.gap().high(), within(1e-6));
        assertThat(one.gap().least()).isCloseTo(-other.gap().most(), within(1e-6));
    }

    /// Whatever is seen, nothing that nobody drew by lot is settled.
    @Test
    void whatIsObservedIsNeverClear() {
        var found =
                Claims.shares(List.of(new Share(9_000, 10_000), new Share(10, 10_000)))
                        .compare(0, 1);

        assertThat(found.chance()).isGreaterThan(.9999);
        assertThat(found.label()).isEqualTo(Label.LEANING);
    }

    /// After ever so many attempts a range is narrow, in its order, and meets the bell curve.
    @ParameterizedTest
    @CsvSource({
        "100, 30",
        "1_000, 300",
        "3_000, 900",
        "10_000, 300",
        "100_000, 94_200",
        "1_000_000, 500_000"
    })
    void manyAttemptsMakeANarrowRange(String many, String some) {
        var n = Long.parseLong(many.replace("_", ""));
        var hits = Long.parseLong(some.replace("_", ""));
        var claims = Claims.shares(List.of(new Share(hits, n), new Share(hits - n / 50, n)));
        var range = Estimate.of(claims.believed(0));
        var share = (double) hits / n;
        var spread = Math.sqrt(share * (1 - share) / n);

        assertThat(List.of(range.least(), range.low(), range.from(), range.mean())).isSorted();
        assertThat(List.of(range.mean(), range.until(), range.high(), range.most())).isSorted();
        assertThat((range.high() - range.low()) / (2 * 1.2816 * spread)).isBetween(.9, 1.1);
        var gap = claims.compare(0, 1);
        if (n >= 10_000) assertThat(gap.chance()).isGreaterThan(.99);
        assertThat(gap.gap().low()).isLessThanOrEqualTo(gap.gap().high());
        assertThat(gap.gap().mean()).isBetween(gap.gap().least(), gap.gap().most());
    }

    @Test
    void manyHoursMakeANarrowRange() {
        for (var hours : new double[] {100, 3_000, 100_000, 1_000_000}) {
            var claims =
                    Claims.paces(
                            List.of(
                                    new Pace(Math.round(hours), hours, 50_000),
                                    new Pace(Math.round(.9 * hours), hours, 50_000)));
            var range = Estimate.of(claims.believed(0));

            assertThat(List.of(range.least(), range.low(), range.from(), range.mean())).isSorted();
            assertThat((range.high() - range.low()) / (2 * 1.2816 / Math.sqrt(hours)))
                    .as("%s hours", hours)
                    .isBetween(.9, 1.1);
            if (hours > 1000) assertThat(claims.compare(0, 1).chance()).isGreaterThan(.99);
        }
    }

    @Test
    void resultsInNoTimeAreAskedAboutAndNotCounted() {
        assertThatThrownBy(() -> new Pace(1, 0, 3)).hasMessageContaining("no time");
        assertThatThrownBy(() -> new Pace(0, Double.NaN, 3)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Share(4, 3)).hasMessageContaining("4 of 3");
    }

    @Test
    void theGapIsWhatDrawingSays() {
        var claims = Claims.shares(List.of(new Share(23, 96), new Share(4, 41)));
        var found = claims.compare(0, 1).gap();

        // Of Beta(23+k, ...) and Beta(4+k, ...) about: .24 - .11.
        assertThat(found.mean()).isBetween(.09, .15);
        assertThat(found.low()).isBetween(.02, .08);
        assertThat(found.high()).isBetween(.16, .22);
        assertThat(found.least()).isLessThan(found.low());
        assertThat(found.from()).isBetween(found.low(), found.mean());
    }

    /// The closed forms of SCIENCE B4, which the sums along the axis have to meet.
    @Test
    void sumsAlongTheAxisMeetTheClosedForms() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double[] one = {1};
        for (var i = 0; i < 40; i++) {
            var a = 1 + random.nextInt(30);
            var b = 1 + random.nextInt(60);
            var c = 1 + random.nextInt(30);
            var d = 1 + random.nextInt(60);
            var first =
                    new Mixture(
                            a / (a + b + 0.0),
                            Mixture.Axis.SHARES,
                            one,
                            List.of(Mixture.beta(a, b)));
            var second =
                    new Mixture(
                            c / (c + d + 0.0),
                            Mixture.Axis.SHARES,
                            one,
                            List.of(Mixture.beta(c, d)));

            assertThat(second.above(first))
                    .as("%d %d %d %d", a, b, c, d)
                    .isCloseTo(above(a, b, c, d), within(2e-4));
            assertThat(first.loss(second)).isCloseTo(loss(a, b, c, d), within(2e-4));
        }
    }

    /// P(B > A).
    private static double above(double a, double b, int c, double d) {
        var sum = 0.0;
        for (var i = 0; i < c; i++)
            sum +=
                    Math.exp(
                            LogBeta.value(a + i, b + d)
                                    - Math.log(d + i)
                                    - LogBeta.value(1.0 + i, d)
                                    - LogBeta.value(a, b));
        return sum;
    }

    private static double loss(int a, double b, int c, double d) {
        return Math.exp(LogBeta.value(c + 1.0, d) - LogBeta.value(c, d)) * above(a, b, c + 1, d)
                - Math.exp(LogBeta.value(a + 1.0, b) - LogBeta.value(a, b)) * above(a + 1, b, c, d);
    }

    @Test
    void theClosedFormsAsPrinted() {
        assertThat(above(2, 19, 5, 16)).isCloseTo(.909118, within(5e-7));
        assertThat(loss(2, 19, 5, 16)).isCloseTo(.147701, within(5e-7));
        assertThat(loss(5, 16, 2, 19)).isCloseTo(.004844, within(5e-7));
    }

    /// Of 3,000 worlds of each kind 78 in 100 hold the range of a side, and all but a hair as many
    /// that of the gap; 400 of them tell it to two points. SCIENCE measured 75 to 89 % in such
    /// ones, so where groups differ as the start says, a range that says four in five holds four in
    /// five.
    @ParameterizedTest
    @CsvSource({"12, .15, 31", "12, .3, 32", "30, .15, 33"})
    void fourInFiveIsFourInFive(double kappa, double mean, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double held = 0, gaps = 0, of = 0;
        for (var world = 0; world < 400; world++) {
            var one = beta(random, kappa, mean);
            var other = beta(random, kappa, mean);
            var claims = Claims.shares(List.of(tried(random, one), tried(random, other)));
            var range = Estimate.of(claims.believed(0));
            var gap = claims.compare(0, 1).gap();
            if (range.low() <= one && one <= range.high()) held++;
            if (gap.low() <= one - other && one - other <= gap.high()) gaps++;
            of++;
        }
        assertThat(held / of).isGreaterThanOrEqualTo(.78 - .015);
        assertThat(gaps / of).isGreaterThanOrEqualTo(.75);
    }

    /// The same for results an hour, in worlds in which sides differ as the start says.
    @ParameterizedTest
    @CsvSource({"2, .5, 51", "4, 1, 52"})
    void fourInFiveIsFourInFiveByTheHourToo(double shape, double usual, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double held = 0, gaps = 0, of = 0;
        for (var world = 0; world < 400; world++) {
            var one = gamma(random, shape) * usual / shape;
            var other = gamma(random, shape) * usual / shape;
            var claims = Claims.paces(List.of(worked(random, one), worked(random, other)));
            var range = Estimate.of(claims.believed(0));
            var gap = claims.compare(0, 1).gap();
            if (range.low() <= one && one <= range.high()) held++;
            if (gap.low() <= one - other && one - other <= gap.high()) gaps++;
            of++;
        }
        assertThat(held / of).isGreaterThanOrEqualTo(.78 - .015);
        assertThat(gaps / of).isGreaterThanOrEqualTo(.75);
    }

    private static Pace worked(RandomGenerator random, double truth) {
        var hours = 3 + 30 * random.nextDouble();
        var results = -1;
        var left = Math.exp(-truth * hours);
        for (var product = 1.0; product > left; results++) product *= random.nextDouble();
        return new Pace(results, hours, 20);
    }

    private static Share tried(RandomGenerator random, double truth) {
        var tries = 10 + random.nextInt(60);
        var hits = 0;
        for (var i = 0; i < tries; i++) if (random.nextDouble() < truth) hits++;
        return new Share(hits, tries);
    }

    private static double beta(RandomGenerator random, double kappa, double mean) {
        var a = gamma(random, kappa * mean);
        return a / (a + gamma(random, kappa * (1 - mean)));
    }

    /// Marsaglia and Tsang 2000.
    private static double gamma(RandomGenerator random, double shape) {
        if (shape < 1)
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0
                    && Math.log(1 - random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v))
                return d * v;
        }
    }
}
