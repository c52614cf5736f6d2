package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.PutIn;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.SetAside;
import pavement.notation.Books;
import pavement.ties.Standings;
import pavement.ties.Ties;

/// Why somebody is in the plan, or is not: the numbers shown are those that ranked, and every rule
/// has its sentence.
class CaseTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final Instant MORNING = DAY.atTime(8, 30).atZone(BERLIN).toInstant();
    private static final Pattern NUMBER = Pattern.compile("\\d");

    @RepeatedTest(25)
    void theNumbersOfAMoveAreThoseThatRankedIt(RepetitionInfo run) {
        var thought = thought(generated(run.getCurrentRepetition()));
        for (var move : thought.plan().moves()) {
            var it = thought.about(move.person().id()).orElseThrow();
            var reckoned = it.reckoned().orElseThrow();
            assertThat(it.place()).isEqualTo(Case.Place.IN);
            assertThat(reckoned).isEqualTo(move.numbers().reckoned());
            assertThat(reckoned.chance().odds()).isEqualTo(move.chance());
            assertThat(reckoned.time().minutes()).isEqualTo(move.minutes());
            assertThat(reckoned.score().drawn()).isEqualTo(move.numbers().value());
            var gain = reckoned.gain();
            assertThat(reckoned.chance().drawn() * (gain.talk() + gain.stepDrawn() * gain.drawn()))
                    .isCloseTo(move.numbers().value(), within(1e-9));
            assertThat(gain.low()).isLessThanOrEqualTo(gain.mid());
            assertThat(gain.high()).isGreaterThanOrEqualTo(gain.mid());
        }
    }

    @RepeatedTest(25)
    void noReasonIsGeneric(RepetitionInfo run) {
        var thought = thought(generated(run.getCurrentRepetition()));
        for (var move : thought.plan().moves()) {
            var chance = move.numbers().reckoned().chance();
            var why = move.why();
            switch (move.kind()) {
                case PROMISE -> assertThat(why).contains(move.promise().orElseThrow().what());
                case NEGLECTED -> assertThat(NUMBER.matcher(why).find()).as(why).isTrue();
                case EXPLORE, BEST, PUT_IN ->
                        assertThat(why)
                                .satisfiesAnyOf(
                                        it ->
                                                assertThat(it)
                                                        .contains(
                                                                "answered %d of your %d tries"
                                                                        .formatted(
                                                                                chance.answered(),
                                                                                chance.own())),
                                        it ->
                                                assertThat(it)
                                                        .contains(
                                                                chance.usual().words(),
                                                                Saying.tries(chance.tries())));
            }
        }
    }

    /// The ranks are those of the order by points a minute, round by round of the draw.
    @RepeatedTest(10)
    void everybodyHasAPlaceAndARuleOrNone(RepetitionInfo run) {
        var book = generated(run.getCurrentRepetition());
        var thought = thought(book);
        var in = new HashSet<PersonId>();
        thought.plan().moves().forEach(move -> in.add(move.person().id()));
        var made = thought.plan().made();
        var rules = new Rules(book, DAY, made, true);
        var then = Standings.of(book).before(made);
        var ranks = new HashSet<Integer>();
        for (var person : book.people()) {
            var it = thought.about(person.id()).orElseThrow();
            var story = then.story(person.id()).orElseThrow();
            var tie = Ties.tie(person, story, made);
            var bar = rules.bar(person, story, tie);
            var reachable =
                    Cells.CHANNELS.stream()
                            .anyMatch(each -> rules.possible(person, story, tie, each));
            assertThat(bar.isEmpty()).isEqualTo(rules.allowed(person, story) && reachable);
            assertThat(it.place() == Case.Place.IN).isEqualTo(in.contains(person.id()));
            if (!in.contains(person.id()))
                assertThat(it.place() == Case.Place.BARRED)
                        .as(it.sentence())
                        .isEqualTo(bar.isPresent());
            assertThat(it.sentence()).endsWith(".").hasSizeGreaterThan(15);
            it.reckoned()
                    .flatMap(each -> each.score().rank())
                    .ifPresent(rank -> assertThat(ranks.add(rank)).isTrue());
        }
    }

    @Test
    void everyRuleHasItsSentence() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin, 90 min a day, 60% active
                        Bo Blocked  met cold
                            phone: +49 30 1
                            do not contact
                        Cy Silent  met cold
                            phone: +49 30 2
                        Di Recent  met in a coffee shop
                            phone: +49 30 3
                        Ed Aside  met cold
                            phone: +49 30 4
                        Flo Nowhere  met cold
                        Gus Fixed  met in a coffee shop
                            phone: +49 30 5
                        2026-10-10 10:00  Cy, call: rang -> no answer
                        2026-10-12 10:00  Di, coffee, 5m: a chat -> talked
                        2026-10-12 10:00  set aside Ed, snoozed until 2026-10-20
                        Hal Promised  met in a coffee shop
                            phone: +49 30 6
                        Ida Meets  met in a coffee shop
                            phone: +49 30 7
                        2026-10-01  I owe Hal: call him about the oven, by 2026-11-02, by call
                        2026-10-19 16:00-16:45  appointment: Demo Day, with Ida, at Northside
                        2026-10-15 16:00-16:45  appointment: Coffee with Gus, with Gus, at Northside
                        """);
        var said =
                Map.of(
                        "Bo Blocked", "Not to be contacted. That beats every plan.",
                        "Cy Silent",
                                "1 try nobody answered; after that, 5 days of rest. Again from Fri 16 Oct.",
                        "Di Recent",
                                "In touch on Mon 12 Oct, and once in five days is enough. Again from Sun 18 Oct.",
                        "Ed Aside", "Set aside until Tue 20 Oct.",
                        "Flo Nowhere",
                                "No number and no address, and not close enough to ask for a meeting.",
                        "Gus Fixed", "The day has something with them anyway.",
                        "Hal Promised", "Agreed for Mon 2 Nov already: call him about the oven.",
                        "Ida Meets", "Agreed for Mon 19 Oct already: Demo Day.");
        said.forEach((name, sentence) -> {
            var it = thought(book).about(Books.id(name)).orElseThrow();
            assertThat(it.place()).as(name).isEqualTo(Case.Place.BARRED);
            assertThat(it.sentence()).isEqualTo(sentence);
        });
        assertThat(said.keySet().stream().filter(name -> it(book, name).open()))
                .containsExactlyInAnyOrder(
                        "Cy Silent",
                        "Di Recent",
                        "Ed Aside",
                        "Gus Fixed",
                        "Hal Promised",
                        "Ida Meets");
        assertThat(it(book, "Cy Silent").bar().orElseThrow().again())
                .contains(LocalDate.of(2026, 10, 16));
    }

    @Test
    void whoIsOnlyHeardOfAndWhoSleepsHaveTheirSentence() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin
                        Ann  met cold
                        Gil  heard of through Ann
                        2026-09-01 10:00  Ann, call: rang -> no answer
                        """);
        var night = DAY.atTime(23, 0).atZone(BERLIN).toInstant();
        var rules = new Rules(book, DAY, night, false);
        var then = Standings.of(book).before(night);
        var ann = book.person(Books.id("Ann")).orElseThrow();
        var story = then.story(ann.id()).orElseThrow();
        assertThat(rules.bar(ann, story, Ties.tie(ann, story, night)).orElseThrow().why())
                .isEqualTo(Bar.Why.QUIET_HOURS);
        assertThat(it(book, "Gil").bar().orElseThrow().why()).isEqualTo(Bar.Why.GHOST);
    }

    @Test
    void whatWasLetGoSinceThePlanSaysThatItWas() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin
                        Hal  met in a coffee shop
                            phone: +49 30 6
                        2026-10-01  I owe Hal: call him about the oven, by 2026-11-02, by call
                        """);
        var promise = book.promises().iterator().next();
        var now = DAY.atTime(9, 0).atZone(BERLIN).toInstant();
        var dropped = promise.now(Promise.State.DROPPED, Optional.of(now));

        assertThat(it(book.with(List.of(new Change.Saved(dropped))), "Hal").sentence())
                .isEqualTo(
                        "Was agreed for Mon 2 Nov when the plan was made: call him about the oven.");
    }

    @Test
    void theRestIsFiveTenTwentyAndSixtyDays() {
        for (var each : Map.of(1, 5, 2, 10, 3, 20, 4, 60, 6, 60).entrySet()) {
            var page =
                    new StringBuilder(
                            "me  Maya, Europe/Berlin\nCy  met cold\n    phone: +49 30 2\n");
            for (var i = each.getKey(); i > 0; i--)
                page.append(
                        "2026-10-%02d 10:00  Cy, message: hello -> no answer\n".formatted(15 - i));
            var bar = it(Books.read(page.toString()), "Cy").bar().orElseThrow();
            assertThat(bar.why()).isEqualTo(Bar.Why.RESTING);
            assertThat(bar.sentence()).contains(each.getValue() + " days of rest");
        }
    }

    @Test
    void whoFitsNoLongerIsToldBesideWhom() {
        var book = generated(3);
        var thought = thought(book);
        var out =
                book.people().stream()
                        .map(person -> thought.about(person.id()).orElseThrow())
                        .filter(it -> it.place() != Case.Place.IN)
                        .filter(it -> it.place() != Case.Place.BARRED)
                        .toList();
        assertThat(out).isNotEmpty();
        for (var it : out) {
            assertThat(it.last()).isPresent();
            assertThat(it.sentence()).contains("rank");
            assertThat(it.open()).isTrue();
        }
    }

    @Test
    void whoIsPutInIsInAndTheOverruledSentenceStays() {
        var book = generated(4);
        var before = thought(book);
        var barred =
                book.people().stream()
                        .map(person -> before.about(person.id()).orElseThrow())
                        .filter(it -> it.place() == Case.Place.BARRED && it.open())
                        .findFirst()
                        .orElseThrow();
        var after = thought(put(book, barred.person().id(), Optional.empty()));
        var move = after.about(barred.person().id()).orElseThrow().move().orElseThrow();
        assertThat(move.kind()).isEqualTo(Move.Kind.PUT_IN);
        assertThat(move.why())
                .startsWith("You put this in. ")
                .endsWith(barred.sentence())
                .doesNotContain("draw took");
        assertThat(people(after)).containsAll(people(before)).hasSize(people(before).size() + 1);
    }

    @RepeatedTest(12)
    void aSwapTakesOneOfThreeAndLeavesTheOthers(RepetitionInfo run) {
        var book = generated(run.getCurrentRepetition());
        var before = thought(book);
        for (var out : before.plan().moves()) {
            var others = before.others(out);
            assertThat(others).hasSizeLessThanOrEqualTo(3);
            for (var other : others) {
                assertThat(people(before)).doesNotContain(other.person().id());
                assertThat(other.minutes()).isLessThanOrEqualTo(out.minutes());
                assertThat(NUMBER.matcher(other.why()).find()).as(other.why()).isTrue();
                var after = thought(put(book, other.person().id(), Optional.of(out.person().id())));
                var wanted = new HashSet<>(people(before));
                wanted.remove(out.person().id());
                wanted.add(other.person().id());
                assertThat(people(after)).containsExactlyInAnyOrderElementsOf(wanted);
                assertThat(after.plan().moves())
                        .filteredOn(move -> move.person().id().equals(other.person().id()))
                        .allSatisfy(move -> {
                            assertThat(move.channel()).isEqualTo(other.channel());
                            assertThat(move.minutes()).isLessThanOrEqualTo(out.minutes());
                        });
            }
        }
    }

    /// What of the plan still fits changes by the minute; why somebody else is not in it does not.
    @RepeatedTest(12)
    void theClockChangesNoAnswer(RepetitionInfo run) {
        var book = generated(run.getCurrentRepetition());
        var morning = thought(book);
        var evening = at(book, DAY.atTime(17, 45).atZone(BERLIN).toInstant());
        assertThat(evening.plan().late()).isNotEmpty();
        var late = evening.plan().late().stream().map(move -> move.person().id()).toList();
        for (var person : book.people()) {
            var before = morning.about(person.id()).orElseThrow();
            var after = evening.about(person.id()).orElseThrow();
            assertThat(after.reckoned()).isEqualTo(before.reckoned());
            assertThat(after.sentence())
                    .isEqualTo(
                            late.contains(person.id())
                                    ? "Was in, and no longer fits in what is left of today; free again tomorrow."
                                    : before.sentence());
        }
    }

    @RepeatedTest(6)
    void whoWasMetSinceIsNotOfferedAndSaysSo(RepetitionInfo run) {
        var page = page(run.getCurrentRepetition());
        var before = thought(Books.read(page));
        var out = before.plan().moves().getLast();
        for (var other : before.others(out)) {
            assertThat(other.why()).as("the draw took another").doesNotContain("draw took");
            var talk =
                    "2026-10-15 08:10  %s, call, 5m: hello -> %%s\n"
                            .formatted(other.person().name().full());
            var after = thought(Books.read(page + talk.formatted("talked")));
            assertThat(people(after)).isEqualTo(people(before));
            assertThat(after.others(out))
                    .extracting(each -> each.person().id())
                    .doesNotContain(other.person().id());
            assertThat(after.about(other.person().id()).orElseThrow().sentence())
                    .isEqualTo(
                            "You were in touch today at 08:10, after this plan was made; its numbers are of before that.");
            assertThat(
                            thought(Books.read(page + talk.formatted("no answer")))
                                    .about(other.person().id())
                                    .orElseThrow()
                                    .sentence())
                    .startsWith("You tried today at 08:10, ");
        }
        var done =
                thought(
                        Books.read(
                                page
                                        + "2026-10-15 08:10  %s, call, 5m: hello -> talked\n"
                                                .formatted(out.person().name().full())));
        assertThat(done.about(out.person().id()).orElseThrow().sentence())
                .startsWith(before.about(out.person().id()).orElseThrow().sentence())
                .endsWith("after this plan was made; its numbers are of before that.");
    }

    @Test
    void doNotContactIsNeverPutIn() {
        var book = generated(5);
        var somebody = thought(book).plan().moves().getFirst().person();
        var held =
                book.with(
                        List.of(
                                new Change.Saved(
                                        new SetAside(
                                                Books.id("Bo"),
                                                DAY,
                                                SetAside.Why.PUT_IN,
                                                DAY,
                                                MORNING))));
        assertThat(people(thought(held))).doesNotContain(Books.id("Bo"));
        assertThat(
                        new PutIn(Books.id("Bo"), Optional.of(somebody.id()), DAY, MORNING)
                                .on(book)
                                .reply())
                .isInstanceOf(PutIn.Reply.NotToBeContacted.class);
        assertThat(
                        new PutIn(somebody.id(), Optional.of(somebody.id()), DAY, MORNING)
                                .on(book)
                                .reply())
                .isInstanceOf(PutIn.Reply.Himself.class);
    }

    /// The numbers of a week ago are those of a book in which the week has not happened.
    @RepeatedTest(10)
    void whatWasKnownAWeekAgoIsWhatABookOfThenKnows(RepetitionInfo run) {
        var book = generated(run.getCurrentRepetition());
        var thought = thought(book);
        var weekAgo = thought.plan().made().minus(7, ChronoUnit.DAYS);
        var then =
                book.with(
                        book.encounters().stream()
                                .filter(each -> !each.at().isBefore(weekAgo))
                                .<Change>map(each -> new Change.Removed(each.ref()))
                                .toList());
        var leaning = Leaning.all(Standings.of(then), weekAgo);
        for (var move : thought.plan().moves()) {
            var it = thought.about(move.person().id()).orElseThrow();
            var cell = it.reckoned().orElseThrow();
            var said = it.learned().getFirst();
            var usual =
                    leaning.stream()
                            .filter(each -> each.tie() == cell.tie())
                            .filter(each -> each.channel() == Cells.kin(cell.channel()))
                            .findFirst()
                            .orElseThrow();
            if (said.contains("a week ago "))
                assertThat(said)
                        .satisfiesAnyOf(
                                line -> assertThat(line).contains("not tried since a week ago"),
                                line ->
                                        assertThat(line)
                                                .contains(
                                                        "a week ago "
                                                                + usual.answer().hundredths()
                                                                + ","));
            assertThat(said).contains(cell.chance().usual().hundredths());
        }
    }

    private static Case it(Book book, String name) {
        return thought(book).about(Books.id(name)).orElseThrow();
    }

    private static Book put(Book book, PersonId who, Optional<PersonId> instead) {
        return book.with(new PutIn(who, instead, DAY, MORNING).on(book).changes());
    }

    private static List<PersonId> people(Thought thought) {
        return thought.plan().moves().stream().map(move -> move.person().id()).toList();
    }

    private static Thought thought(Book book) {
        return at(book, MORNING);
    }

    private static Thought at(Book book, Instant now) {
        return Thought.of(book, Standings.of(book), book.self().orElseThrow(), DAY, now);
    }

    /// Sixty people of every kind with half a year of attempts.
    static Book generated(int seed) {
        return Books.read(page(seed));
    }

    private static String page(int seed) {
        var random = new Random(seed);
        var page =
                new StringBuilder(
                        "me  Maya, Europe/Berlin, 90 min a day, 60% active\nBo  met cold\n    phone: +49 30 9\n    do not contact\n");
        var kinds =
                List.of(
                        "met at an event Demo Day",
                        "met at work Acme",
                        "met cold",
                        "met in a coffee shop");
        for (var i = 0; i < 60; i++) {
            page.append("P%d  %s\n    phone: +49 30 %d\n".formatted(i, kinds.get(i % 4), i));
            if (random.nextInt(8) == 0) page.append("    cadence: 30 days\n");
        }
        var outcomes = List.of("no answer", "no answer", "talked", "next step, gave 1, got 2");
        var ways = List.of("call, 5m", "message", "coffee, 30m");
        for (var i = 0; i < 60; i++)
            for (var n = random.nextInt(4); n > 0; n--)
                page.append(
                        "%s 1%d:00  P%d, %s: hello -> %s\n"
                                .formatted(
                                        DAY.minusDays(
                                                1
                                                        + random.nextInt(
                                                                random.nextBoolean() ? 12 : 180)),
                                        random.nextInt(10),
                                        i,
                                        ways.get(random.nextInt(3)),
                                        outcomes.get(random.nextInt(4))));
        page.append("2026-10-10  I owe P7: the price list, by 2026-10-15\n");
        return page.toString();
    }
}
