package pavement.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import pavement.acts.Forget;
import pavement.acts.NoteWeek;
import pavement.book.Deal;
import pavement.book.Every;
import pavement.book.Self;
import pavement.book.WeekPlan;
import pavement.customers.Deals;
import pavement.notation.Books;
import pavement.ties.Standings;
import pavement.week.Span;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-10-19T08:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final Self SELF = Self.in(ZoneOffset.UTC, "DE", DayOfWeek.MONDAY, "EUR");

    private static Review review(String page) {
        return review(page, NOW);
    }

    private static Review review(String page, Instant now) {
        return Review.of(
                Standings.of(Books.read("me  Maya, UTC\n" + page)),
                SELF,
                Span.of(SELF, MONDAY),
                now);
    }

    private static Figure figure(Review review, String name) {
        return review.figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyBookHasTwelveNumbersAndNothingToSay() {
        var it = review("");

        assertThat(it.figures())
                .hasSize(12)
                .allSatisfy(each -> assertThat(each.lately()).hasSize(1));
        assertThat(it.weeks()).hasSize(1);
        assertThat(it.toTry()).isEmpty();
        assertThat(it.surprise()).isEmpty();
        assertThat(it.line()).isEmpty();
    }

    private static final String WEEK =
            """
            Ada  met online
            Tom  met online
            Cem  met at work Acme
            Old  met at school, 2020-01-01
            2020-01-02 09:00  Old, call, 10m: long ago -> talked
            2026-09-20 09:00  Cem, coffee, 60m: work -> talked
            2026-10-01 09:00  Ada, message: hi -> no answer
            2026-10-13 09:00  Ada, call, 30m: hello -> next step, expected 20%, ease 3->6, gave 2, got 1
            2026-10-14 09:00  Tom, coffee, 60m: hello -> talked, ease 4->4
            2026-10-15 09:00  Cem, coffee, 30m: hello -> talked
            2026-10-16 09:00  Old, call, 10m: again -> sale, 500 EUR
            2026-10-18 09:00  nobody, call, 2m: rang -> no answer
            2026-10-19 07:00  Tom, call, 5m: after -> next step
            """;

    @Test
    void theNumbersOfAWeekAreCounted() {
        var it = review(WEEK);

        assertThat(it.over()).isTrue();
        assertThat(it.figures()).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(figure(it, "Attempts").now()).isEqualTo("5");
        assertThat(figure(it, "Conversations").now()).isEqualTo("4");
        assertThat(figure(it, "Next steps").now()).isEqualTo("2");
        assertThat(figure(it, "New people first spoken with").now()).isEqualTo("2");
        assertThat(figure(it, "Strangers who answered within 30 days").now()).isEqualTo("1");
        assertThat(figure(it, "Dormant ties reopened").now()).isEqualTo("1");
        assertThat(figure(it, "Help given and received").now()).isEqualTo("1 and 1");
        assertThat(figure(it, "Guesses").more()).contains("2.3 bits");
        assertThat(figure(it, "Ease after against before").now()).isEqualTo("+1.5");
        assertThat(figure(it, "Money noted").now()).isEqualTo("500 EUR");
        assertThat(figure(it, "Attempts").lately()).hasSize(4).endsWith("5");
        assertThat(it.met()).containsExactly(Books.id("Ada"), Books.id("Tom"));
        assertThat(it.surprising()).hasSize(1);
    }

    /// What an introduction led to is no deal, and hides no money that was noted with a talk.
    @Test
    void aNotedResultIsNoDeal() {
        var introduced =
                "2026-10-01  introduce Ada + Tom: ads, asked 2026-10-02, agreed 2026-10-03, asked 2026-10-04, agreed 2026-10-05, made 2026-10-06, met 2026-10-10, led to a campaign 600 EUR\n";
        assertThat(figure(review(WEEK + introduced), "Money noted").now()).isEqualTo("500 EUR");
    }

    /// SCIENCE H 12: Cem was known before the 90 days, and a deal without a sum is no forecast.
    @Test
    void moneyIsThatOfFirstTalksOfNinetyDaysAndWhatMayCome() {
        var book =
                Deals.with(
                        Books.read("me  Maya, UTC, USD\n" + WEEK),
                        won(1, "Tom", 50_000),
                        won(2, "Old", 90_000),
                        Deals.worth(
                                Deals.of(3, "Ada", "2026-10-13 lead"), 70_000, "USD", Every.MONTH));
        var it = Review.of(Standings.of(book), SELF, Span.of(SELF, MONDAY), NOW);
        var money = figure(it, "Money from first talks of 90 days");

        assertThat(money.lately()).containsExactly("none", "none", "none", "$500 a month");
        assertThat(money.more())
                .startsWith("1 open deal: more likely than not nothing comes of it");
        assertThat(it.figures()).hasSize(12);
    }

    private static Deal won(int number, String who, long minor) {
        return Deals.worth(
                Deals.of(number, who, "2026-10-14 lead", "2026-10-16 customer"),
                minor,
                "USD",
                Every.MONTH);
    }

    @Test
    void nothingIsAPercentageOfFewerThanTen() {
        assertThat(review(WEEK).figures())
                .allSatisfy(each ->
                        assertThat(each.more() + each.usual().sentence())
                                .doesNotContain("%", "in 100"));
    }

    @Test
    void promisesKeptLateOrLetGoAreToldApart() {
        var it =
                review(
                        """
                        Ada  met online
                        2026-10-01  I owe Ada: the deck, by 2026-10-13, kept
                        2026-10-01  I owe Ada: a call, by 2026-10-14
                        2026-10-01  I owe Ada: a map, by 2026-10-15, dropped
                        2026-10-01  I owe Ada: a book, by 2026-10-30
                        2026-10-01  Ada owes me: a name, by 2026-10-14
                        """);

        assertThat(figure(it, "Promises kept on time").now()).isEqualTo("1 of 2");
    }

    /// On the Thursday of that week, and with a talk that a clock put into the next year.
    @Test
    void aWeekThatIsNotOverHoldsWhatHappenedSoFar() {
        var it =
                review(
                        WEEK + "2027-10-16 09:00  Ada, call, 30m: later -> sale\n",
                        Instant.parse("2026-10-15T12:00:00Z"));

        assertThat(it.over()).isFalse();
        assertThat(figure(it, "Conversations").now()).isEqualTo("3");
        assertThat(figure(it, "Next steps").now()).isEqualTo("1");
    }

    @Test
    void aWeekThatIsNotOverIsNotInTheUsual() {
        var page =
                """
                Ada  met online
                2026-10-06 09:00  Ada, call, 30m: hello -> talked
                2026-10-13 09:00  Ada, call, 30m: hello -> talked
                """;
        var during = review(page, Instant.parse("2026-10-15T12:00:00Z"));

        assertThat(figure(during, "Conversations").lately()).containsExactly("1", "1");
        assertThat(figure(during, "Conversations").usual().n()).isEqualTo(1);
        assertThat(figure(during, "Hours of active outreach").usual().n()).isEqualTo(1);
        assertThat(figure(review(page), "Conversations").usual().n()).isEqualTo(2);
        assertThat(
                        figure(
                                        review(
                                                "Ada  met online\n2026-10-13 09:00  Ada, call: hi -> talked\n",
                                                Instant.parse("2026-10-15T12:00:00Z")),
                                        "Conversations")
                                .range())
                .isEqualTo("nothing to go by");
    }

    /// What was only assumed at the start is not his usual week.
    @Test
    void whereNoneEverCameNothingIsUsual() {
        var page = "Ada  met online\n2026-10-06 09:00  Ada, call: hello -> talked\n";

        assertThat(figure(review(page), "Money noted").range()).isEqualTo("none in 2 weeks");
        assertThat(figure(review(page), "Dormant ties reopened").range())
                .isEqualTo("none in 2 weeks");
        assertThat(figure(review(WEEK), "Money noted").range()).isEqualTo("some in 1 of 4 weeks");
        var book = Deals.with(Books.read("me  Maya, UTC, USD\n" + WEEK), won(1, "Tom", 50_000));
        assertThat(
                        figure(
                                        Review.of(
                                                Standings.of(book),
                                                SELF,
                                                Span.of(SELF, MONDAY),
                                                NOW),
                                        "Money from first talks of 90 days")
                                .range())
                .startsWith("0.4 new customers a week (4 in 5: ");
    }

    @Test
    void theLatestWeekIsThePresentOneFromItsFifthDayOn() {
        assertThat(Review.latest(SELF, LocalDate.of(2026, 10, 15)).start())
                .isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(Review.latest(SELF, LocalDate.of(2026, 10, 16)).start()).isEqualTo(MONDAY);
        assertThat(Review.shown(SELF, MONDAY, Span.of(SELF, MONDAY.plusDays(7)))).isFalse();
    }

    private static String calls(String who, int n, int steps, String at) {
        var page = new StringBuilder();
        for (var i = 0; i < n; i++)
            page.append(
                    "%s%d  met online\n%s %s  %s%d, call, 10m: hello -> %s\n"
                            .formatted(
                                    who,
                                    i,
                                    LocalDate.of(2026, 8, 1).plusDays(i),
                                    at,
                                    who,
                                    i,
                                    i < steps ? "next step" : "talked"));
        return page.toString();
    }

    @Test
    void whatIsOpenBecomesSomethingToTry() {
        var it = review(calls("A", 12, 3, "09:00") + calls("B", 12, 2, "15:00"));

        assertThat(it.toTry())
                .hasValueSatisfying(proposal -> {
                    assertThat(proposal.key()).isEqualTo("halfday");
                    assertThat(proposal.said())
                            .startsWith("Before noon 3 of 12 tries led on, after noon 2 of 12.");
                });
        assertThat(it.surprise()).as("too few to surprise").isEmpty();
        assertThat(review(calls("A", 12, 3, "09:00")).toTry().orElseThrow().key())
                .isEqualTo("opener");
        assertThat(review(calls("A", 4, 0, "09:00")).toTry()).isEmpty();
    }

    @Test
    void whatIsHardlyChanceIsSaidWithItsNumbers() {
        var it = review(calls("A", 30, 20, "09:00") + calls("B", 30, 2, "15:00"));

        assertThat(it.surprise().orElseThrow())
                .startsWith(
                        "Before noon 20 of 30 tries led on, after noon 2 of 30. It is 99 in 100 that it goes better before noon.")
                .contains("Nobody drew lots");
        assertThat(it.toTry().map(Proposal::key)).isNotEqualTo(java.util.Optional.of("halfday"));
    }

    @Test
    void allFailuresAreNoSurpriseAndNoError() {
        var it = review(calls("A", 30, 0, "09:00") + calls("B", 30, 0, "15:00"));

        assertThat(it.surprise()).isEmpty();
        assertThat(figure(it, "Next steps").now()).isEqualTo("0");
    }

    @Test
    void aLineIsKeptTakenAwayAndForgetsWhoIsForgotten() {
        var book =
                Books.read(
                        "me  Maya, UTC\nZacharias Quill  met online\n2026-10-13 09:00  Zacharias Quill, call: hello -> talked\n");
        var act = new NoteWeek(MONDAY, "  Zacharias Quill was right. ");
        var decision = act.on(book);
        book = book.with(decision.changes());

        assertThat(decision.title()).isEqualTo("Kept a line about the week of 2026-10-12");
        assertThat(book.weekPlan(MONDAY).map(WeekPlan::line))
                .contains("Zacharias Quill was right.");
        assertThat(act.on(book).changes()).isEmpty();
        assertThat(new NoteWeek(MONDAY, "").on(book).title()).startsWith("Took the line");
        var forgotten = book.with(new Forget(Books.id("Zacharias Quill")).on(book).changes());
        assertThat(forgotten.weekPlan(MONDAY).map(WeekPlan::line).orElseThrow())
                .doesNotContain("Zacharias", "Quill")
                .contains("was right");
        assertThat(List.copyOf(forgotten.weekPlans())).hasSize(1);
    }
}
