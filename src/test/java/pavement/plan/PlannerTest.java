package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.DayPlan;
import pavement.book.Fact;
import pavement.book.Origin;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.notation.Books;
import pavement.ties.Standings;

class PlannerTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A Thursday.
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    private static final Instant MORNING = Instant.parse("2026-10-15T06:30:00Z");
    private static final String ME =
            "me  Maya, Europe/Berlin, 90 min a day, 60% active, 09:00-18:00\n";

    @Test
    void theSameDayAndFactsGiveTheSamePlan() {
        assertThat(plan(town(60))).isEqualTo(plan(town(60)));
    }

    @RepeatedTest(10)
    void theOrderOfWritingDownDoesNotMatter(RepetitionInfo run) {
        var book = town(40);
        var facts = new ArrayList<Fact>();
        facts.addAll(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.promises());
        facts.addAll(book.asks());
        book.self().ifPresent(facts::add);
        Collections.shuffle(facts, new Random(run.getCurrentRepetition()));
        var shuffled = Book.EMPTY;
        for (var fact : facts) shuffled = shuffled.with(List.of(new Change.Saved(fact)));

        assertThat(plan(shuffled)).isEqualTo(plan(book));
    }

    @Test
    void theDayHasAtMostSevenMovesWithinItsMinutesAndMostOfThemActive() {
        for (var n = 5; n < 120; n += 9) {
            var plan = plan(town(n));
            var minutes = plan.moves().stream().mapToInt(Move::minutes).sum();
            var active = plan.moves().stream().filter(Move::active).mapToInt(Move::minutes).sum();

            assertThat(plan.moves()).hasSizeBetween(1, 7);
            assertThat(minutes).isLessThanOrEqualTo(90);
            assertThat((double) active).isGreaterThanOrEqualTo(.6 * minutes);
            assertThat(plan.moves()).extracting(move -> move.person().id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyMoveSaysWhyAndItsChanceWithARange() {
        for (var move : plan(town(60)).moves()) {
            assertThat(move.why()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(move.chance().low()).isLessThan(move.chance().mid());
            assertThat(move.chance().mid()).isLessThan(move.chance().high());
            assertThat(move.item()).isEqualTo("2026-10-15#" + move.rank());
        }
    }

    @Test
    void whatIsLoggedTodayMarksItsMoveDoneAndLeavesTheOthersAlone() {
        var book = town(60);
        var before = plan(book);
        var first = before.next().orElseThrow();
        var after =
                plan(
                        book(
                                page(60)
                                        + "2026-10-15 09:10  "
                                        + first.person().name().full()
                                        + ", call, 5m: hello -> next step, got 5\n"));

        assertThat(after.moves())
                .extracting(Move::item)
                .isEqualTo(before.moves().stream().map(Move::item).toList());
        assertThat(after.moves())
                .extracting(Move::person)
                .isEqualTo(before.moves().stream().map(Move::person).toList());
        assertThat(after.moves().getFirst().done()).isTrue();
        assertThat(after.moves().get(1).next()).isTrue();
    }

    @Test
    void whoCameIntoTheBookByBeingMetTodayWasInNobodysPlan() {
        var first = plan(town(60)).moves().getFirst().person();
        var met =
                book(
                        page(60)
                                + "2026-10-15 09:10  "
                                + first.name().full()
                                + ", call, 5m: hello -> next step, got 5\n");
        var since = Origin.written(met.encountersWith(first.id()).getLast().at());
        var written = met.person(first.id()).orElseThrow().with(since);

        var after = plan(met.with(List.of(new Change.Saved(written))));

        assertThat(after.moves()).noneMatch(Move::done);
        assertThat(people(after)).doesNotContain(first.name().full());
    }

    @Test
    void tickingAPromiseMarksItDoneAndChangesNothingLater() {
        var book = book(page(60) + "2026-10-13  I owe P1: the deck, by 2026-10-15\n");
        var before = plan(book);
        var owed = before.moves().stream().filter(move -> move.promise().isPresent()).findFirst();
        var kept =
                owed.orElseThrow()
                        .promise()
                        .orElseThrow()
                        .now(
                                Promise.State.KEPT,
                                Optional.of(Instant.parse("2026-10-15T11:00:00Z")));

        var after = plan(book.with(List.of(new Change.Saved(kept))));

        assertThat(people(after)).isEqualTo(people(before));
        assertThat(after.moves().stream().filter(Move::done))
                .extracting(move -> move.promise().orElseThrow().id())
                .containsExactly(kept.id());
        assertThat(after.due()).doesNotContain(kept);
    }

    @Test
    void skippedIsNotDoneAndNobodyTakesThePlace() {
        var book = town(60);
        var before = plan(book);
        var out = before.moves().getFirst();

        var after = plan(aside(book, out, SetAside.Why.SKIPPED, DAY.plusDays(1)));

        assertThat(people(after)).isEqualTo(others(before, out));
        assertThat(after.moves()).noneMatch(Move::done);
    }

    @Test
    void swappedBringsAnotherAndMovesNobodyElse() {
        var book = town(60);
        var before = plan(book);
        var out = before.moves().getFirst();

        var after = plan(aside(book, out, SetAside.Why.SWAPPED, DAY.plusDays(1)));

        assertThat(people(after))
                .hasSameSizeAs(people(before))
                .doesNotContain(out.person().name().full());
        assertThat(people(after)).containsAll(others(before, out));
    }

    @Test
    void snoozedComesBackNoSoonerThanItsDay() {
        var book = town(6);
        var out = plan(book).moves().getFirst();
        var snoozed = aside(book, out, SetAside.Why.SNOOZED, DAY.plusDays(5));

        for (var days = 0; days < 5; days++)
            if (DAY.plusDays(days).getDayOfWeek().getValue() < 6)
                assertThat(people(plan(snoozed, DAY.plusDays(days))))
                        .doesNotContain(out.person().name().full());
    }

    @Test
    void planAgainProposesTheSameAndTwentyMinutesHoldTwentyMinutes() {
        var book = town(80);
        var at = Instant.parse("2026-10-15T11:02:00Z");
        var again = book.with(List.of(new Change.Saved(new DayPlan(DAY, 1, Optional.empty(), at))));
        var brief = book.with(List.of(new Change.Saved(new DayPlan(DAY, 0, Optional.of(20), at))));

        assertThat(people(plan(again))).isEqualTo(people(plan(book)));
        assertThat(plan(again)).isEqualTo(plan(again));
        assertThat(plan(brief).moves().stream().mapToInt(Move::minutes).sum()).isBetween(5, 20);
        assertThat(plan(brief).moves())
                .allSatisfy(move -> assertThat(move.start().orElseThrow()).isAfterOrEqualTo(at));
    }

    @RepeatedTest(30)
    void promisesAreNeverAbsentWhileTheBudgetAllows(RepetitionInfo run) {
        var n = run.getCurrentRepetition() % 10;
        var owed =
                IntStream.range(0, n)
                        .mapToObj(i ->
                                "2026-10-01  I owe P%d: thing %d, by 2026-10-%02d\n"
                                        .formatted(i, i, 10 + i % 7))
                        .collect(Collectors.joining());
        var plan = plan(book(page(30) + owed));

        var kept = plan.moves().stream().flatMap(move -> move.promise().stream()).toList();
        assertThat(kept.size() + plan.unfit().size()).isEqualTo(n);
        assertThat(plan.due()).hasSize(n);
        assertThat(plan.unfit()).hasSize(Math.max(0, n - 9));
        assertThat(plan.unfit())
                .allSatisfy(late ->
                        assertThat(late.due().orElseThrow())
                                .isAfterOrEqualTo(
                                        kept.stream()
                                                .map(Promise::due)
                                                .map(Optional::orElseThrow)
                                                .max(LocalDate::compareTo)
                                                .orElseThrow()));
    }

    @Test
    void aPromiseForTheDayAfterTomorrowIsNotDueYet() {
        var plan = plan(book(page(10) + "2026-10-01  I owe P1: the deck, by 2026-10-17\n"));

        assertThat(plan.due()).isEmpty();
        assertThat(plan.moves()).noneMatch(move -> move.kind() == Move.Kind.PROMISE);
    }

    @Test
    void aPromiseWithATimeIsPutThere() {
        var plan =
                plan(
                        book(
                                page(10)
                                        + "2026-10-01  I owe P1: a call about the stall, by 2026-10-15 14:00, by call\n"));

        var move =
                plan.moves().stream()
                        .filter(each -> each.kind() == Move.Kind.PROMISE)
                        .findFirst()
                        .orElseThrow();
        assertThat(move.start()).contains(Instant.parse("2026-10-15T12:00:00Z"));
        assertThat(move.why()).isEqualTo("You promised: a call about the stall, by today.");
    }

    @Test
    void aPromiseWithATimeTomorrowIsKeptThenAndNotToday() {
        var plan =
                plan(
                        book(
                                page(10)
                                        + "2026-10-01  I owe P1: a call about the stall, by 2026-10-16 14:00, by call\n"
                                        + "2026-10-01  I owe P2: the deck, by 2026-10-16\n"));

        assertThat(plan.due()).extracting(Promise::what).contains("a call about the stall");
        assertThat(plan.unfit()).isEmpty();
        assertThat(plan.moves().stream().flatMap(move -> move.promise().stream()))
                .extracting(Promise::what)
                .containsExactly("the deck");
    }

    @Test
    void whatIsToBeSentByAnHourTomorrowIsForTodayAndHoldsNobodyBack() {
        var owed = "2026-10-01  I owe P2: the deck, by 2026-10-16 14:00, by message\n";
        assertThat(
                        plan(book(page(10) + owed)).moves().stream()
                                .flatMap(it -> it.promise().stream()))
                .extracting(Promise::what)
                .containsExactly("the deck");

        var later = "2026-10-01  I owe P2: the deck, by 2026-12-22 17:00, by message\n";
        assertThat(people(plan(book(page(10) + later)))).isEqualTo(people(plan(book(page(10)))));
    }

    @Test
    void whatTwoAgreeOnTodayLeavesTheMoveThatIsDoneInItsPlace() {
        var before = plan(town(60));
        var first = before.moves().getFirst().person();
        var after =
                plan(
                        book(
                                page(60)
                                        + "2026-10-15 10:00  %s, call, 5m: hello -> talked\n"
                                                .formatted(first.name().full())
                                        + "2026-10-19 12:00-13:00  appointment: Lunch, with %s, at Mio\n"
                                                .formatted(first.name().full())));

        assertThat(people(after)).isEqualTo(people(before));
        assertThat(after.moves().getFirst().done()).isTrue();
    }

    @Test
    void doNotContactBeatsEvenAPromise() {
        var plan =
                plan(
                        book(
                                """
                                Tom  met at an event
                                    phone: +49 30 1
                                    do not contact
                                2026-10-01  I owe Tom: the deck, by 2026-10-15
                                """));

        assertThat(plan.moves()).isEmpty();
        assertThat(plan.due()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 60", "7, 60"})
    void unansweredAttemptsRestLongerEachTime(int unanswered, int days) {
        assertThat(Rules.rest(unanswered)).hasDays(days);
        var tries =
                IntStream.range(0, unanswered)
                        .mapToObj(i ->
                                "%s 09:00  Tom, call: nobody -> no answer\n"
                                        .formatted(LocalDate.of(2026, 6, 1).plusDays(i)))
                        .collect(Collectors.joining());
        var book = book("Tom  met at an event\n    phone: +49 30 1\n" + tries);
        var last = LocalDate.of(2026, 6, 1).plusDays(unanswered - 1);

        assertThat(allowed(book, last.plusDays(days))).isFalse();
        assertThat(allowed(book, last.plusDays(days + 1))).isTrue();
    }

    @Test
    void nobodyIsAskedTwiceInFiveDaysUnlessTheyCameLast() {
        var page =
                "Tom  met at an event\n    phone: +49 30 1\n2026-10-12 09:00  Tom, call, 10m: spoke -> talked\n";

        assertThat(allowed(book(page), DAY)).isFalse();
        assertThat(allowed(book(page), DAY.plusDays(3))).isTrue();
        assertThat(
                        allowed(
                                book(
                                        page
                                                + "2026-10-13 09:00  Tom, message, from them: and another thing -> talked\n"),
                                DAY))
                .isTrue();
    }

    @Test
    void nobodyOnTheKeepListWaitsLongerThanThereAreNamesOnIt() {
        var cadences = new int[] {7, 7, 14, 30, 30, 60};
        var page = new StringBuilder();
        for (var i = 0; i < cadences.length; i++)
            page.append(
                    "K%d  met at an event\n    phone: +49 30 %d\n    cadence: %d days\n"
                            .formatted(i, i, cadences[i]));
        var last = new LocalDate[cadences.length];
        java.util.Arrays.fill(last, LocalDate.of(2026, 3, 2));
        var start = LocalDate.of(2026, 3, 2);
        for (var i = 0; i < cadences.length; i++)
            page.append("2026-03-02 09:%02d  K%d, call, 10m: spoke -> talked\n".formatted(i, i));
        var waited = new int[cadences.length];
        for (var n = 1; n <= 80; n++) {
            var day = start.plusDays(n);
            if (day.getDayOfWeek().getValue() > 5) continue;
            var plan = plan(book(EVERY_DAY, page.toString()), day);
            var pick =
                    plan.moves().stream()
                            .filter(move -> move.kind() == Move.Kind.NEGLECTED)
                            .findFirst();
            for (var i = 0; i < cadences.length; i++)
                if (!day.isBefore(last[i].plusDays(cadences[i])))
                    assertThat(++waited[i])
                            .as("K%d on %s", i, day)
                            .isLessThanOrEqualTo(cadences.length);
            page.append("%s 11:00  somebody, coffee, 5m: a chat\n".formatted(day));
            if (pick.isEmpty()) continue;
            var name = pick.get().person().name().full();
            last[Integer.parseInt(name.substring(1))] = day;
            waited[Integer.parseInt(name.substring(1))] = 0;
            page.append("%s 10:00  %s, call, 10m: spoke -> talked\n".formatted(day, name));
        }
        assertThat(last).allSatisfy(day -> assertThat(day).isAfter(start));
    }

    private static final String EVERY_DAY =
            "me  Maya, Europe/Berlin, 30 min a day, 0% active, 09:00-18:00\n";

    @Test
    void afterFiveSilentDaysThereIsOneQuestionAndThreeNames() {
        var plan = plan(town(60), DAY.plusDays(20).with(java.time.DayOfWeek.TUESDAY));

        assertThat(plan.rescue()).isPresent();
        assertThat(plan.moves()).hasSize(3);
    }

    @Test
    void theFirstDayIsNoSilence() {
        var plan =
                plan(
                        book(
                                """
                                Tom Baker  met in a coffee shop Blue Bottle
                                %s 07:10  Tom, coffee, 20m: he sells bread -> talked
                                """
                                        .formatted(DAY)));

        assertThat(plan.rescue()).isEmpty();
    }

    @Test
    void anEmptyBookStillHasSomethingToDo() {
        var plan = plan(book(""));

        assertThat(plan.moves()).isEmpty();
        assertThat(plan.generic()).hasSize(3);
    }

    /// The only one he knows was talked with today.
    @Test
    void whereNobodyIsLeftThereIsSomethingToDoAllTheSame() {
        var known =
                """
                Tom Baker  met in a coffee shop Blue Bottle
                %s 07:10  Tom, coffee, 20m: he sells bread -> talked
                """
                        .formatted(DAY);
        assertThat(plan(book(known)).moves()).isEmpty();
        assertThat(plan(book(known)).generic())
                .extracting(Plan.Generic::minutes)
                .contains(10)
                .allSatisfy(minutes -> assertThat(minutes).isLessThanOrEqualTo(90));
        assertThat(plan(town(60)).generic()).isEmpty();
    }

    /// Somebody far away, for whom no hour of the day is one to call.
    @Test
    void aNameWithoutATimeSaysWhy() {
        var far =
                """
                Eve Fox  met in a coffee shop Blue Bottle
                    phone: +81 90 1234 5678
                %s 11:00  Eve, coffee, 20m: she exports -> talked
                """
                        .formatted(DAY.minusDays(30));
        var plan = plan(book(far), DAY.with(java.time.DayOfWeek.TUESDAY));
        assertThat(plan.rescue()).isPresent();
        assertThat(plan.moves())
                .allSatisfy(move ->
                        assertThat(move.start().isPresent() || !move.placed().isEmpty()).isTrue());
    }

    @Test
    void movesStandAroundTheAppointmentsAndNotInThem() {
        var plan =
                plan(
                        book(
                                page(60)
                                        + """
                                        2026-10-15 09:00-10:00  appointment: Standup, passive
                                        2026-10-15 10:15-17:30  appointment: Workshop, passive
                                        """));

        for (var move : plan.moves())
            move.start()
                    .ifPresent(start ->
                            plan.fixed()
                                    .forEach(fixed ->
                                            assertThat(
                                                            start.isBefore(fixed.end())
                                                                    && fixed.start()
                                                                            .isBefore(
                                                                                    start
                                                                                            .plusSeconds(
                                                                                                    move
                                                                                                                    .minutes()
                                                                                                            * 60L)))
                                                    .isFalse()));
        assertThat(plan.moves()).anyMatch(move -> move.start().isPresent());
        assertThat(plan.time().passivePlanned()).isGreaterThanOrEqualTo(60 + 435);
    }

    @Test
    void aDayOffProposesNothingButShowsWhatWasPromised() {
        var saturday = DAY.plusDays(2);
        var plan =
                plan(book(page(20) + "2026-10-01  I owe P1: the deck, by 2026-10-17\n"), saturday);

        assertThat(plan.moves()).isEmpty();
        assertThat(plan.due()).hasSize(1);
        assertThat(plan.unfit()).isEmpty();
    }

    @Test
    void aStrangerWithoutAnAddressAndOneOnlyHeardOfAreNotProposed() {
        var plan =
                plan(
                        book(
                                "Ada  met at work\nTom  not met\nBo  heard of through Ada\n    phone: +49 30 1\n"));

        assertThat(people(plan)).doesNotContain("Tom", "Bo");
    }

    @Test
    void everyKindThatCanBeTriedIsTriedWithinAFortnight() {
        assertThat(plan(town(60)).moves()).anyMatch(move -> move.kind() == Move.Kind.EXPLORE);
    }

    private static boolean allowed(Book book, LocalDate day) {
        var tom = book.people().iterator().next();
        var at = day.atStartOfDay(BERLIN).toInstant();
        return new Rules(book, day, at, true)
                .allowed(tom, Standings.of(book).before(at).story(tom.id()).orElseThrow());
    }

    private static List<String> people(Plan plan) {
        return plan.moves().stream().map(move -> move.person().name().full()).sorted().toList();
    }

    private static List<String> others(Plan plan, Move without) {
        return people(plan).stream()
                .filter(name -> !name.equals(without.person().name().full()))
                .toList();
    }

    private static Book aside(Book book, Move move, SetAside.Why why, LocalDate until) {
        var aside = new SetAside(move.person().id(), DAY, why, until, MORNING);
        return book.with(List.of(new Change.Saved(aside)));
    }

    private static Plan plan(Book book) {
        return plan(book, DAY);
    }

    private static Plan plan(Book book, LocalDate day) {
        Self self = book.self().orElseThrow();
        return Planner.plan(
                book, Standings.of(book), self, day, day.atTime(8, 30).atZone(BERLIN).toInstant());
    }

    private static Book town(int people) {
        return book(page(people));
    }

    private static Book book(String page) {
        return book(ME, page);
    }

    private static Book book(String me, String page) {
        return Books.read(me + page);
    }

    /// So many people of four kinds, some of them talked to this year, one of them two days ago.
    private static String page(int people) {
        var page = new StringBuilder();
        var kinds =
                List.of(
                        "met at an event Demo Day",
                        "met at work Acme",
                        "not met",
                        "met in a coffee shop");
        for (var i = 0; i < people; i++)
            page.append(
                    "P%d  %s\n    phone: +49 30 %d\n    mail: p%d@town.example\n"
                            .formatted(i, kinds.get(i % 4), i, i));
        for (var i = 4; i < people; i++) {
            var day = LocalDate.of(2026, 9, 1).minusDays(i * 7L % 300);
            if (i % 3 > 0)
                page.append(
                        "%s 10:00  P%d, coffee, 20m: we talked -> next step, gave 1, got %d\n"
                                .formatted(day, i, i % 4));
        }
        return page.append("2026-10-13 10:00  P3, call, 5m: hello -> talked\n").toString();
    }
}
