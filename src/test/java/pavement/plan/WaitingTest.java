package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Channel;

class WaitingTest {
    /// Messages of the last ten days; SCIENCE C3 finds .051 .150 .300 .599 where counting silence
    /// as a no finds .038 .113 .226 .451.
    @ParameterizedTest
    @ValueSource(doubles = {.05, .15, .30, .60})
    void silenceThatIsStillYoungIsNotCountedAsANo(double truth) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var tries = 200_000;
        var answered = 0;
        var arrived = new ArrayList<Double>();
        for (var i = 0; i < tries; i++) {
            var age = random.nextDouble() * 10;
            var delay = Math.exp(random.nextGaussian());
            if (random.nextDouble() < truth && delay <= age) answered++;
            else arrived.add(Delays.usual(Channel.MESSAGE, age));
        }

        var estimate = Waiting.successes(0, 0, answered, tries, arrived) / tries;

        assertThat(estimate)
                .isCloseTo(truth, within(3 * Math.sqrt(truth * (1 - truth) / tries) + .002));
        assertThat((double) answered / tries).isLessThan(truth * .9);
    }

    @Test
    void halfOfTheAnswersAreThereByTheMedian() {
        assertThat(Delays.usual(Channel.MESSAGE, 1)).isCloseTo(.5, within(1e-9));
        assertThat(Delays.usual(Channel.CALL, .01)).isCloseTo(.5, within(1e-9));
        assertThat(Delays.usual(Channel.IN_PERSON, 2)).isCloseTo(.5, within(1e-9));
        assertThat(Delays.usual(Channel.MESSAGE, 0)).isZero();
    }

    @Test
    void anAttemptJustMadeCountsWithItsChance() {
        assertThat(Waiting.weight(.3, 0)).isCloseTo(.3, within(1e-12));
        assertThat(Waiting.weight(.3, 1)).isZero();
    }

    @Test
    void withNothingTriedNothingSucceeded() {
        assertThat(Waiting.successes(2.4, 3.6, 0, 0, List.of())).isZero();
    }
}
