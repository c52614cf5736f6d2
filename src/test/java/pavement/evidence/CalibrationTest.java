package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The vector printed in SCIENCE F2, and the laws of pooling.
class CalibrationTest {
    private static final List<Guess> TEN =
            JudgementTest.guesses(
                    new double[] {.1, .2, .3, .4, .5, .6, .7, .8, .9, .95},
                    new int[] {0, 1, 0, 0, 1, 0, 1, 1, 1, 1});

    /// R: `isoreg` gives 0 1/3 1/3 1/3 1/2 1/2 1 1 1 1.
    @Test
    void theCurveIsThatOfR() {
        var fitted = new ArrayList<Double>();
        for (var step : Calibration.curve(TEN))
            fitted.addAll(Collections.nCopies(step.n(), step.came()));

        assertThat(fitted)
                .usingElementComparator(
                        (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, .5, .5, 1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void theBrierScoreIsTakenApart() {
        var parts = Calibration.parts(TEN);

        assertThat(parts.brier()).isCloseTo(.16525, within(1e-12));
        assertThat(parts.miscalibration()).isCloseTo(.04858, within(.000005));
        assertThat(parts.discrimination()).isCloseTo(.12333, within(.000005));
        assertThat(parts.uncertainty()).isCloseTo(.24, within(1e-12));
    }

    @Test
    void belowThirtyThereAreThirdsAndNoCurve() {
        var it = Calibration.of(TEN);

        assertThat(it.curve()).isEmpty();
        assertThat(it.points()).extracting(Calibration.Point::hits).containsExactly(1L, 1L, 4L);
        assertThat(it.points()).extracting(each -> each.came().n()).containsExactly(3L, 3L, 4L);
        assertThat(it.points().getLast().said()).isCloseTo(.8375, within(1e-9));
    }

    @Test
    void nothingAndOneAndSureGuessesArePlaced() {
        assertThat(Calibration.of(List.of()).points()).isEmpty();
        assertThat(Calibration.of(List.of(new Guess(1, false))).points())
                .singleElement()
                .satisfies(point -> assertThat(point.came().label()).isEqualTo(Label.TOO_EARLY));
        assertThat(Calibration.of(Collections.nCopies(40, new Guess(0, false))).curve())
                .containsExactly(new Calibration.Step(.01, .01, 0, 40));
    }

    /// Guesses of one chance have one level, in whatever order they were made.
    @Test
    void theOrderOfEqualGuessesSaysNothing() {
        var mixed = new ArrayList<Guess>();
        for (var i = 0; i < 20; i++) {
            mixed.add(new Guess(.2, i % 5 == 0));
            mixed.add(new Guess(.3, i % 2 == 0));
        }
        var expected =
                List.of(new Calibration.Step(.2, .2, .2, 20), new Calibration.Step(.3, .3, .5, 20));
        var random = new Random(3);
        for (var again = 0; again < 50; again++) {
            Collections.shuffle(mixed, random);
            var steps = Calibration.of(mixed).curve();
            assertThat(steps).hasSize(2);
            for (var i = 0; i < 2; i++)
                assertThat(steps.get(i).came()).isCloseTo(expected.get(i).came(), within(1e-12));
        }
    }

    @Test
    void theCurveRisesAndKeepsTheSumAndNoPartIsNegative() {
        var random = new Random(11);
        for (var world = 0; world < 200; world++) {
            var guesses = new ArrayList<Guess>();
            for (var i = 0; i < 30 + random.nextInt(60); i++)
                guesses.add(new Guess(random.nextInt(11) / 10.0, random.nextBoolean()));

            var it = Calibration.of(guesses);

            for (var i = 1; i < it.curve().size(); i++)
                assertThat(it.curve().get(i).came()).isGreaterThan(it.curve().get(i - 1).came());
            assertThat(it.curve().stream().mapToDouble(each -> each.came() * each.n()).sum())
                    .isCloseTo(guesses.stream().filter(Guess::came).count(), within(1e-9));
            assertThat(it.parts().miscalibration()).isGreaterThan(-1e-12);
            assertThat(it.parts().discrimination()).isGreaterThan(-1e-12);
            assertThat(it.parts().brier())
                    .isCloseTo(
                            it.parts().miscalibration()
                                    - it.parts().discrimination()
                                    + it.parts().uncertainty(),
                            within(1e-12));
        }
    }

    /// Over shares that are all equally likely, which is what is assumed of one.
    @Test
    void theRangeOfAProportionHoldsAsOftenAsItSays() {
        var random = new Random(23);
        for (var n : new int[] {1, 3, 10, 40}) {
            var held = 0;
            for (var world = 0; world < 2000; world++) {
                var share = random.nextDouble();
                var hits = 0;
                for (var i = 0; i < n; i++) if (random.nextDouble() < share) hits++;
                if (Proportion.within(hits, n, .8).holds(share)) held++;
            }
            assertThat(held / 2000.0).as("n = " + n + ", seed 23").isGreaterThan(.78);
        }
    }
}
