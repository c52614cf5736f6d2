package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.PutIn;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.DayPlan;
import pavement.book.Former;
import pavement.book.Listed;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.SetAside;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.notation.Books;
import pavement.ties.Standings;

/// Another plan changes as little of the one before as it can (SCIENCE C5).
class ReplanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    @RepeatedTest(30)
    void nobodyGoesForWhatIsNotWorthMoreThanAQuarterMore(RepetitionInfo run) {
        var book = town(run.getCurrentRepetition(), "");
        var before = plan(book, at(9, 0));
        var wish = again(before, at(9, 0));
        var after = book.with(List.of(new Change.Saved(wish)));
        var thought =
                Thought.of(after, Standings.of(after), after.self().orElseThrow(), DAY, at(9, 0));
        var kept = people(thought.plan());

        for (var old : wish.former()) {
            if (kept.contains(old.person())) continue;
            var person = after.person(old.person()).orElseThrow();
            var story = Standings.of(after).before(at(9, 0)).story(old.person()).orElseThrow();
            var was = thought.ranking().through(person, story, old.channel()).orElseThrow();
            for (var move : thought.plan().moves())
                if (move.kind() == Move.Kind.BEST
                        && !people(before).contains(move.person().id())
                        && was.minutes() <= move.minutes()
                        && (was.active() || !move.active()))
                    assertThat(move.numbers().value())
                            .isGreaterThanOrEqualTo((1 + Before.MARGIN) * was.value() - 1e-9);
        }
    }

    @RepeatedTest(20)
    void whereNothingHappenedNothingChanges(RepetitionInfo run) {
        var book = town(run.getCurrentRepetition(), "");
        var before = plan(book, at(9, 0));
        var after = plan(saved(book, again(before, at(9, 0))), at(9, 0));

        assertThat(kinds(after)).isEqualTo(kinds(before));
        assertThat(after.difference()).isEmpty();
        var twice = plan(saved(book, again(after, at(9, 0))), at(9, 0));
        assertThat(kinds(twice)).isEqualTo(kinds(before));
    }

    private static List<String> kinds(Plan plan) {
        return plan.moves().stream()
                .map(move -> move.person().name().full() + " " + move.channel() + " " + move.kind())
                .toList();
    }

    /// What others answered meanwhile moves what is believed of everybody; the plan he has before
    /// him stays all the same.
    @Test
    void knowingThePlanBeforeKeepsMoreOfIt() {
        var with = 0;
        var without = 0;
        for (var seed = 1; seed <= 20; seed++) {
            var before = plan(town(seed, ""), at(8, 0));
            var first = before.moves().getFirst().person().name().full();
            var book =
                    town(
                            seed,
                            "2026-10-15 09:00  %s, call, 10m: a talk -> next step, gave 5, got 5\n"
                                    .formatted(first));
            var wish = again(before, at(9, 20));
            with += shared(before, plan(saved(book, wish), at(9, 20)));
            without += shared(before, plan(saved(book, wish.with(List.of())), at(9, 20)));
        }
        assertThat(with).isGreaterThan(without);
    }

    @Test
    void minutesHeSaidHeHasAreOverAtSomePoint() {
        var owed = "2026-10-01  I owe P1: the deck, by 2026-10-15\n";
        var owing = "2026-10-01  I owe P2: a call, by 2026-10-14\n";
        var book = town(6, owed + owing);
        var before = plan(book, at(8, 0));
        var wish = new DayPlan(DAY, 0, Optional.of(20), at(8, 41), former(before));
        var brief = plan(saved(book, wish), at(8, 50));
        var later = plan(saved(book, wish), at(14, 0));

        assertThat(brief.asked()).contains(20);
        assertThat(later.asked()).isEmpty();
        assertThat(later.unfit()).isEmpty();
        assertThat(later.moves().stream().filter(move -> move.promise().isPresent())).hasSize(2);
        assertThat(people(later)).containsAll(people(before));
    }

    /// Nothing he gave his word for is dropped in silence.
    @Test
    void whereTheMinutesAreUsedWhatHePromisedIsNamed() {
        var owed = "2026-10-01  I owe P1: the deck, by 2026-10-15\n";
        var book =
                town(
                        5,
                        owed
                                + "Zoe  met cold\n2026-10-15 09:00  Zoe, in person, 480m: a whole day -> talked\n");
        var before = plan(town(5, owed), at(8, 0));
        var now = at(10, 20);
        var after = plan(saved(book, again(before, now)), now);

        assertThat(after.budget()).isZero();
        assertThat(after.unfit()).extracting(Promise::what).containsExactly("the deck");
    }

    @Test
    void aPromiseThatRunsGoesOnAndASecondToTheSamePersonNeedsNoRoom() {
        var owed =
                "2026-10-01  I owe P1: the deck, by 2026-10-14\n2026-10-01  I owe P1: a call, by 2026-10-15\n";
        var before = plan(town(5, owed), at(8, 0));
        var promise =
                before.moves().stream()
                        .filter(move -> move.promise().isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThat(before.unfit()).isEmpty();
        var now = promise.start().orElseThrow().plus(Duration.ofMinutes(2));
        var book =
                town(
                        5,
                        owed
                                + "Zoe  met cold\n2026-10-15 07:00  Zoe, in person, 480m: a whole night -> talked\n");
        var after = plan(saved(book, again(before, now)), now);

        assertThat(after.moves())
                .filteredOn(move -> move.person().equals(promise.person()))
                .allMatch(move -> move.promise().equals(promise.promise()))
                .isNotEmpty();
        assertThat(after.unfit()).isEmpty();
    }

    /// The better the rank, the more points a minute: all were drawn alike.
    @RepeatedTest(5)
    void whoStandsBeforeAnotherIsWorthMore(RepetitionInfo run) {
        var book = town(run.getCurrentRepetition(), "");
        var thought =
                Thought.of(book, Standings.of(book), book.self().orElseThrow(), DAY, at(8, 0));
        var rates = thought.ranking().best().stream().map(Candidate::rate).toList();
        assertThat(rates).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void whoStaysKeepsHisTimeWhereHeCan() {
        var book = town(4, "");
        var before = plan(book, at(8, 0));
        var wish = again(before, at(8, 0));
        var after = plan(saved(book, wish), at(8, 0));
        var stood = 0;
        for (var move : after.moves())
            for (var old : wish.former())
                if (old.person().equals(move.person().id())
                        && old.channel() == move.channel()
                        && old.start().equals(move.start())) stood++;

        assertThat(stood).isPositive().isEqualTo(shared(before, after));
    }

    @Test
    void whatRunsGoesOn() {
        var book = town(7, "");
        var before = plan(book, at(8, 0));
        var first = before.moves().getFirst();
        var now = first.start().orElseThrow().plus(Duration.ofMinutes(2));
        var after = plan(saved(book, again(before, now)), now);

        var same =
                after.moves().stream()
                        .filter(move -> move.person().equals(first.person()))
                        .findFirst()
                        .orElseThrow();
        assertThat(same.start()).isEqualTo(first.start());
        assertThat(same.channel()).isEqualTo(first.channel());
    }

    /// Chosen by himself, for one more or in place of another: fixed, also when the day is late.
    @RepeatedTest(5)
    void whomTheOwnerPutInStays(RepetitionInfo run) {
        var book = town(run.getCurrentRepetition(), "");
        var before = plan(book, at(9, 0));
        var out = before.moves().getLast().person().id();
        var standings = Standings.of(book);
        var thought = Thought.of(book, standings, book.self().orElseThrow(), DAY, at(9, 0));
        var in = thought.others(before.moves().getLast()).getFirst().person().id();
        var swap = new PutIn(in, Optional.of(out), DAY, at(9, 5)).on(book);
        var swapped = book.with(swap.changes());
        var shown = plan(swapped, at(9, 10));
        assertThat(people(shown)).contains(in).doesNotContain(out);

        for (var now : List.of(at(9, 10), at(17, 50))) {
            var again = plan(saved(swapped, again(shown, now)), now);
            assertThat(people(again)).contains(in).doesNotContain(out);
            assertThat(again.moves())
                    .filteredOn(move -> move.person().id().equals(in))
                    .allMatch(move -> move.kind() == Move.Kind.PUT_IN);
            assertThat(people(plan(saved(swapped, again(shown, now)), at(19, 30)))).contains(in);
        }
    }

    @RepeatedTest(5)
    void whomHePutAsideDoesNotReturnWithThePlanBefore(RepetitionInfo run) {
        var book = town(run.getCurrentRepetition(), "");
        var before = plan(book, at(9, 0));
        var gone = before.moves().getFirst().person().id();
        var said = new SetAside(gone, DAY, SetAside.Why.SNOOZED, DAY.plusDays(3), at(9, 5));
        for (var aside : List.of(said, untilReply(gone))) {
            var snoozed = book.with(List.of(new Change.Saved(aside)));
            var wish = again(before, at(9, 10));
            assertThat(people(plan(saved(snoozed, wish), at(9, 10)))).doesNotContain(gone);
        }
    }

    private static SetAside untilReply(PersonId person) {
        return new SetAside(
                person,
                DAY,
                SetAside.Why.UNTIL_REPLY,
                DAY.plusDays(90),
                at(9, 5),
                Optional.empty());
    }

    @Test
    void whatTookLongerIsSaidToThoseItCost() {
        var before = plan(town(5, ""), at(8, 0));
        var first = before.moves().getFirst().person().name().full();
        var log = "2026-10-15 09:00  %s, call, 75m: a long one -> talked\n".formatted(first);
        var book = town(5, log);
        var now = at(10, 20);
        var shown = plan(book, now);
        var after = plan(saved(book, again(shown, now)), now);

        var difference = after.difference().orElseThrow();
        assertThat(difference.left())
                .isNotEmpty()
                .allSatisfy(left ->
                        assertThat(left.why())
                                .matches(
                                        "because the call with "
                                                + first
                                                + " took \\d+ minutes longer"));
        assertThat(difference.clauses(BERLIN).toString()).contains(" left out, because the call");
    }

    @Test
    void twentyMinutesSayWhatTheyLeaveOut() {
        var book = town(6, "");
        var before = plan(book, at(8, 0));
        var now = at(11, 2);
        var wish = new DayPlan(DAY, 0, Optional.of(20), now, former(before));
        var after = plan(saved(book, wish), now);

        assertThat(after.moves().stream().mapToInt(Move::minutes).sum()).isLessThanOrEqualTo(20);
        assertThat(after.difference().orElseThrow().left())
                .isNotEmpty()
                .allSatisfy(
                        left -> assertThat(left.why()).isEqualTo("because you have 20 minutes"));
        assertThat(after.moves())
                .hasSizeGreaterThan(1)
                .allSatisfy(move ->
                        assertThat(
                                        move.start()
                                                .orElseThrow()
                                                .plus(Duration.ofMinutes(move.minutes())))
                                .isBeforeOrEqualTo(at(11, 25)));
    }

    @Test
    void whereSomeMinutesAreLeftItSaysHowMany() {
        var before = plan(town(5, ""), at(8, 0));
        var log = "Zoe  met cold\n2026-10-15 08:30  Zoe, in person, 75m: long -> talked\n";
        var now = at(9, 0);
        var after = plan(saved(town(5, log), again(before, now)), now);

        assertThat(after.budget()).isEqualTo(15);
        assertThat(after.difference().orElseThrow().left())
                .isNotEmpty()
                .anySatisfy(left ->
                        assertThat(left.why()).isEqualTo("because 15 minutes of today are left"));
    }

    @Test
    void whereTheMinutesOfTodayAreUsedThatIsWhatIsSaid() {
        var before = plan(town(5, ""), at(8, 0));
        var book =
                town(
                        5,
                        "Zoe  met cold\n2026-10-15 09:00  Zoe, in person, 480m: a whole day -> talked\n");
        var now = at(10, 20);
        var after = plan(saved(book, again(before, now)), now);

        assertThat(after.budget()).isZero();
        assertThat(after.difference().orElseThrow().left())
                .isNotEmpty()
                .allSatisfy(left ->
                        assertThat(left.why()).isEqualTo("because today has no minutes left"));
        assertThat(Saying.spent(after, book.self().orElseThrow()).orElseThrow())
                .contains("what you noted took 480");
        assertThat(Saying.spent(before, book.self().orElseThrow())).isEmpty();
    }

    @Test
    void atThirteenMinutesToTwelveNothingSaysNine() {
        var plan = plan(town(8, ""), at(11, 47));

        assertThat(plan.next().orElseThrow().start()).contains(at(11, 50));
        assertThat(plan).isEqualTo(plan(town(8, ""), at(11, 47).plusSeconds(40)));
    }

    @Test
    void atTheEndOfTheDayWhatNoLongerFitsIsFreeAgain() {
        var owed = "2026-10-01  I owe P1: the deck, by 2026-10-15\n";
        var plan = plan(town(9, owed), at(17, 35));

        assertThat(plan.late()).isNotEmpty();
        assertThat(plan.moves()).anyMatch(move -> move.promise().isPresent());
        assertThat(plan(town(9, owed), at(19, 0)).moves())
                .allMatch(move -> move.kind() == Move.Kind.PROMISE);
    }

    @Test
    void aDayOffProposesNobodyEvenAfterASilence() {
        var book =
                Books.read(
                        "me  Maya, Europe/Berlin, 90 min a day, 60% active, 09:00-18:00, off 2026-10-12 2026-10-16 Autumn\n"
                                + page(3));

        assertThat(plan(book, at(9, 0)).moves()).isEmpty();
        assertThat(plan(book, at(9, 0)).rescue()).isEmpty();
    }

    @Test
    void aWeekdayHasHoursAndMinutesOfItsOwn() {
        var book =
                Books.read(
                        "me  Maya, Europe/Berlin, 90 min a day, 60% active, 09:00-18:00, Thu 14:00-15:00 30\n"
                                + page(3));
        var plan = plan(book, at(8, 0));

        assertThat(plan.budget()).isEqualTo(30);
        assertThat(plan.moves())
                .isNotEmpty()
                .allSatisfy(move ->
                        assertThat(move.start().orElseThrow()).isBetween(at(14, 0), at(14, 55)));
    }

    private static int shared(Plan one, Plan other) {
        var both = new HashSet<>(people(one));
        both.retainAll(people(other));
        return both.size();
    }

    private static List<PersonId> people(Plan plan) {
        return plan.moves().stream().map(move -> move.person().id()).toList();
    }

    private static DayPlan again(Plan before, Instant at) {
        return new DayPlan(DAY, 1, Optional.empty(), at, former(before));
    }

    private static List<Former> former(Plan plan) {
        return plan.moves().stream()
                .map(move ->
                        new Former(
                                move.person().id(),
                                move.channel(),
                                move.minutes(),
                                move.start(),
                                move.done()))
                .toList();
    }

    /// What he is in the middle of is not planned over: its time is taken, and its people are in
    /// it.
    @RepeatedTest(5)
    void aBlockThatRunsKeepsItsTimeAndItsPeople(RepetitionInfo run) {
        var book = town(run.getCurrentRepetition(), "");
        var before = plan(book, at(9, 0));
        var inIt = before.moves().getFirst().person().id();
        var calls =
                new Block(
                        new BlockId(new UUID(7, 7)),
                        new Work.Calls(""),
                        "Calls",
                        Channel.CALL,
                        Stage.UNKNOWN,
                        Stretch.planned(Optional.of(50)).startedAt(at(10, 0)),
                        Optional.empty(),
                        Trial.NONE,
                        List.of(Listed.waiting(inIt, "")));
        var running = book.with(List.of(new Change.Saved(calls)));

        var flowed = plan(running, at(10, 5));
        assertThat(flowed.moves())
                .filteredOn(move -> !move.done())
                .isNotEmpty()
                .allMatch(move -> move.start().filter(at(10, 50)::isAfter).isEmpty());

        var again = plan(saved(running, again(before, at(10, 5))), at(10, 5));
        assertThat(people(again)).isNotEmpty().doesNotContain(inIt);
        assertThat(again.moves())
                .allMatch(move -> move.start().filter(at(10, 50)::isAfter).isEmpty());

        var over = book.with(List.of(new Change.Saved(calls.on(calls.clock().endedAt(at(10, 4))))));
        var after = plan(saved(over, again(before, at(10, 5))), at(10, 5));
        assertThat(after.moves())
                .anyMatch(move -> move.start().filter(at(10, 50)::isAfter).isPresent());
    }

    private static Book saved(Book book, DayPlan wish) {
        return book.with(List.of(new Change.Saved(wish)));
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(BERLIN).toInstant();
    }

    private static Plan plan(Book book, Instant now) {
        return Planner.plan(book, Standings.of(book), book.self().orElseThrow(), DAY, now);
    }

    private static Book town(int seed, String more) {
        return Books.read(
                "me  Maya%d, Europe/Berlin, 90 min a day, 60%% active, 09:00-18:00\n"
                                .formatted(seed)
                        + page(seed)
                        + more);
    }

    private static String page(int seed) {
        var page = new StringBuilder();
        var kinds = List.of("met at an event", "met at work Acme", "not met", "met online");
        for (var i = 0; i < 50; i++)
            page.append(
                    "P%d  %s\n    phone: +49 30 %d\n    mail: p%d@town.example\n"
                            .formatted(i, kinds.get((i + seed) % 4), i, i));
        for (var i = 4; i < 50; i += 3)
            page.append(
                    "%s 10:00  P%d, call, 20m: we talked -> next step, gave 1, got %d\n"
                            .formatted(LocalDate.of(2026, 9, 1).minusDays(i * 7L % 300), i, i % 4));
        return page.append("2026-10-13 10:00  P3, call, 5m: hello -> talked\n").toString();
    }
}
