package pavement.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pavement.notation.Books;

class CirclesTest {
    private static final String TWO_SHOPS =
            """
            Dana  met in a coffee shop Kiez
            Sol  met in a coffee shop Kiez
            Ruth  met in a coffee shop Kiez
            Lou  met in a coffee shop Kiez
            Gabe  met at an event Hall
            Priya  met at an event Hall
            Petra  met at an event Hall
            Amara  met at an event Hall
            2026-10-01 09:00  Dana + Sol, coffee, 20m: hi -> talked
            2026-10-01  Dana needs: two café clients
            2026-10-01  Gabe offers: knows forty café owners, needs clients
            """;

    private static Circles circles(String text) {
        var book = Books.read(text);
        return Circles.of(Villages.knit(book), Places.NONE, Villages.matches(book));
    }

    private static String name(Circles circles, int node) {
        return circles.network().person(node).name().full();
    }

    @Test
    void twoGroupsWithNobodyInCommonAreAGapThatOnlyTheOwnerCloses() {
        var circles = circles(TWO_SHOPS);

        assertThat(circles.gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(
                                    Stream.of(gap.first(), gap.second())
                                            .map(node -> name(circles, node)))
                            .containsExactlyInAnyOrder("Dana", "Gabe");
                    assertThat(gap.exchange().orElseThrow().need().what())
                            .isEqualTo("two café clients");
                    assertThat(circles.islands().on(gap.first())).isEqualTo(gap.one());
                    assertThat(circles.islands().on(gap.second())).isEqualTo(gap.other());
                });
    }

    @Test
    void oneAcquaintanceInCommonClosesIt() {
        var line = "2026-10-02 09:00  Lou + Petra, coffee, 20m: hi -> talked\n";
        assertThat(circles(TWO_SHOPS + line).gaps()).isEmpty();

        var third =
                """
                Third  met cold
                2026-10-02 09:00  Third + Petra, coffee, 20m: hi -> talked
                2026-10-03 09:00  Third + Lou, coffee, 20m: hi -> talked
                """;
        assertThat(circles(TWO_SHOPS + third).gaps()).isEmpty();
    }

    @Test
    void whoIsNotToBeContactedIsNeverProposed() {
        var blocked =
                TWO_SHOPS.replace(
                        "Gabe  met at an event Hall",
                        "Gabe  met at an event Hall\n    do not contact");
        var gap = circles(blocked).gaps().getFirst();

        assertThat(gap.exchange()).isEmpty();
        assertThat(name(circles(blocked), gap.second())).isNotEqualTo("Gabe");
        assertThat(name(circles(blocked), gap.first())).isNotEqualTo("Gabe");
    }

    @Test
    void oneLineThatHoldsTwoPartsTogetherAndWhatWouldMakeASecond() {
        var circles =
                circles(
                        TWO_SHOPS
                                + """
                                2026-10-02 09:00  Sol + Ruth, coffee, 20m: hi -> talked
                                2026-10-02 10:00  Ruth + Priya, coffee, 20m: hi -> talked
                                2026-10-02 11:00  Priya + Gabe, coffee, 20m: hi -> talked
                                """);

        assertThat(circles.holds())
                .anySatisfy(hold -> {
                    assertThat(List.of(name(circles, hold.one()), name(circles, hold.other())))
                            .containsExactlyInAnyOrder("Ruth", "Priya");
                    assertThat(hold.side()).hasSize(2);
                    assertThat(name(circles, hold.second().orElseThrow().needs()))
                            .isEqualTo("Dana");
                    assertThat(name(circles, hold.second().orElseThrow().offers()))
                            .isEqualTo("Gabe");
                });
        assertThat(circles.gaps()).isEmpty();
    }

    @Test
    void nobodyAndOneAreNoTrouble() {
        assertThat(circles("").islands().all()).isEmpty();
        assertThat(circles("Ann  met cold\n").places().seats()).hasSize(1);
        assertThat(circles("Ann  met cold\n").gaps()).isEmpty();
        assertThat(circles("Ann  met cold\n").holds()).isEmpty();
    }

    @Test
    void aHubKnowsManyMoreThanTheOthersDo() {
        var lines = new StringBuilder("Hub  met cold\n");
        for (var at = 0; at < 20; at++)
            lines.append(Villages.name(at))
                    .append("  met cold, 2026-03-01")
                    .append(at < 6 ? ", through Hub\n" : "\n");
        var circles = circles(lines.toString());

        assertThat(Stream.iterate(0, node -> node + 1).limit(21).filter(circles::hub))
                .singleElement()
                .satisfies(node -> assertThat(name(circles, node)).isEqualTo("Hub"));
    }
}
