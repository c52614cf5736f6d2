package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pavement.evidence.Easing.Answer;

/// The vector printed in SCIENCE F4.
class EasingTest {
    private static List<Answer> answers(int... before) {
        return IntStream.range(0, before.length)
                .mapToObj(i -> new Answer(i + 1, before[i]))
                .toList();
    }

    /// R: `summary(lm(c(3,3,4,4,5,4,6,5) ~ log(1:8)))`.
    @Test
    void theSlopeIsThatOfR() {
        var it = Easing.of(answers(3, 3, 4, 4, 5, 4, 6, 5));

        assertThat(it.plain()).isCloseTo(1.2232, within(.00005));
        assertThat(it.error()).isCloseTo(.3340, within(.00005));
    }

    /// Sum of squares of ln 1 … ln 8 is 3.46335, so the data weigh 3.46335 / 1.5^2 against 1.
    @Test
    void eightAnswersAreDrawnTowardsNoChange() {
        var it = Easing.of(answers(3, 3, 4, 4, 5, 4, 6, 5));

        assertThat(it.slope()).isCloseTo(.74149, within(.00001));
        assertThat(it.rises()).isCloseTo(.88131, within(.00001));
        assertThat(it.gained().value()).isCloseTo(1.54189, within(.00001));
        assertThat(it.gained().prior()).isCloseTo(.39381, within(.00001));
    }

    @Test
    void nothingOneAndAlwaysTheSameAreSurvived() {
        assertThat(Easing.of(List.of()).gained().label()).isEqualTo(Label.NO_DATA);
        assertThat(Easing.of(answers(3)).rises()).isCloseTo(.5, within(1e-9));
        assertThat(Easing.of(answers(3)).gained().label()).isEqualTo(Label.TOO_EARLY);
        var still = Easing.of(Collections.nCopies(12, new Answer(7, 4)));
        assertThat(still.slope()).isZero();
        assertThat(still.rises()).isCloseTo(.5, within(1e-9));
        var flat = Easing.of(answers(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
        assertThat(flat.gained().within().high()).isGreaterThan(0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(0, 4));
    }

    @Test
    void harderIsEasierMirrored() {
        var up = Easing.of(answers(2, 3, 3, 5, 6, 6, 7, 7, 8, 9, 9));
        var down = Easing.of(answers(8, 7, 7, 5, 4, 4, 3, 3, 2, 1, 1));

        assertThat(up.slope()).isCloseTo(-down.slope(), within(1e-9));
        assertThat(up.rises() + down.rises()).isCloseTo(1, within(1e-9));
        assertThat(up.rises()).isGreaterThan(.99);
    }

    /// Slopes as the prior has them, spreads as assumed and, from ten answers on, another one.
    @Test
    void theRangeOfTheGainHoldsAsOftenAsItSays() {
        var random = new Random(29);
        for (var n : new int[] {3, 6, 9, 10, 14, 30}) {
            var held = 0;
            for (var world = 0; world < 3000; world++) {
                var slope = random.nextGaussian();
                var spread = n < 10 ? 1.5 : .8;
                var answers = new ArrayList<Answer>();
                for (var i = 1; i <= n; i++)
                    answers.add(
                            new Answer(
                                    i, 4 + slope * Math.log(i) + spread * random.nextGaussian()));
                if (Easing.of(answers).gained().within().holds(slope * Math.log(n))) held++;
            }
            assertThat(held / 3000.0).as("n = " + n + ", seed 29").isGreaterThan(.78);
        }
    }

    /// R: `t.test(c(2, 1, 3, 0, 2), conf.level = .8)` gives 1.6, .8184 to 2.3816.
    @Test
    void reliefHasItsInterval() {
        var it = Relief.of(2, 1, 3, 0, 2);

        assertThat(it.value()).isCloseTo(1.6, within(1e-12));
        assertThat(it.within().low()).isCloseTo(.8184, within(.0005));
        assertThat(it.within().high()).isCloseTo(2.3816, within(.0005));
    }

    @Test
    void reliefOfNothingOneAndTheSameIsNotExact() {
        assertThat(Relief.of().label()).isEqualTo(Label.NO_DATA);
        assertThat(Relief.of(3).within()).isEqualTo(new Interval(-7, 10, .8));
        assertThat(Relief.of(1, 1, 1).within().low()).isLessThan(1);
    }

    @Test
    void theRangeOfReliefHoldsAsOftenAsItSays() {
        var random = new Random(31);
        for (var n : new int[] {2, 5, 20}) {
            var held = 0;
            for (var world = 0; world < 3000; world++) {
                var differences = random.doubles(n, 0, 1).map(_ -> 1 + 1.7 * random.nextGaussian());
                if (Relief.of(differences.toArray()).within().holds(1)) held++;
            }
            assertThat(held / 3000.0).as("n = " + n + ", seed 31").isGreaterThan(.78);
        }
    }
}
