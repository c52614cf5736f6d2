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
import pavement.evidence.Claims.Pace;

/// SCIENCE B3.
class WorthsTest {
    private static final Worths THREE = Worths.of(List.of(500.0, 800.0, 1200.0), 1000);

    @Test
    void threeDealsHaveAFiniteMean() {
        assertThat(THREE.mean()).isCloseTo(1279, within(.5));
        assertThat(THREE.typical()).isCloseTo(866, within(.5));
        assertThat(THREE.within().low()).isBetween(400.0, 650.0);
        assertThat(THREE.largest().orElseThrow()).isCloseTo(.48, within(.001));
        assertThat(THREE.oneDecides()).isFalse();
    }

    @Test
    void oneDealOfATrillionDecides() {
        var found = Worths.of(List.of(500.0, 1e12), 1000);

        assertThat(found.oneDecides()).isTrue();
        assertThat(found.mean()).isFinite();
        assertThat(found.typical()).isLessThan(1e8);
    }

    @Test
    void allAlikeAreNoTrouble() {
        var found = Worths.of(List.of(7.0, 7.0, 7.0, 7.0, 7.0), 7);

        assertThat(found.typical()).isCloseTo(7.0547, within(.0001));
        assertThat(found.within().low()).isBetween(5.0, 7.0);
        assertThat(found.within().high()).isBetween(7.0, 9.0);
        assertThat(found.mean()).isBetween(7.0, 9.0);
    }

    @Test
    void nothingSeenIsWhatIsUsual() {
        var found = Worths.of(List.of(), 1000);

        assertThat(found.typical()).isCloseTo(1000, within(.01));
        assertThat(found.largest()).isEmpty();
        assertThat(found.atMost(believed(0, 4))).isBetween(100.0, 1000.0);
    }

    @Test
    void nothingBelowNoughtIsWorthAnything() {
        assertThatThrownBy(() -> Worths.of(List.of(-3.0), 10)).hasMessageContaining("-3.0");
        assertThatThrownBy(() -> Worths.of(List.of(), 0)).hasMessageContaining("0.0");
    }

    @Test
    void anHourIsWorthItsSuccessesTimesTheirWorth() {
        var hour = THREE.hours(believed(3, 6));

        assertThat(hour.median()).isBetween(300.0, 800.0);
        assertThat(hour.within().low()).isLessThan(hour.median());
        assertThat(THREE.hours(believed(3, 6)).median()).isEqualTo(hour.median());
    }

    @Test
    void swappingTheNamesMirrorsWhatAnHourIsWorth() {
        var one = THREE.hours(believed(3, 6));
        var other = Worths.of(List.of(90.0, 400.0), 1000).hours(believed(2, 9));
        var there = one.compare(other, 20, 30);
        var back = other.compare(one, 30, 20);

        assertThat(there.chance()).isCloseTo(1 - back.chance(), within(1e-9));
        assertThat(there.label()).isEqualTo(back.label());
        assertThat(there.gap().low()).isCloseTo(-back.gap().high(), within(1e-6));
        assertThat(one.compare(one, 20, 20).chance()).isCloseTo(.5, within(1e-9));
    }

    /// Where deals spread as the start says, the range of the typical one holds it four in five.
    @Test
    void fourInFiveIsFourInFive() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(61);
        var held = 0;
        for (var world = 0; world < 600; world++) {
            var centre = Math.log(1000) + 2 * random.nextGaussian();
            var spread = Math.clamp(Math.abs(random.nextGaussian()), .2, 2);
            var seen = new ArrayList<Double>();
            for (var i = 0; i < 2 + world % 9; i++)
                seen.add(Math.exp(centre + spread * random.nextGaussian()));
            if (Worths.of(seen, 1000).within().holds(Math.exp(centre))) held++;
        }
        assertThat(held / 600.0).isGreaterThanOrEqualTo(.78 - .015);
    }

    /// Deals that lie far apart, as in a trade where most are small and one in a while is large:
    /// the range of an hour has to hold there too, and with the printed start it held 67 in 100.
    @ParameterizedTest
    @CsvSource({".5, 61", "1, 62", "1.8, 63"})
    void anHourOfFarFlungDealsIsHeldFourInFive(double spread, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double held = 0, gaps = 0, worlds = 300;
        for (var world = 0; world < worlds; world++) {
            var one = Hour.of(random, spread);
            var other = Hour.of(random, spread);
            var claims = Claims.paces(List.of(one.pace(), other.pace()));
            var hours = Worths.of(one.deals(), 1000).hours(claims.believed(0));
            var others = Worths.of(other.deals(), 1000).hours(claims.believed(1));
            var gap = hours.compare(others, 20, 20).gap();
            if (hours.within().holds(one.truth())) held++;
            if (new Interval(gap.low(), gap.high(), .8).holds(one.truth() - other.truth())) gaps++;
        }
        assertThat(held / worlds).isGreaterThanOrEqualTo(.78);
        assertThat(gaps / worlds).isGreaterThanOrEqualTo(.78);
    }

    /// @param truth what an hour brings in the mean
    private record Hour(double truth, Pace pace, List<Double> deals) {
        static Hour of(RandomGenerator random, double spread) {
            // A gamma of shape 2, as the start has it, with half a deal an hour in the mean.
            var rate = -.25 * Math.log((1 - random.nextDouble()) * (1 - random.nextDouble()));
            var hours = 3 + 30 * random.nextDouble();
            var centre = Math.log(1000) + 2 * random.nextGaussian();
            var deals = new ArrayList<Double>();
            for (var at = -Math.log(1 - random.nextDouble());
                    at < rate * hours;
                    at -= Math.log(1 - random.nextDouble()))
                deals.add(Math.exp(centre + spread * random.nextGaussian()));
            return new Hour(
                    rate * Math.exp(centre + spread * spread / 2),
                    new Pace(deals.size(), hours, 20),
                    deals);
        }
    }

    private static Mixture believed(long results, double hours) {
        return Claims.paces(List.of(new Pace(results, hours, 12))).believed(0);
    }
}
