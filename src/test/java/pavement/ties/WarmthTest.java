package pavement.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmthTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, .9665",
        "7, .8069",
        "14, .6800",
        "30, .5032",
        "90, .2480",
        "180, .1432",
        "365, .0757",
        "730, .0393",
        "1095, .0267",
        "3650, .0081"
    })
    void aContactFadesByAPowerOfItsAge(int days, double left) {
        assertThat(Warmth.left(days)).isCloseTo(left, within(.00006));
    }

    @Test
    void theSixExponentialsStayWithinAnEightiethOfThePowerLawForTenYears() {
        for (var day = 0; day <= 3650; day++)
            assertThat(Math.abs(Warmth.left(day) - 1 / (1 + day / 30.0))).isLessThanOrEqualTo(.015);
    }

    @ParameterizedTest
    @CsvSource({"5, .356", "30, 1", "60, 1.318", "240, 2", "1000, 2"})
    void aLongerTalkCountsMoreButNotWithoutEnd(int minutes, double weight) {
        assertThat(Warmth.length(minutes, 30)).isCloseTo(weight, within(.0005));
    }

    @Test
    void minutesNobodyNotedAreTheUsualOnes() {
        assertThat(Warmth.length(0, 30)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"7, 92, 92", "30, 75, 72", "91, 55, 43", "182, 45, 25", "365, 39, 12.5"})
    void twentyYearsOfHalfHoursSettleThere(int every, double after, double before) {
        var warmth = Warmth.NONE;
        var at = START;
        for (var n = 0; n < 7305 / every; n++) {
            at = at.plus(Duration.ofDays(every));
            warmth = warmth.and(at, 1);
        }
        assertThat(warmth.score(at)).isCloseTo(after, within(.6));
        assertThat(warmth.score(at.plus(Duration.ofDays(every)))).isCloseTo(before, within(.6));
    }

    @RepeatedTest(20)
    void theOrderOfTellingDoesNotMatter(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var days = new ArrayList<Integer>();
        for (var i = 0; i < 30; i++) days.add(random.nextInt(3000));
        var told = told(days);
        Collections.shuffle(days, random);
        var shuffled = told(days);

        var now = START.plus(Duration.ofDays(3001));
        assertThat(shuffled.left(now)).isCloseTo(told.left(now), within(1e-9));
    }

    @Test
    void whatIsTakenBackLeavesNothingBehind() {
        var without = Warmth.NONE.and(START, 1).and(START.plus(Duration.ofDays(50)), .7);
        var earlier = START.minus(Duration.ofDays(10));
        var with = without.and(earlier, 2).without(earlier, 2);

        assertThat(with.left(START.plus(Duration.ofDays(60))))
                .isCloseTo(without.left(START.plus(Duration.ofDays(60))), within(1e-12));
    }

    @Test
    void nobodyKnownIsNotCold() {
        assertThat(Warmth.NONE.known()).isFalse();
        assertThat(Warmth.NONE.score(START)).isZero();
        assertThat(Warmth.NONE.strength(START)).isEqualTo(Strength.NONE);
    }

    @Test
    void aClockThatRunsAheadDoesNotWarm() {
        var warmth = Warmth.NONE.and(START.plus(Duration.ofDays(3)), 1);

        assertThat(warmth.left(START)).isCloseTo(1, within(.002));
    }

    private static Warmth told(Iterable<Integer> days) {
        var warmth = Warmth.NONE;
        for (var day : days) warmth = warmth.and(START.plus(Duration.ofDays(day)), 1 + day % 3);
        return warmth;
    }
}
