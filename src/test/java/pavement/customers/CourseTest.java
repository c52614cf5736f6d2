package pavement.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Every;
import pavement.book.ImportId;
import pavement.book.Pipeline;
import pavement.evidence.Label;

/// SCIENCE G1 to G3 on deals.
class CourseTest {
    private static final Instant NOW = Deals.at("2026-10-15");

    private static Course course(Deal... deals) {
        return Course.of(Pipeline.USUAL, List.of(deals), NOW);
    }

    private static void counts(Course course, int step, long on, long lost, long open) {
        var it = course.passage(step);
        assertThat(List.of(it.on(), it.lost(), it.open())).containsExactly(on, lost, open);
    }

    @Test
    void stepByStep() {
        var found =
                course(
                        Deals.of(
                                1,
                                "",
                                "2026-01-01 lead",
                                "2026-01-11 talking",
                                "2026-01-31 offer",
                                "2026-02-10 customer"),
                        Deals.of(2, "", "2026-01-01 lead", "2026-01-05 lost"),
                        Deals.of(3, "", "2026-01-01 lead", "2026-01-05 talking"));

        counts(found, 0, 2, 1, 0);
        counts(found, 1, 1, 0, 1);
        counts(found, 2, 1, 0, 0);
        assertThat(found.customers()).isEqualTo(1);
        assertThat(found.closed()).isEqualTo(2);
        assertThat(found.found(1).sentence())
                .isEqualTo(
                        "Talking: 1 went on, 0 were lost. Of 100, about 67 go on (4 in 5: 32 to 95). 1 still open is not counted.");
    }

    @Test
    void aStepThatIsSkippedIsPassedInNoTime() {
        var found = course(Deals.of(1, "", "2026-01-01 lead", "2026-01-11 customer"));

        for (var step = 0; step < 3; step++) counts(found, step, 1, 0, 0);
        assertThat(found.until().found().value()).isEqualTo(10);
    }

    @Test
    void whatIsOpenedAgainBeginsAnew() {
        var found =
                course(
                        Deals.of(
                                1,
                                "",
                                "2026-01-01 lead",
                                "2026-01-05 lost",
                                "2026-06-01 lead anew",
                                "2026-06-20 customer"));

        counts(found, 0, 1, 1, 0);
        assertThat(found.until().leads()).isEqualTo(2);
        assertThat(found.customers()).isEqualTo(1);
    }

    @Test
    void whatGoesBackIsNoLoss() {
        var found =
                course(
                        Deals.of(
                                1,
                                "",
                                "2026-01-01 offer",
                                "2026-01-05 lead",
                                "2026-01-09 talking"));

        counts(found, 2, 0, 0, 1);
        counts(found, 0, 2, 0, 0);
        counts(found, 1, 1, 0, 1);
    }

    /// What stands in a file as a customer says nothing of how he came to be one.
    @Test
    void whatWasBroughtInCountsFromWhereItWasSeen() {
        var by = Optional.of(new ImportId(new UUID(4, 4)));
        var found =
                course(
                        Deals.of(1, "", "2026-01-01 customer").by(by),
                        Deals.of(2, "", "2026-01-01 lost").by(by),
                        Deals.of(3, "", "2026-01-01 offer", "2026-02-01 customer").by(by));

        counts(found, 0, 0, 0, 0);
        counts(found, 2, 1, 0, 0);
        assertThat(found.found(0).sentence()).isEqualTo("Lead: nobody came here yet.");
    }

    @Test
    void nobodyEndedSaysNothing() {
        var found = course(Deals.of(1, "", "2026-01-01 lead"));

        assertThat(found.found(0).label()).isEqualTo(Label.NO_DATA);
        assertThat(found.found(0).sentence())
                .isEqualTo(
                        "Lead: nobody has gone on or been lost yet. 1 still open is not counted.");
        assertThat(course().until().found().sentence()).isEqualTo("Nobody has begun yet.");
    }

    private static Customers many(Deal... more) {
        var deals = new ArrayList<Deal>(List.of(more));
        for (var i = 0; i < 12; i++)
            deals.add(
                    Deals.of(
                            100 + i,
                            "",
                            "2026-01-01 lead",
                            i < 6 ? "2026-01-20 customer" : "2026-01-20 lost"));
        return Customers.of(Deals.with(Book.EMPTY, deals.toArray(Deal[]::new)), NOW);
    }

    private static Deal open(int number, long minor) {
        return Deals.worth(Deals.of(number, "", "2026-10-14 lead"), minor, "USD", Every.MONTH);
    }

    @Test
    void whatTheOpenOnesMayBring() {
        var customers =
                many(open(1, 100_000), open(2, 100_000), Deals.of(3, "", "2026-10-01 lead"));
        var unit = new Unit(Unit.Of.MONTH, "USD");
        var found = Ahead.of(customers, Course.of(customers), unit);

        assertThat(customers.openUnits()).containsExactly(unit);
        assertThat(found.deals()).hasSize(2);
        assertThat(found.without()).isEqualTo(1);
        // Through three steps: one was passed by six of twelve, the two skipped by all six.
        assertThat(found.forecast().mean()).isGreaterThan(0);
        assertThat(found.middle().label()).isEqualTo(Label.OPEN);
        assertThat(found.middle().sentence()).startsWith("2 open deals: one time in two ");
        assertThat(found.reaching(1).value()).isBetween(.4, .8);
        assertThat(found.reaching(99_999_999_999L).value()).isZero();
        assertThat(found.reaching(99_999_999_999L).sentence()).startsWith("1 in 100");
        assertThat(found.carrier()).isEmpty();
    }

    @Test
    void theOneLargeLeadIsNamed() {
        var customers = many(open(1, 10_000), open(2, 20_000), open(3, 900_000_000));
        var found = Ahead.of(customers, Course.of(customers), new Unit(Unit.Of.MONTH, "USD"));

        assertThat(found.carrier().orElseThrow()).startsWith("Firm 3 makes 99 % of the mean of ");
    }

    @Test
    void fewEndedIsMostlyAGuess() {
        var customers = Customers.of(Deals.with(Book.EMPTY, open(1, 5_000)), NOW);
        var found = Ahead.of(customers, Course.of(customers), new Unit(Unit.Of.MONTH, "USD"));

        assertThat(found.middle().sentence())
                .endsWith("No deal ended so far, so this is mostly a guess.");
        assertThat(found.middle().label()).isEqualTo(Label.NO_DATA);
        // Half of those that start go on from each step: 1/8.
        assertThat(found.forecast().mean()).isCloseTo(5_000 / 8.0 * Math.exp(.125), within(1e-6));
    }
}
