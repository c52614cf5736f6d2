package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Interval RANGE = new Interval(.1, .3, .8);

    @Test
    void whatWasOnlyObservedIsNeverClear() {
        assertThatThrownBy(() ->
                        new Finding(
                                .2,
                                RANGE,
                                40,
                                .1,
                                Label.CLEAR,
                                Basis.OBSERVED,
                                "Events bring more."))
                .hasMessageContaining("nobody drew by lot");
    }

    @Test
    void aNumberHasWords() {
        assertThatThrownBy(
                        () -> new Finding(.2, RANGE, 4, .8, Label.TOO_EARLY, Basis.OBSERVED, " "))
                .hasMessageContaining("without words");
    }

    @Test
    void nothingIsFoundThatIsNoNumber() {
        assertThatThrownBy(() ->
                        new Finding(
                                Double.NaN, RANGE, 4, .8, Label.TOO_EARLY, Basis.OBSERVED, "Lost."))
                .hasMessageContaining("NaN");
    }
}
