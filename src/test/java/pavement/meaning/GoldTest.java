package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// SCIENCE D6: the gold set is sound, and the way of matching that is shipped wins on it.
class GoldTest {
    private static final Gold GOLD = Gold.read();

    @Test
    void gainsAreDiscountedAsPrinted() {
        assertThat(Measures.ndcg(List.of(2.0, 0.0, 1.0), List.of(2.0, 0.0, 1.0), 10))
                .isCloseTo(.96394, within(.000005));
    }

    @Test
    void theOtherMeasuresAreWhatTheirNamesSay() {
        assertThat(Measures.precision(List.of(2.0, 0.0, 1.0, 0.5), 5)).isEqualTo(.4);
        assertThat(Measures.reciprocal(List.of(0.0, 0.5, 2.0))).isEqualTo(1 / 3.0);
        assertThat(Measures.f1(3, 4, 6)).isEqualTo(.6);
        assertThat(Measures.kappa(List.of(new int[] {2, 2}, new int[] {0, 0}, new int[] {1, 1})))
                .isEqualTo(1);
        assertThat(Measures.kappa(List.of(new int[] {2, 0}, new int[] {0, 2}))).isEqualTo(-1);
        assertThat(Measures.better(List.of(1.0, 1.0), List.of(0.0, 0.0), 100, 1)).isEqualTo(1);
        assertThat(Measures.better(List.of(0.0, 0.0), List.of(1.0, 1.0), 100, 1)).isZero();
    }

    @Test
    void itIsAsLargeAsItHasToBe() {
        assertThat(GOLD.people()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(GOLD.people()).allMatch(person -> person.needs().size() >= 2 && person.offers().size() >= 4);
        assertThat(GOLD.queries()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(GOLD.queries().stream().filter(Gold.Query::aside).count() * 4)
                .isEqualTo(GOLD.queries().size());
    }

    @Test
    void bothJudgesGradedTheWholePoolAndAgree() {
        for (var judge : List.of(GOLD.a(), GOLD.b().orElseThrow())) {
            assertThat(judge.queries().keySet()).isEqualTo(GOLD.pool().keySet());
            judge.queries()
                    .forEach((query, grades) ->
                            assertThat(grades.keySet())
                                    .as(query)
                                    .containsExactlyInAnyOrderElementsOf(GOLD.pool().get(query)));
        }
        assertThat(GOLD.a().pairs().keySet()).isEqualTo(GOLD.b().orElseThrow().pairs().keySet());
        assertThat(Measures.kappa(GOLD.both())).isGreaterThanOrEqualTo(.6);
    }

    @Test
    void everyQueryHasSomebodyWhoServesIt() {
        assertThat(
                        GOLD.queries().stream()
                                .filter(query ->
                                        GOLD.people().stream()
                                                .noneMatch(person ->
                                                        GOLD.grade(query.id(), person.id()) >= 1))
                                .map(Gold.Query::id)
                                .collect(Collectors.joining(" ")))
                .isEmpty();
    }

    /// D6: the default changes only where the difference is above zero in 90 % of resamples.
    @Test
    void whatIsShippedIsTheWayThatWins() {
        var measured = new Measured(GOLD);
        var mixed = measured.score(Measured.Way.MIXED, false).ndcg();

        for (var other : List.of(Measured.Way.TAGS, Measured.Way.WORDS))
            assertThat(Measures.better(mixed, measured.score(other, false).ndcg(), 2000, 1))
                    .as(other.name())
                    .isGreaterThan(.9);
        assertThat(measured.score(Measured.Way.MIXED, false).mean())
                .isGreaterThanOrEqualTo(
                        measured.score(Measured.Way.THESAURUS, false).mean());
    }
}
