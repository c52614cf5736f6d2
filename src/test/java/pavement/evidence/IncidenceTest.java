package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// SCIENCE G1. The numbers are those of R 4.2, package survival 3.5-3.
class IncidenceTest {
    /// Months until the leukaemia came back, those who kept taking the drug: R's `aml`.
    static final List<Spell> MAINTAINED = spells("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

    /// 1,384 people with a suspicious protein in their blood (Kyle and others 2002), R's `mgus2`:
    /// months until a plasma cell cancer, which is going on here, or until death without one.
    static final List<Spell> PROTEIN = protein();

    static List<Spell> spells(String said) {
        var spells = new ArrayList<Spell>();
        for (var each : said.split(" ")) {
            var end =
                    each.endsWith("+")
                            ? Spell.End.OPEN
                            : each.endsWith("-") ? Spell.End.LOST : Spell.End.WENT_ON;
            spells.add(new Spell(Double.parseDouble(each.replaceAll("[+-]", "")), end));
        }
        return List.copyOf(spells);
    }

    private static List<Spell> protein() {
        try (var in = IncidenceTest.class.getResourceAsStream("/survival/mgus2.csv")) {
            var spells = new ArrayList<Spell>();
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
            for (var line : lines.toList()) {
                var cells = line.split(",");
                var end =
                        switch (cells[1]) {
                            case "0" -> Spell.End.OPEN;
                            case "1" -> Spell.End.WENT_ON;
                            case "2" -> Spell.End.LOST;
                            default -> throw new IllegalStateException(line);
                        };
                var n = Integer.parseInt(cells[2]);
                spells.addAll(Collections.nCopies(n, new Spell(Double.parseDouble(cells[0]), end)));
            }
            return List.copyOf(spells);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void withOneEndOnlyItIsKaplanAndMeier() {
        var found = Incidence.of(MAINTAINED);
        double[] days = {9, 13, 18, 23, 31, 34, 48};
        double[] open = {.909, .818, .716, .614, .491, .368, .184};
        double[] spread = {
            .086678417, .116291300, .139664971, .152632331, .164193267, .162668886, .153492746
        };

        for (var i = 0; i < days.length; i++) {
            assertThat(found.open(days[i])).isCloseTo(open[i], within(.0005));
            assertThat(found.openSpread(days[i])).isCloseTo(spread[i], within(1e-8));
            assertThat(found.on(days[i])).isCloseTo(1 - found.open(days[i]), within(1e-12));
            assertThat(found.onSpread(days[i])).isCloseTo(spread[i], within(1e-8));
        }
        assertThat(found.open(8.9)).isEqualTo(1);
        assertThat(found.longest()).isEqualTo(161);
    }

    @Test
    void twoEndsExcludeEachOther() {
        var found = Incidence.of(PROTEIN);

        assertThat(PROTEIN).hasSize(1384);
        double[] months = {60, 120, 240};
        double[] cancer = {.034104, .063722, .099814};
        double[] death = {.320367, .531818, .724028};
        for (var i = 0; i < 3; i++) {
            assertThat(found.on(months[i])).isCloseTo(cancer[i], within(5e-7));
            assertThat(found.lost(months[i])).isCloseTo(death[i], within(5e-7));
            assertThat(found.on(months[i]) + found.lost(months[i]) + found.open(months[i]))
                    .isCloseTo(1, within(1e-12));
        }
    }

    /// R estimates its spread in another way (the infinitesimal jackknife), so the two differ by a
    /// little.
    @Test
    void itsSpreadIsNearlyThatOfR() {
        var found = Incidence.of(PROTEIN);

        assertThat(found.onSpread(60)).isCloseTo(.004889258, within(5e-5));
        assertThat(found.onSpread(120)).isCloseTo(.006796848, within(5e-5));
        assertThat(found.onSpread(240)).isCloseTo(.009784847, within(1e-4));
    }

    /// Without anybody open it is a share like any other, and Greenwood's variance is p(1 − p)/n.
    @Test
    void whereNobodyIsOpenItIsCounted() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var spells = new ArrayList<Spell>();
            var n = 2 + random.nextInt(30);
            for (var i = 0; i < n; i++)
                spells.add(
                        new Spell(
                                random.nextInt(10),
                                random.nextBoolean() ? Spell.End.WENT_ON : Spell.End.LOST));
            var share =
                    spells.stream().filter(each -> each.end() == Spell.End.WENT_ON).count()
                            / (double) n;
            var found = Incidence.of(spells);

            assertThat(found.onAtLast()).as("round %d", round).isCloseTo(share, within(1e-12));
            assertThat(found.open(10)).isCloseTo(0, within(1e-12));
            for (var day = 0; day < 10; day++) {
                var on = found.on(day);
                assertThat(found.onSpread(day))
                        .as("round %d, day %d", round, day)
                        .isCloseTo(Math.sqrt(on * (1 - on) / n), within(1e-7));
            }
        }
    }

    /// Who is still open is not a no: more of them never lower the curve below what is counted
    /// among those that ended, and the order in which they stand does not matter.
    @Test
    void openOnesAreNotANo() {
        var random = new Random(8);
        for (var round = 0; round < 200; round++) {
            var spells = new ArrayList<Spell>();
            for (var i = 0; i < 20; i++)
                spells.add(
                        new Spell(
                                random.nextInt(60),
                                Spell.End.values()[random.nextInt(Spell.End.values().length)]));
            var found = Incidence.of(spells);
            var naive =
                    spells.stream().filter(each -> each.end() == Spell.End.WENT_ON).count() / 20.0;
            var other = new ArrayList<>(spells);
            Collections.shuffle(other, random);

            assertThat(found.onAtLast()).as("round %d", round).isGreaterThan(naive - 1e-12);
            assertThat(Incidence.of(other).onAtLast()).isEqualTo(found.onAtLast());
            for (var day = 0.0; day < 60; day++) {
                var since = day;
                assertThat(found.endedAfter(day))
                        .isEqualTo(
                                spells.stream()
                                        .filter(each -> each.closed() && each.days() > since)
                                        .count());
            }
        }
    }

    @Test
    void ofOneStillOpenItAsksThoseThatWereOpenAsLong() {
        var found = Incidence.of(spells("1- 1- 1- 30 30 30 30-"));

        assertThat(found.onAtLast()).isCloseTo(3 / 7.0, within(1e-12));
        assertThat(found.onAfter(0).orElseThrow()).isCloseTo(3 / 7.0, within(1e-12));
        assertThat(found.onAfter(1).orElseThrow()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(found.onAfter(30)).isEmpty();
    }

    @Test
    void nothingIsNoTrouble() {
        var found = Incidence.of(List.of());

        assertThat(found.onAtLast()).isZero();
        assertThat(found.open(3)).isEqualTo(1);
        assertThat(found.day(.5)).isEmpty();
        assertThat(found.endedAfter(0)).isZero();
    }

    @Test
    void aSpellTakesTime() {
        assertThatThrownBy(() -> new Spell(-1, Spell.End.OPEN)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Spell(Double.NaN, Spell.End.OPEN)).hasMessageContaining("NaN");
    }

    @Test
    void itsBandIsAShare() {
        for (var share : new double[] {.001, .3, .5, .97})
            for (var spreads : new double[] {-3, -1.28, 1.28, 3}) {
                var edge = Incidence.edge(share, .2, spreads);
                assertThat(edge).isBetween(0.0, 1.0);
                assertThat(edge > share).isEqualTo(spreads > 0);
            }
        assertThat(Incidence.edge(.3, .05, 0)).isCloseTo(.3, within(1e-12));
    }
}
