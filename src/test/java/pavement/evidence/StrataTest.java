package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.evidence.Strata.Table;

class StrataTest {
    /// Admissions to Berkeley in 1973, men and women, by department: the reversal of the textbooks.
    static final List<Table> ADMISSIONS =
            List.of(
                    new Table(512, 313, 89, 19),
                    new Table(353, 207, 17, 8),
                    new Table(120, 205, 202, 391),
                    new Table(138, 279, 131, 244),
                    new Table(53, 138, 94, 299),
                    new Table(22, 351, 24, 317));

    /// R: `mantelhaen.test(UCBAdmissions)`.
    @Test
    void admissionsToBerkeley() {
        var found = Strata.of(ADMISSIONS);

        assertThat(found.crude().orElseThrow()).isCloseTo(1.841, within(5e-4));
        assertThat(found.common().orElseThrow()).isCloseTo(.9047, within(5e-5));
        assertThat(found.within().orElseThrow().low()).isCloseTo(.7719, within(5e-5));
        assertThat(found.within().orElseThrow().high()).isCloseTo(1.0603, within(5e-5));
        assertThat(found.chi2()).isCloseTo(1.4269, within(5e-5));
        assertThat(found.chance()).isCloseTo(.2323, within(5e-5));
        assertThat(found.reversed()).isTrue();
        assertThat(found.groups()).isEqualTo(6);
    }

    @Test
    void swappingTheSidesTurnsTheOddsOver() {
        var turned =
                Strata.of(
                        ADMISSIONS.stream()
                                .map(each ->
                                        new Table(
                                                each.otherHits(),
                                                each.otherMisses(),
                                                each.hits(),
                                                each.misses()))
                                .toList());
        var found = Strata.of(ADMISSIONS);

        assertThat(turned.common().orElseThrow() * found.common().orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(turned.chi2()).isCloseTo(found.chi2(), within(1e-9));
    }

    @Test
    void allFailuresAndOneSideAloneHaveNoOdds() {
        var failures = Strata.of(List.of(new Table(0, 9, 0, 7)));
        var alone = Strata.of(List.of(new Table(3, 9, 0, 0)));

        assertThat(failures.crude()).isEmpty();
        assertThat(failures.common()).isEmpty();
        assertThat(failures.chance()).isEqualTo(1);
        assertThat(alone.groups()).isZero();
        assertThat(alone.reversed()).isFalse();
        assertThat(Strata.of(List.of()).common()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 3.414", "3.9, 7.263", ".5, 3.414", "1, 1"})
    void howMuchAHiddenReasonWouldHaveToDo(double ratio, double factor) {
        assertThat(Strata.sensitivity(ratio)).isCloseTo(factor, within(5e-4));
    }

    @Test
    void aRatioOfNoughtIsNone() {
        assertThatThrownBy(() -> Strata.sensitivity(0)).hasMessageContaining("ratio of 0");
    }
}
