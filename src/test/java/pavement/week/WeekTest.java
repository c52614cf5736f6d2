package pavement.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pavement.acts.PlanWeek;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Self;
import pavement.notation.Books;

/// Weeks of October 2026; the 12th is a Monday.
class WeekTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final String ME = "me  Maya, Europe/Berlin, 90 min a day, 20 a week\n";

    @Test
    void whatIsLeftIsSpreadOverTheDaysLeft() {
        var week = week(ME + calls(MONDAY, 6), MONDAY.plusDays(1));

        assertThat(Saying.progress(week.done(), week.amount())).isEqualTo("6 of 20 attempts");
        assertThat(week.days())
                .extracting(day -> day.part().attempts())
                .containsExactly(0, 4, 4, 3, 3, 0, 0);
        assertThat(Saying.quietly(week)).hasValue("This week 6 of 20 attempts · today about 4");
    }

    @Test
    void whatIsDoneTodayLeavesTodaysPartAsItWas() {
        var tuesday = MONDAY.plusDays(1);
        var some = week(ME + calls(MONDAY, 6) + calls(tuesday, 2), tuesday);
        var all = week(ME + calls(MONDAY, 6) + calls(tuesday, 4), tuesday);

        assertThat(Saying.quietly(some)).hasValue("This week 8 of 20 attempts · today about 4");
        assertThat(Saying.quietly(all))
                .hasValue("This week 10 of 20 attempts · today’s part is done");
    }

    @Test
    void daysOffHoldNothingAndDaysOfTheirOwnHoldTheirOwnMinutes() {
        var week =
                week(
                        ME.strip()
                                + ", Sat 10:00-12:00 30 min, Fri off, off 2026-10-13 2026-10-14 Fair\n",
                        MONDAY);

        assertThat(week.days()).extracting(Day::room).containsExactly(90, 0, 0, 90, 0, 30, 0);
        assertThat(week.days())
                .extracting(day -> day.part().attempts())
                .containsExactly(9, 0, 0, 8, 0, 3, 0);
    }

    @Test
    void appointmentsTakeRoomAndThoseAtTheSameTimeTakeItOnce() {
        var week =
                week(
                        ME
                                + """
                                2026-10-12 09:00-17:00  appointment: a trial
                                2026-10-12 10:00-11:00  appointment: a call in it
                                2026-10-13 09:00-10:00  appointment: breakfast
                                """,
                        MONDAY);

        assertThat(week.days()).extracting(Day::room).containsExactly(60, 90, 90, 90, 90, 0, 0);
        assertThat(week.days().getFirst().fixed()).isEqualTo(480);
        assertThat(week.room()).isEqualTo(420);
    }

    @Test
    void firstTalksAreThoseWithWhomHeNeverTalked() {
        var week =
                week(
                        """
                        me  Maya, Europe/Berlin, 3 first talks a week
                        Tom  met at work Acme
                        Ada  met at an event
                        Bo  met at an event
                        2026-10-05 10:00  Tom, call, 5m: a chat -> talked
                        2026-10-12 10:00  Tom, call, 5m: again -> talked
                        2026-10-12 11:00  Ada, call, 5m: rang -> no answer
                        2026-10-13 11:00  Ada, call, 5m: at last -> talked
                        2026-10-13 12:00  Ada, call, 5m: once more -> talked
                        2026-10-13 13:00  Bo, message: hello -> no answer
                        2026-10-14 09:00  somebody, in person, 5m, in a coffee shop: the queue -> talked
                        """,
                        MONDAY.plusDays(2));

        assertThat(week.done().firstTalks()).isEqualTo(2);
    }

    @Test
    void aRedialWithinTheHourIsTheSameAttempt() {
        var week =
                week(
                        ME
                                + """
                                Tom  met at an event
                                2026-10-12 10:00  Tom, call: rang -> no answer
                                2026-10-12 10:40  Tom, call, 5m: again -> talked
                                2026-10-12 15:00  Tom, call, 5m: one thing more -> talked
                                2026-10-12 16:00  Tom, call, 5m, from them: he rang back -> talked
                                """,
                        MONDAY);

        assertThat(week.done().attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void aSmallerWeekIsOfferedFromTheThirdWorkdayOnWhateverDayWeeksStartWith(DayOfWeek start) {
        var book = starting(start);
        var self = book.self().orElseThrow();
        var days = Span.of(self, MONDAY).days();
        var third =
                days.stream()
                        .filter(day -> self.workdays().contains(day.getDayOfWeek()))
                        .toList()
                        .get(2);
        for (var day : days) {
            var left = days.stream().anyMatch(each -> !each.isBefore(day) && workday(self, each));
            assertThat(week(book, day).smaller().isPresent())
                    .as("weeks from %s, on %s", start, day.getDayOfWeek())
                    .isEqualTo(!day.isBefore(third) && left);
        }
    }

    @Test
    void ofTwoWorkdaysTheLastOneIsLateEnough() {
        var book = Books.read(ME);
        var self = book.self().orElseThrow();
        var two =
                new Self(
                        self.name(),
                        self.zone(),
                        self.country(),
                        self.weekStart(),
                        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        self.from(),
                        self.until(),
                        90,
                        .6,
                        20,
                        true,
                        "EUR");
        var changed = book.with(List.of(new Change.Saved(two)));

        assertThat(week(changed, MONDAY).smaller()).isEmpty();
        assertThat(week(changed, MONDAY.plusDays(1)).smaller()).isPresent();
        assertThat(week(changed, MONDAY.plusDays(2)).smaller()).isEmpty();
    }

    @Test
    void aWeekThatHisPaceStillReachesIsLeftAlone() {
        var usual = ME + calls(MONDAY.minusDays(7), 10) + calls(MONDAY.minusDays(6), 10);

        // four a workday over the four weeks: 20 a week in five workdays, since he began a week ago
        assertThat(week(usual + calls(MONDAY, 8), MONDAY.plusDays(2)).smaller()).isEmpty();
        assertThat(week(usual, MONDAY.plusDays(2)).smaller()).hasValue(new Amount(12, 0, 0));
        assertThat(Saying.smaller(week(usual, MONDAY.plusDays(2))))
                .hasValue(
                        "At your own pace this week comes to about 12 attempts, not 20 attempts.");
    }

    @Test
    void withNoPaceAtAllOneADayIsOffered() {
        assertThat(week(ME, MONDAY.plusDays(2)).smaller()).hasValue(new Amount(3, 0, 0));
    }

    @Test
    void theSmallerWeekIsTakenForOneWeekAndNotOfferedAgain() {
        var wednesday = MONDAY.plusDays(2);
        var book = Books.read(ME);
        var smaller = week(book, wednesday).smaller().orElseThrow();

        var taken = book.with(new PlanWeek(MONDAY, smaller).on(book).changes());

        assertThat(week(taken, wednesday).amount()).isEqualTo(smaller);
        assertThat(week(taken, wednesday).smaller()).isEmpty();
        assertThat(week(taken, wednesday.plusDays(1)).smaller()).isEmpty();
        assertThat(week(taken, MONDAY.plusDays(7)).amount().attempts()).isEqualTo(20);
    }

    @Test
    void aWeekThatIsMetSaysSoOnTheDayItBecomesSo() {
        var page =
                ME.replace("20 a week", "5 a week")
                        + calls(MONDAY, 3)
                        + calls(MONDAY.plusDays(1), 2);

        assertThat(Saying.met(week(page, MONDAY.plusDays(1))))
                .hasValue("That is your week: 5 of 5 attempts.");
        assertThat(Saying.met(week(page, MONDAY.plusDays(2)))).isEmpty();
        assertThat(week(page, MONDAY.plusDays(2)).met()).isTrue();
        assertThat(Saying.quietly(week(page, MONDAY.plusDays(2))))
                .hasValue("This week 5 of 5 attempts");
    }

    @Test
    void theWeekInWhichClocksChangeIsAnHourLongerAndLosesNothing() {
        var late = LocalDate.of(2026, 10, 25);
        var page =
                ME
                        + """
                        Tom  met at an event
                        2026-10-25 02:30  Tom, call, 5m: the hour that comes twice -> talked
                        2026-10-25 23:30  Tom, message: good night -> talked
                        2026-10-26 00:10  Tom, message: good morning -> talked
                        2026-10-25 08:00-10:00  appointment: brunch
                        """;
        var week = week(page, late);

        assertThat(Duration.between(week.span().from(), week.span().until())).hasHours(169);
        assertThat(week.done().attempts()).isEqualTo(2);
        assertThat(week.days().getLast().fixed()).isEqualTo(120);
        assertThat(week.days()).hasSize(7);
    }

    @Test
    void promisesStandOnTheirDayAndWhatIsLateStandsApart() {
        var week =
                week(
                        ME
                                + """
                                Tom  met at an event
                                2026-10-01  I owe Tom: the deck, by 2026-10-09
                                2026-10-01  I owe Tom: a coffee, by 2026-10-15
                                2026-10-01  I owe Tom: the invoice, by 2026-10-20
                                2026-10-01  Tom owes me: a name, by 2026-10-15
                                """,
                        MONDAY.plusDays(2));

        assertThat(week.overdue()).extracting(each -> each.what()).containsExactly("the deck");
        assertThat(week.days().get(3).due())
                .extracting(each -> each.what())
                .containsExactly("a coffee");
        assertThat(week.overPromised()).isFalse();
    }

    @RepeatedTest(40)
    void aMissedDayLowersNothingThatIsShownAndLosesNothing(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var page = new StringBuilder(ME.replace("20 a week", random.nextInt(1, 60) + " a week"));
        for (var day = -20; day < 4; day++)
            if (random.nextBoolean()) page.append(calls(MONDAY.plusDays(day), random.nextInt(6)));
        var book = Books.read(page.toString());
        for (var day = 4; day < 6; day++) {
            var today = week(book, MONDAY.plusDays(day));
            var tomorrow = week(book, MONDAY.plusDays(day + 1));
            assertThat(tomorrow.done()).isEqualTo(today.done());
            assertThat(tomorrow.amount()).isEqualTo(today.amount());
            assertThat(Saying.progress(tomorrow.done(), tomorrow.amount()))
                    .isEqualTo(Saying.progress(today.done(), today.amount()));
        }
        for (var day = 0; day < 5; day++) {
            var week = week(book, MONDAY.plusDays(day));
            var left = Math.max(0, week.amount().attempts() - week.before().attempts());
            assertThat(week.days().stream().mapToInt(each -> each.part().attempts()).sum())
                    .isEqualTo(left);
            assertThat(Saying.quietly(week).orElseThrow())
                    .doesNotContainIgnoringCase("miss")
                    .doesNotContainIgnoringCase("behind")
                    .doesNotContainIgnoringCase("streak");
            week.smaller()
                    .ifPresent(smaller ->
                            assertThat(smaller.attempts())
                                    .isLessThan(week.amount().attempts())
                                    .isGreaterThan(
                                            week.before().plus(week.doneToday()).attempts()));
        }
    }

    private static Book starting(DayOfWeek start) {
        var book = Books.read(ME);
        var self = book.self().orElseThrow();
        return book.with(
                List.of(
                        new Change.Saved(
                                new Self(
                                        self.name(),
                                        self.zone(),
                                        self.country(),
                                        start,
                                        self.workdays(),
                                        self.from(),
                                        self.until(),
                                        90,
                                        .6,
                                        20,
                                        true,
                                        "EUR"))));
    }

    private static boolean workday(Self self, LocalDate day) {
        return self.workdays().contains(day.getDayOfWeek());
    }

    private static Week week(String page, LocalDate today) {
        return week(Books.read(page), today);
    }

    private static Week week(Book book, LocalDate today) {
        var self = book.self().orElseThrow();
        return Week.of(book, self, today, Span.of(self, today));
    }

    /// So many calls on that day, each to somebody new who does not answer.
    private static String calls(LocalDate day, int times) {
        var page = new StringBuilder();
        for (var i = 0; i < times; i++)
            page.append(
                    "P%s-%d  met cold\n%s 1%d:00  P%s-%d, call: rang -> no answer\n"
                            .formatted(day, i, day, i, day, i));
        return page.toString();
    }
}
