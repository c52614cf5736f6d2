package pavement.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Money;
import pavement.book.Spent;
import pavement.book.Tie;
import pavement.book.Worth;
import pavement.evidence.Label;
import pavement.lab.Claim.Which;
import pavement.lab.Measure.Of;
import pavement.lab.Measure.Weighed;
import pavement.lab.Measure.Withheld;
import pavement.notation.Attempts;
import pavement.notation.Books;

class ClaimTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");

    @Test
    void withoutDataNothingIsSaidAndTheChanceIsEven() {
        for (var which : Which.values()) {
            var claim = claim(which, "");

            var versus = claim.weighed(Of.ATTEMPT).orElseThrow().versus();
            assertThat(versus.finding().label()).isEqualTo(Label.NO_DATA);
            assertThat(versus.comparison().chance()).isCloseTo(.5, within(1e-9));
            assertThat(claim.cautions()).isEmpty();
            assertThat(claim.asked()).isEmpty();
        }
    }

    @Test
    void oneDatumIsOneOfOneWithARange() {
        var claim = claim(Which.STRANGERS, strangers("Ann", 1, "coffee, 30m", 1));

        var one = claim.weighed(Of.ATTEMPT).orElseThrow().one();
        assertThat(one.counts()).isEqualTo("1 of 1");
        assertThat(one.enough()).isFalse();
        assertThat(one.finding().value()).isBetween(.1, .6);
        assertThat(one.finding().prior()).isGreaterThan(.8);
        assertThat(one.finding().sentence()).contains("Too early to rank");
    }

    @Test
    void oneSideAloneHasNoVerdictAndNoReasonToBeFooled() {
        var claim = claim(Which.ACTIVE, strangers("Ann", 30, "coffee, 30m", 10));

        assertThat(claim.weighed(Of.ATTEMPT).orElseThrow().versus().finding().label())
                .isEqualTo(Label.NO_DATA);
        assertThat(claim.other().attempts()).isZero();
        assertThat(claim.cautions()).isEmpty();
        assertThat(claim.strata().common()).isEmpty();
    }

    @Test
    void farAheadLeansAndIsNeverClear() {
        var claim =
                claim(
                        Which.ACTIVE,
                        strangers("Ann", 60, "coffee, 20m", 40)
                                + passive("Ben", 60, "coffee, 20m", 2));

        for (var measure : claim.measures())
            if (measure instanceof Weighed weighed) {
                assertThat(weighed.versus().finding().label())
                        .as(weighed.of().toString())
                        .isIn(Label.LEANING, Label.NO_DATA);
                assertThat(weighed.one().finding().n()).isEqualTo(60);
            }
        assertThat(claim.weighed(Of.HOUR).orElseThrow().versus().comparison().chance())
                .isGreaterThan(.99);
        assertThat(kinds(claim)).contains(Caution.Kind.CHOSEN, Caution.Kind.HIDDEN_REASON);
    }

    /// The seed is wrong for this owner, and that is said as readily.
    @Test
    void theSeedCanBeContradicted() {
        var claim =
                claim(
                        Which.ACTIVE,
                        strangers("Ann", 40, "coffee, 20m", 1)
                                + passive("Ben", 40, "coffee, 20m", 20));

        var versus = claim.weighed(Of.HOUR).orElseThrow().versus();
        assertThat(versus.comparison().chance()).isLessThan(.01);
        assertThat(versus.finding().label()).isEqualTo(Label.LEANING);
        assertThat(versus.finding().sentence()).contains("passive is ahead of active");
    }

    @Test
    void allFailuresAreNumbersToo() {
        var claim =
                claim(
                        Which.ACTIVE,
                        strangers("Ann", 20, "call, 5m", 0) + passive("Ben", 20, "call, 5m", 0));

        var versus = claim.weighed(Of.ATTEMPT).orElseThrow().versus();
        assertThat(versus.comparison().chance()).isCloseTo(.5, within(1e-6));
        assertThat(claim.strata().crude()).isEmpty();
        assertThat(claim.weighed(Of.POINTS)).isEmpty();
    }

    @Test
    void allSuccessesAreNumbersToo() {
        var claim =
                claim(
                        Which.ACTIVE,
                        strangers("Ann", 20, "call, 5m", 20) + passive("Ben", 20, "call, 5m", 20));

        assertThat(claim.weighed(Of.ATTEMPT).orElseThrow().one().finding().value())
                .isBetween(.8, .99);
        assertThat(claim.strata().common()).isEmpty();
    }

    /// B2: results in no time are a mistake, asked about, and no crash.
    @Test
    void successesWithoutMinutesAreAskedAbout() {
        var claim =
                claim(
                        Which.ACTIVE,
                        strangers("Ann", 12, "coffee", 4) + passive("Ben", 12, "coffee, 30m", 2));

        assertThat(claim.asked()).hasSize(4);
        assertThat(claim.weighed(Of.HOUR)).isEmpty();
        assertThat(claim.measures())
                .filteredOn(Withheld.class::isInstance)
                .extracting(each -> ((Withheld) each).reason())
                .anyMatch(reason -> reason.startsWith("Active: none of the attempts has minutes"));
        assertThat(claim.weekly()).isEmpty();
        assertThat(kinds(claim)).contains(Caution.Kind.NO_MINUTES);
    }

    @Test
    void moneyOfATrillionDecidesAndMoneyBelowNoughtIsLeftOut() {
        var book =
                book(strangers("Ann", 12, "coffee, 30m", 4) + passive("Ben", 12, "coffee, 30m", 4));
        var sums = List.of(1_000_000_000_000L, 50_000L, -7_000L, 0L);
        var at = 0;
        for (var each : successes(book)) book = paid(book, each, sums.get(at++ % sums.size()));
        var claim = claim(Which.ACTIVE, book);

        var money = claim.weighed(Of.MONEY).orElseThrow();
        assertThat(money.currency()).isEqualTo("EUR");
        assertThat(money.one().finding().value()).isFinite();
        assertThat(claim.one().odd() + claim.other().odd()).isEqualTo(4);
        assertThat(kinds(claim)).contains(Caution.Kind.ONE_DEAL);
        assertThat(money.versus().finding().label()).isNotEqualTo(Label.CLEAR);
    }

    @Test
    void whatWaitsAndWhatLiesInTheFutureIsLeftOut() {
        var book =
                book(
                        """
                        Tom  met at an event
                        Zoe  met at an event
                        2026-10-14 09:00  Tom, message: hi -> no answer
                        2027-10-14 09:00  Zoe, coffee, 20m: from a clock that jumped -> next step
                        """);
        var tried = Tried.of(book, NOW);

        assertThat(tried.decided()).isZero();
        assertThat(tried.waiting()).isEqualTo(1);
        assertThat(tried.ahead()).isEqualTo(1);
    }

    /// SCIENCE K2: labels frozen.
    @Test
    void laterDataChangeNoFrozenClass() {
        var book =
                book(strangers("Ann", 12, "coffee, 30m", 4) + passive("Ben", 12, "coffee, 30m", 4));
        var before = classes(Tried.of(book, NOW));
        var later =
                book(
                        strangers("Ann", 12, "coffee, 30m", 4)
                                + passive("Ben", 12, "coffee, 30m", 4)
                                + "2026-09-01 10:00  Ann1, lunch, 60m: a customer now -> sale\n"
                                + "2026-09-02 10:00  Ben1, coffee, 60m: outside of work -> sale\n");
        var after = classes(Tried.of(later, NOW));

        assertThat(after).containsAll(before).hasSize(before.size() + 2);
    }

    @Test
    void oneResultAPersonAndFortnight() {
        var claim =
                claim(
                        Which.STRANGERS,
                        """
                        Tom  met at an event
                        2026-08-01 09:00  Tom, coffee, 20m: one -> next step
                        2026-08-02 09:00  Tom, coffee, 20m: two -> next step
                        2026-08-20 09:00  Tom, coffee, 20m: three -> next step
                        """);

        assertThat(claim.one().results() + claim.other().results()).isEqualTo(2);
        assertThat(claim.one().people()).isEqualTo(1);
        assertThat(claim.other().people()).isEqualTo(1);
    }

    @Test
    void timeOfDayAndWhoWasChosenAreReadFromTheData() {
        var page = new StringBuilder();
        for (var i = 1; i <= 14; i++)
            page.append(
                    """
                    Ann%1$d  met online
                        job: Founder, Acme
                    Ben%1$d  met at work Acme
                        job: Clerk, Acme
                    2026-08-%1$02d 09:00  Ann%1$d, call, 10m: hello -> %2$s, expected 60%%
                    2026-08-%1$02d 16:00  Ben%1$d, coffee, 10m: hello -> talked, expected 20%%
                    """
                            .formatted(i, i < 8 ? "next step" : "talked"));
        var claim = claim(Which.ACTIVE, page.toString());

        assertThat(kinds(claim))
                .contains(
                        Caution.Kind.EXPECTATION,
                        Caution.Kind.SENIORITY,
                        Caution.Kind.TIME_OF_DAY,
                        Caution.Kind.CHANNEL_MIX,
                        Caution.Kind.CLASS_MIX)
                .doesNotContain(Caution.Kind.FIT, Caution.Kind.ONE_DEAL, Caution.Kind.NO_MINUTES);
        assertThat(claim.cautions())
                .extracting(Caution::sentence)
                .anyMatch(said ->
                        said.contains(
                                "gave attempts on the active side 60 in 100, and those on the passive side 20"))
                .anyMatch(said -> said.contains("14 of 14 on the passive side"));
    }

    @Test
    void daysOnWhichOnlySuccessesAreWrittenDown() {
        var page = new StringBuilder();
        for (var i = 1; i <= 10; i++)
            page.append(
                    "Ann%1$d  met at an event\n2026-08-%1$02d 09:00  Ann%1$d, coffee, 9m: hi -> next step\n"
                            .formatted(i));
        for (var i = 1; i <= 40; i++)
            page.append(
                    "Ben%1$d  met at work Acme\n2026-09-%2$02d 1%3$d:%1$02d  Ben%1$d, coffee, 9m: hi -> talked\n"
                            .formatted(i, 1 + i % 4, i % 8));
        var claim = claim(Which.ACTIVE, page.toString());

        assertThat(kinds(claim)).contains(Caution.Kind.ONLY_SUCCESSES);
    }

    /// Simpson: worse in each half of the day, better over all, by going when all goes well.
    @Test
    void theOtherWayRoundWithinAlikeGroupsIsSaid() {
        var page = new StringBuilder();
        group(page, "Ann", "at an event", "09", 40, 28);
        group(page, "Bob", "at work Acme", "09", 10, 8);
        group(page, "Cem", "at an event", "15", 10, 1);
        group(page, "Dee", "at work Acme", "15", 40, 8);
        var claim = claim(Which.ACTIVE, page.toString());

        assertThat(claim.strata().reversed()).isTrue();
        assertThat(kinds(claim)).contains(Caution.Kind.REVERSED).doesNotContain(Caution.Kind.ALIKE);
    }

    private static void group(
            StringBuilder page, String who, String met, String hour, int n, int hits) {
        for (var i = 0; i < n; i++)
            page.append(
                    "%1$s%2$d  met %3$s\n2026-08-%4$02d %5$s:%6$02d  %1$s%2$d, coffee, 20m: hi -> %7$s\n"
                            .formatted(
                                    who,
                                    i,
                                    met,
                                    List.of(3, 4, 5, 6, 7).get(i % 5),
                                    hour,
                                    i,
                                    i < hits ? "next step" : "talked"));
    }

    /// Any edit and any deletion leaves numbers, or a reason why there are none.
    @Test
    void editsAndDeletionsLeaveNumbers() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
        var book = book(strangers("Ann", 14, "coffee, 30m", 5) + passive("Ben", 13, "call, 9m", 4));
        for (var round = 0; round < 12; round++) {
            var all = List.copyOf(book.encounters());
            var one = all.get(random.nextInt(all.size()));
            book =
                    random.nextBoolean()
                            ? book.with(List.of(new Change.Removed(one.ref())))
                            : book.with(
                                    List.of(
                                            new Change.Saved(
                                                    one.spending(
                                                            random.nextBoolean()
                                                                    ? Spent.UNKNOWN
                                                                    : new Spent(600, 0)))));
            for (var which : Which.values()) valid(claim(which, book));
        }
    }

    /// ISO 4217: 90 yen are 90 yen and no 0.90.
    @Test
    void aCurrencyWithoutMinorUnitsIsCountedWhole() {
        var page =
                strangers("Ann", 12, "coffee, 30m", 4)
                        + "2026-08-01 10:00  Ann1, lunch, 60m: signed -> sale, got 5, 900 %s\n";
        var yen = Tried.of(book(page.formatted("EUR").replace("EUR", "JPY")), NOW).arm(_ -> true);
        var euros = Tried.of(book(page.formatted("EUR")), NOW).arm(_ -> true);

        assertThat(Weighing.money(euros, "EUR")).containsExactly(900.0);
        assertThat(Weighing.money(yen, "JPY"))
                .hasSize(1)
                .first()
                .isEqualTo(yen.money().values().iterator().next().getFirst());
    }

    /// SCIENCE K2: swapping the names of the arms mirrors every verdict.
    @Test
    void swappingTheNamesMirrorsEveryVerdict() {
        var book =
                book(
                        strangers("Ann", 24, "coffee, 30m", 9)
                                + passive("Ben", 17, "call, 9m", 2)
                                + "2026-08-01 10:00  Ann1, lunch, 60m: signed -> sale, got 5, 900 EUR\n"
                                + "2026-08-02 10:00  Ben1, lunch, 60m: an order -> sale, got 2, 90 EUR\n");
        var tried = Tried.of(book, NOW);
        var one = tried.arm(each -> each.tie() != Tie.PASSIVE);
        var other = tried.arm(each -> each.tie() == Tie.PASSIVE);
        var there = new Weighing("A", one, "B", other).all();
        var back = new Weighing("B", other, "A", one).all();

        assertThat(there).hasSize(5).hasSameSizeAs(back);
        for (var i = 0; i < there.size(); i++) {
            var first = (Weighed) there.get(i);
            var second = (Weighed) back.get(i);
            assertThat(first.versus().finding().label())
                    .isEqualTo(second.versus().finding().label());
            assertThat(first.versus().comparison().chance())
                    .as(first.of().toString())
                    .isCloseTo(1 - second.versus().comparison().chance(), within(1e-6));
            assertThat(first.one().finding().value())
                    .isCloseTo(second.other().finding().value(), within(1e-9));
            assertThat(first.versus().finding().value())
                    .isCloseTo(-second.versus().finding().value(), within(1e-6));
        }
    }

    /// Two who were one all along: his two results within a fortnight become one.
    @Test
    void mergedPeopleCountOnce() {
        var page =
                """
                Tom Baker  met online
                Thomas Baker  met online
                2026-08-01 09:00  Tom Baker, call, 20m: one -> next step
                2026-08-05 09:00  Thomas Baker, call, 20m: two -> next step
                """;
        var apart = Tried.of(book(page), NOW);
        var merged =
                Tried.of(
                        book(
                                page.replace("Thomas Baker  met online\n", "")
                                        .replace("Thomas Baker,", "Tom Baker,")),
                        NOW);

        assertThat(apart.arm(_ -> true).results()).isEqualTo(2);
        assertThat(apart.arm(_ -> true).people()).isEqualTo(2);
        assertThat(merged.arm(_ -> true).results()).isEqualTo(1);
        assertThat(merged.arm(_ -> true).people()).isEqualTo(1);
        assertThat(merged.arm(_ -> true).attempts()).isEqualTo(2);
    }

    private static void valid(Claim claim) {
        for (var measure : claim.measures())
            switch (measure) {
                case Withheld withheld -> assertThat(withheld.reason()).isNotBlank();
                case Weighed weighed -> {
                    assertThat(weighed.one().finding().value()).isFinite();
                    assertThat(weighed.versus().comparison().chance()).isBetween(0.0, 1.0);
                    assertThat(weighed.versus().finding().label()).isNotEqualTo(Label.CLEAR);
                }
            }
    }

    @Test
    void granovettersBinsHoldEveryAttemptOnce() {
        var page = new StringBuilder(strangers("Ann", 12, "coffee, 30m", 11));
        page.append("Old  met at an event\n");
        for (var i = 1; i <= 4; i++)
            page.append("2026-07-%02d 09:00  Old, coffee, 20m: again -> talked\n".formatted(i));
        var bins = bins(page.toString());

        assertThat(bins.rows())
                .extracting(row -> row.arm().attempts())
                .containsExactly(0L, 2L, 14L);
        assertThat(bins.rows())
                .extracting(row -> row.published().value())
                .containsExactly(.167, .556, .278);
        assertThat(bins.rows().get(2).share().orElseThrow().value()).isEqualTo(1);
        assertThat(bins.rows().get(2).enough()).isTrue();
        assertThat(bins.rows().get(1).enough()).isFalse();
        assertThat(bins("").rows()).allMatch(row -> row.share().isEmpty());
    }

    private static Bins bins(String page) {
        var book = book(page);
        return Bins.of(Tried.of(book, NOW), book, ZoneOffset.UTC);
    }

    private static List<Tie> classes(Tried tried) {
        var classes = new ArrayList<Tie>();
        tried.show(each -> classes.add(each.tie()));
        return classes.stream().sorted().toList();
    }

    private static List<Caution.Kind> kinds(Claim claim) {
        return claim.cautions().stream().map(Caution::kind).toList();
    }

    private static List<Encounter> successes(Book book) {
        return book.encounters().stream()
                .filter(each -> each.outcome().positive())
                .sorted(
                        java.util.Comparator.comparing(Encounter::at)
                                .thenComparing(each -> each.id().value()))
                .toList();
    }

    private static Book paid(Book book, Encounter it, long minor) {
        return book.with(
                List.of(
                        new Change.Saved(
                                new Encounter(
                                        it.id(),
                                        it.at(),
                                        it.channel(),
                                        it.direction(),
                                        it.by(),
                                        it.deliberate(),
                                        it.with(),
                                        it.stage(),
                                        it.spent(),
                                        it.outcome(),
                                        new Worth(
                                                0,
                                                0,
                                                java.util.Optional.of(new Money(minor, "EUR"))),
                                        it.expected(),
                                        it.comfort(),
                                        it.trial(),
                                        it.note()))));
    }

    private static Claim claim(Which which, String page) {
        return claim(which, book(page));
    }

    private static Claim claim(Which which, Book book) {
        return Claim.of(which, Tried.of(book, NOW), book, ZoneOffset.UTC);
    }

    private static Book book(String page) {
        return Books.read("me  Maya, UTC\n" + page);
    }

    private static String strangers(String who, int tries, String how, int steps) {
        return Attempts.of(who, "online", tries, how, steps);
    }

    private static String passive(String who, int tries, String how, int steps) {
        return Attempts.of(who, "at work Acme", tries, how, steps);
    }
}
