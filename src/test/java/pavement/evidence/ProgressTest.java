package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// SCIENCE G1 to G3: steps one after the other.
class ProgressTest {
    @Test
    void belowFifteenEndedOnlyThoseCount() {
        var found =
                Progress.of(List.of(IncidenceTest.spells("3 4 5 6 7- 8- 9- 9- 9- 9- 1+ 2+ 90+")))
                        .passage(0);

        assertThat(found.counted()).isFalse();
        assertThat(found.closed()).isEqualTo(10);
        assertThat(found.entered()).isEqualTo(13);
        // Beta(5, 7)
        assertThat(found.range().mean()).isCloseTo(5 / 12.0, within(1e-12));
        assertThat(found.range().low()).isCloseTo(.24053277, within(1e-8));
        assertThat(found.found("So it is.").within().level()).isEqualTo(.8);
        assertThat(found.found("So it is.").label()).isEqualTo(Label.OPEN);
        assertThat(found.found("So it is.").prior()).isCloseTo(2 / 12.0, within(1e-12));
    }

    @Test
    void fromFifteenOnTheOpenOnesHaveTheirPart() {
        var random = new Random(3);
        var spells =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                new Spell(
                                        random.nextInt(40), Spell.End.values()[random.nextInt(3)]))
                        .toList();
        var found = Progress.of(List.of(spells)).passage(0);

        assertThat(found.counted()).isTrue();
        assertThat(found.range().mean()).isEqualTo(Incidence.of(spells).onAtLast());
        assertThat(found.range().low()).isLessThan(found.range().mean());
        assertThat(found.range().high()).isGreaterThan(found.range().mean());
        assertThat(found.range().least()).isLessThan(found.range().low());
    }

    /// Greenwood's variance is nought there, and no range is that narrow.
    @Test
    void allOrNoneOfManyIsStillARange() {
        var all = Progress.of(List.of(IncidenceTest.spells("1 ".repeat(20).strip()))).passage(0);
        var none = Progress.of(List.of(IncidenceTest.spells("1- ".repeat(20).strip()))).passage(0);

        assertThat(all.range().low()).isBetween(.8, .95);
        assertThat(none.range().high()).isBetween(.05, .2);
    }

    @Test
    void nothingEndedIsNoData() {
        var found = Progress.of(List.of(IncidenceTest.spells("3+ 4+"))).passage(0);

        assertThat(found.found("Nobody said yes or no yet.").label()).isEqualTo(Label.NO_DATA);
        assertThat(found.found("Nobody said yes or no yet.").n()).isZero();
    }

    @Test
    void aStepThatEndsInNothingEarlyIsBetterTheLongerItLasts() {
        var found = Progress.of(List.of(IncidenceTest.spells("1- 1- 1- 1- 1- 1- 9 9 9 9-")));

        assertThat(found.chance(0, 5).mean()).isGreaterThan(found.chance(0, 0).mean());
        // (8 × 4/12 + 4 × 3/4) / 12
        assertThat(found.chance(0, 5).mean()).isCloseTo((8 / 3.0 + 3) / 12, within(1e-9));
        // Older than anybody was: the rate of the step alone.
        assertThat(found.chance(0, 50).mean()).isCloseTo(4 / 12.0, within(1e-9));
    }

    @Test
    void throughEveryLaterStep() {
        var first = IncidenceTest.spells("1 1 1- 1-");
        var second = IncidenceTest.spells("1 1- 1-");
        var found = Progress.of(List.of(first, second));

        assertThat(found.chance(0, 9).mean()).isCloseTo(.5 * .4, within(1e-9));
        assertThat(found.chance(1, 9).mean()).isCloseTo(.4, within(1e-9));
        assertThat(found.chance(0, 9).low()).isLessThan(.2);
        assertThat(found.chance(0, 9).high()).isGreaterThan(.2);
    }

    @Test
    void aChanceIsAChanceWhateverHappened() {
        var random = new Random(12);
        for (var round = 0; round < 300; round++) {
            var steps =
                    IntStream.range(0, 1 + random.nextInt(4))
                            .mapToObj(_ ->
                                    IntStream.range(0, random.nextInt(25))
                                            .mapToObj(_ ->
                                                    new Spell(
                                                            random.nextInt(9),
                                                            Spell.End.values()[random.nextInt(3)]))
                                            .toList())
                            .toList();
            var found = Progress.of(steps);
            for (var step = 0; step < steps.size(); step++)
                for (var day = 0; day < 10; day++) {
                    var chance = found.chance(step, day);
                    assertThat(chance.mean()).as("round %d", round).isBetween(0.0, 1.0);
                    assertThat(chance.low()).isLessThanOrEqualTo(chance.mean());
                    assertThat(chance.high()).isGreaterThanOrEqualTo(chance.mean());
                }
        }
    }
}
