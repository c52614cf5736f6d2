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

/// The vectors printed in SCIENCE F1 and F3, and what holds for any guesses.
class JudgementTest {
    private static final double[] SAID = {.2, .3, .5, .1, .4, .2, .6, .3};
    private static final int[] CAME = {1, 0, 1, 0, 1, 1, 1, 0};

    static List<Guess> guesses(double[] said, int[] came) {
        return IntStream.range(0, said.length)
                .mapToObj(i -> new Guess(said[i], came[i] == 1))
                .toList();
    }

    @Test
    void theVectorOfTheScience() {
        var it = Judgement.of(guesses(SAID, CAME));

        assertThat(it.brier()).isCloseTo(.28, within(1e-12));
        assertThat(it.expected()).isCloseTo(2.6, within(1e-12));
        assertThat(it.came()).isEqualTo(5);
        assertThat(it.shift().value()).isCloseTo(.895, within(.0005));
        assertThat(it.spread()).isCloseTo(.615, within(.0005));
        assertThat(it.pessimistic()).isCloseTo(.93, within(.005));
        // By hand: 1/2, 2/3, 2/4, 3/5, 3/6, 4/7, 5/8, 6/9 said of 1 0 1 0 1 1 1 0.
        assertThat(it.plain()).isCloseTo(.290398, within(.000001));
        assertThat(it.skill()).isCloseTo(.035807, within(.000001));
    }

    @Test
    void nothingSaidIsNoData() {
        var it = Judgement.of(List.of());

        assertThat(it.shift().label()).isEqualTo(Label.NO_DATA);
        assertThat(it.shift().prior()).isCloseTo(1, within(.01));
        assertThat(it.pessimistic()).isCloseTo(.5, within(1e-9));
        assertThat(it.skill()).isZero();
    }

    @Test
    void oneGuessAndAllFailuresStayNumbers() {
        var one = Judgement.of(List.of(new Guess(.5, true)));
        var failures = Judgement.of(Collections.nCopies(40, new Guess(1, false)));

        assertThat(one.shift().label()).isEqualTo(Label.TOO_EARLY);
        assertThat(one.skill()).isZero();
        assertThat(failures.brier()).isCloseTo(.9801, within(1e-12));
        assertThat(failures.pessimistic()).isLessThan(.001);
        assertThat(failures.shift().within().low()).isGreaterThanOrEqualTo(-4.01);
    }

    @Test
    void sureIsTakenAsAlmostSure() {
        assertThat(new Guess(0, false).said()).isEqualTo(.01);
        assertThat(new Guess(1, true).said()).isEqualTo(.99);
        assertThatIllegalArgumentException().isThrownBy(() -> new Guess(Double.NaN, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guess(1.1, true));
    }

    @Test
    void aSurpriseIsCountedInBits() {
        assertThat(new Guess(.2, true).surprise()).isCloseTo(2.32, within(.005));
        assertThat(new Guess(.2, false).surprise()).isCloseTo(.32, within(.005));
        assertThat(new Guess(0, true).surprise()).isCloseTo(6.64, within(.005));
    }

    @Test
    void heChangesSoOnlyTheLastFiftyCount() {
        var all = new ArrayList<>(Collections.nCopies(200, new Guess(.9, false)));
        all.addAll(Collections.nCopies(50, new Guess(.2, true)));

        var it = Judgement.of(all);

        assertThat(it.n()).isEqualTo(50);
        assertThat(it.came()).isEqualTo(50);
        assertThat(it.pessimistic()).isGreaterThan(.999);
    }

    @Test
    void sayingTheOppositeMirrorsTheJudgement() {
        var random = new Random(5);
        for (var world = 0; world < 50; world++) {
            var these =
                    IntStream.range(0, 1 + random.nextInt(40))
                            .mapToObj(_ -> new Guess(random.nextDouble(), random.nextBoolean()))
                            .toList();
            var opposite = these.stream().map(it -> new Guess(1 - it.said(), !it.came())).toList();

            var one = Judgement.of(these);
            var other = Judgement.of(opposite);

            assertThat(one.pessimistic() + other.pessimistic())
                    .as("world " + world)
                    .isCloseTo(1, within(1e-9));
            assertThat(one.brier()).isCloseTo(other.brier(), within(1e-9));
        }
    }

    /// Owners as the prior has them: four times in five the range holds how far off they are.
    @Test
    void theRangeOfTheShiftHoldsAsOftenAsItSays() {
        var random = new Random(17);
        var worlds = 2000;
        var held = 0;
        for (var world = 0; world < worlds; world++) {
            var off = random.nextGaussian();
            var guesses = new ArrayList<Guess>();
            for (var i = 0; i < 12; i++) {
                var said = .05 + .9 * random.nextDouble();
                var truly = 1 / (1 + Math.exp(-off) * (1 - said) / said);
                guesses.add(new Guess(said, random.nextDouble() < truly));
            }
            if (Judgement.of(guesses).shift().within().holds(off)) held++;
        }

        assertThat((double) held / worlds).as("seed 17").isGreaterThan(.78);
    }
}
