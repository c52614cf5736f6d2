package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// SCIENCE G2.
class UntilBoughtTest {
    @Test
    void halfHadBoughtAfterSoLong() {
        var found = UntilBought.of(IncidenceTest.MAINTAINED);

        // R: median 31.
        assertThat(found.reached()).isTrue();
        assertThat(found.found().value()).isEqualTo(31);
        assertThat(found.found().within().low()).isBetween(13.0, 31.0);
        assertThat(found.found().within().high()).isBetween(31.0, 161.0);
        assertThat(found.found().sentence())
                .startsWith("Half of 11 had bought after 31 days (4 in 5: ")
                .endsWith("4 of them still open.");
    }

    /// Four winners of a week each do not make a week of it.
    @Test
    void neverTheMeanOfTheWinners() {
        var found = UntilBought.of(IncidenceTest.spells("7 7 7 7 20- 20- 60+ 60+ 60+ 60+ 60+ 60+"));

        assertThat(found.reached()).isFalse();
        assertThat(found.found().value()).isEqualTo(60);
        assertThat(found.found().sentence())
                .isEqualTo(
                        "More than half of these 12 have not bought within 60 days. 6 of them still open.");
    }

    @Test
    void nothingYet() {
        assertThat(UntilBought.of(List.of()).found().sentence()).isEqualTo("Nobody has begun yet.");
        assertThat(UntilBought.of(List.of()).found().label()).isEqualTo(Label.NO_DATA);
        assertThat(UntilBought.of(IncidenceTest.spells("3+ 400+")).found().sentence())
                .isEqualTo("Nobody has said yes or no yet.");
        assertThat(UntilBought.of(IncidenceTest.spells("1- 2-")).reached()).isFalse();
    }
}
