package pavement.trials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pavement.evidence.Settling;

class LastingTest {
    @Test
    void aPairIsOneAndAWeekIsOne() {
        assertThat(new Lasting(1, 1, true, 1, 3, 20).sentence())
                .contains("about 1 pair a week", "show in about 1 week.");
        assertThat(new Lasting(60, 110, true, 6, 3, 20).sentence())
                .contains("about 6 pairs a week", "twice as good", "show in 10 to 19 weeks.");
        assertThat(new Lasting(60, 62, true, .5, 3, 20).sentence())
                .contains("about 0.5 pairs a week")
                .contains(
                        "longer than two years at this pace; pick something that happens more often, or make more attempts");
    }

    @Test
    void whereDoublingIsImpossibleTheOddsAreDoubled() {
        var said = new Lasting(230, 900, false, 1.4, 35, 38).sentence();

        assertThat(said)
                .contains("about 1 pair a week", "twice the odds of the other (95 beside 91 in 100")
                .contains("count something rarer", "longer than two years at this pace; make more")
                .doesNotContain("happens more often", "weeks or more");
        assertThat(new Lasting(90, 200, false, 10, 6, 10).sentence())
                .contains("twice the odds", "9 to 20 weeks")
                .doesNotContain("rarer");
    }

    @Test
    void beyondTwoYearsIsSaidSo() {
        assertThat(new Lasting(30, Settling.FOREVER, true, 1, 1, 30).sentence())
                .contains("30 weeks to longer than two years at this pace");
        assertThat(new Lasting(104, 104, true, 1, 1, 30).sentence()).contains("about 104 weeks");
    }
}
