package pavement.plan;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.Forget;
import pavement.acts.MergePeople;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Fact;
import pavement.book.Initiative;
import pavement.book.Marks;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.book.Worth;
import pavement.match.Fits;
import pavement.meaning.Meaning;
import pavement.notation.Books;
import pavement.ties.Standings;
import pavement.ties.Tally;
import pavement.ties.Ties;

/// What is learnt is a function of the facts: however they came, in whatever order, with edits,
/// deletions, late imports and merges on the way, the numbers are those of a book read at once.
class LearningLawsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T06:00:00Z");
    private static final Offset<Double> HAIR = within(1e-9);

    @RepeatedTest(12)
    void whatIsLearntStepByStepIsWhatIsLearntAtOnce(RepetitionInfo run) {
        var life = new Life(run.getCurrentRepetition());
        var standings = Standings.of(life.book);
        var then = NOW.minus(Duration.ofDays(9));
        var before = standings.before(then);
        for (var step = 0; step < 150; step++) {
            life.live();
            standings = standings.next(life.book);
            before = standings.before(then, before);
        }
        var facts = facts(life.book);
        Collections.shuffle(facts, new Random(run.getCurrentRepetition()));
        var again = Book.at(7, facts, new Marks(Map.of(), Map.of(), Map.of()));

        same(standings, Standings.of(again));
        same(standings.before(then), at(again, 9));
        same(before, at(again, 9));
    }

    private static Standings at(Book book, int daysAgo) {
        return Standings.of(book).before(NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static List<Fact> facts(Book book) {
        var facts = new ArrayList<Fact>();
        facts.addAll(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.asks());
        facts.addAll(book.merges());
        return facts;
    }

    private static void same(Standings one, Standings other) {
        var left = ranking(one);
        var right = ranking(other);
        for (var tie : Cells.TIES)
            for (var channel : Cells.CHANNELS) {
                var a = left.cells().of(tie, channel);
                var b = right.cells().of(tie, channel);
                assertThat(a.hits()).isCloseTo(b.hits(), HAIR);
                assertThat(a.misses()).isCloseTo(b.misses(), HAIR);
                assertThat(a.steps()).isCloseTo(b.steps(), HAIR);
                assertThat(a.talks()).isCloseTo(b.talks(), HAIR);
                assertThat(a.around()).isCloseTo(b.around(), HAIR);
                assertThat(a.talk()).isCloseTo(b.talk(), HAIR);
                assertThat(a.tries()).isEqualTo(b.tries());
            }
        assertThat(one.replies()).isEqualTo(other.replies());
        assertThat(left.cells().talkPoints()).isCloseTo(right.cells().talkPoints(), HAIR);
        var one4 = left.best();
        var other4 = right.best();
        assertThat(one4.stream().map(each -> each.person().id() + " " + each.channel()).toList())
                .isEqualTo(
                        other4.stream()
                                .map(each -> each.person().id() + " " + each.channel())
                                .toList());
        for (var i = 0; i < one4.size(); i++)
            assertThat(one4.get(i).value()).isCloseTo(other4.get(i).value(), HAIR);
    }

    private static Ranking ranking(Standings then) {
        var rules = new Rules(then.book(), LocalDate.of(2026, 10, 15), NOW, true);
        var day = LocalDate.of(2026, 10, 15);
        var fits = Fits.of(then.book(), Meaning::shipped, day);
        return new Ranking(new Frame(day, ZoneOffset.UTC, NOW, then, rules, fits), 11, Manner.OURS);
    }

    /// Whatever comes of a tie later, what was tried is counted as what it was then: a stranger who
    /// became a customer was a stranger (SCIENCE 0.3).
    @Test
    void whatWasFrozenStaysFrozen() {
        var life = new Life(99);
        for (var step = 0; step < 200; step++) life.live();
        var before = Standings.of(life.book);
        var later = life.book;
        for (var person : life.book.people()) {
            var customer = new Wishes(Optional.of(Tie.ACTIVE), Optional.of(7), false);
            later = later.with(List.of(new Change.Saved(person.with(customer))));
            for (var day = 1; day < 4; day++)
                later =
                        later.with(
                                List.of(
                                        new Change.Saved(
                                                life.encounter(
                                                        person,
                                                        NOW.plus(Duration.ofDays(day)),
                                                        Outcome.SALE))));
        }

        var after = Standings.of(later).before(NOW);

        for (var tie : Tie.values())
            for (var channel : Channel.values())
                assertThat(after.total(tie, channel)).isEqualTo(before.total(tie, channel));
        for (var encounter : life.book.encounters())
            assertThat(later.encounter(encounter.id()).orElseThrow().with())
                    .isEqualTo(encounter.with());
    }

    @Test
    void oneDealInAFortnightIsOneNextStep() {
        var total =
                total(
                        """
                        Tom  met at an event
                        2026-09-01 09:00  Tom, call: a -> next step
                        2026-09-08 09:00  Tom, call: b -> sale
                        2026-09-14 09:00  Tom, call: c -> next step
                        2026-09-15 09:00  Tom, call: d -> next step
                        """,
                        Channel.CALL);

        assertThat(total.get(Tally.Of.TRIES)).isEqualTo(4);
        assertThat(total.get(Tally.Of.STEPS)).isEqualTo(2);
    }

    @Test
    void dialledAgainWithinTheHourIsOneAttempt() {
        var total =
                total(
                        """
                        Tom  met at an event
                        2026-09-01 09:00  Tom, call: a -> no answer
                        2026-09-01 09:40  Tom, call: b -> no answer
                        2026-09-01 10:00  Tom, call: c -> talked
                        2026-09-01 11:01  Tom, call: d -> no answer
                        """,
                        Channel.CALL);

        assertThat(total.get(Tally.Of.TRIES)).isEqualTo(2);
        assertThat(total.get(Tally.Of.ANSWERED)).isEqualTo(1);
    }

    /// Fourteen days for a message: an answer after that is still an answer, its next step is none
    /// of this attempt's.
    @Test
    void anAnswerAfterTheWindowTurnsTheFailureButBringsNoNextStep() {
        var page =
                """
                Tom  met at an event
                2026-09-01 09:00  Tom, message: a -> no answer
                """;
        var late = page + "2026-09-16 09:00  Tom, message, from them: b -> next step\n";
        var inTime = page + "2026-09-14 09:00  Tom, message, from them: b -> next step\n";

        assertThat(total(page, Channel.MESSAGE).get(Tally.Of.ANSWERED)).isZero();
        assertThat(total(late, Channel.MESSAGE).get(Tally.Of.ANSWERED)).isEqualTo(1);
        assertThat(total(late, Channel.MESSAGE).get(Tally.Of.STEPS)).isZero();
        assertThat(total(inTime, Channel.MESSAGE).get(Tally.Of.STEPS)).isEqualTo(1);
    }

    /// Minutes are learnt by channel, whoever is at the other end: ten usual attempts and these.
    @Test
    void minutesAreRunningMeansInWhichTheUsualWeighsTen() {
        var page = new StringBuilder("me  Maya, UTC\nTom  met at an event\nPriya  met at work\n");
        for (var day = 1; day <= 9; day++)
            page.append("2026-09-0%d 09:00  Tom, call, 30m: a -> talked\n".formatted(day));
        page.append("2026-09-10 09:00  Priya, call, 30m: a -> talked\n");
        var standings = Standings.of(Books.read(page.toString()));

        var cells = new Cells(standings, new Delays(standings, NOW), Manner.OURS);

        for (var tie : Cells.TIES) {
            assertThat(cells.of(tie, Channel.CALL).talk()).isCloseTo(22.5, HAIR);
            assertThat(cells.of(tie, Channel.CALL).around()).isCloseTo(4, HAIR);
            assertThat(cells.of(tie, Channel.MESSAGE).around()).isCloseTo(6, HAIR);
        }
    }

    private static Tally total(String page, Channel channel) {
        var standings = Standings.of(Books.read("me  Maya, UTC\n" + page));
        var sum = Tally.NONE;
        for (var tie : Tie.values()) sum = sum.plus(standings.total(tie, channel));
        return sum;
    }

    /// A book that things happen to.
    private static final class Life {
        private final RandomGenerator random;
        private Book book = Book.EMPTY;
        private long ids;

        Life(long seed) {
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (var i = 0; i < 12; i++) person();
        }

        private UUID id() {
            return new UUID(0x7000L + (ids++ << 16), random.nextLong() | Long.MIN_VALUE);
        }

        private void person() {
            var stage = new Stage(any(List.of(Stage.Kind.values())), "");
            var person =
                    Person.called(
                            new PersonId(id()),
                            new Name("P" + ids, "", "", "", false),
                            Met.at(stage),
                            Origin.written(NOW.minus(Duration.ofDays(700))));
            save(person);
            if (random.nextInt(3) == 0)
                save(
                        new Ask(
                                new AskId(id()),
                                Ask.Side.NEED,
                                random.nextBoolean() ? Optional.of(person.id()) : Optional.empty(),
                                any(List.of("bread rolls", "roofing tiles", "bread ovens")),
                                NOW,
                                Optional.empty(),
                                true));
        }

        void live() {
            switch (random.nextInt(20)) {
                case 0 -> person();
                case 1 -> change(new Change.Removed(someone().ref()));
                case 2 -> merge();
                case 3 -> book = book.with(new Forget(someone().id()).on(book).changes());
                case 4, 5 ->
                        anEncounter().ifPresent(each -> change(new Change.Removed(each.ref())));
                case 6, 7, 8 -> anEncounter().ifPresent(this::edit);
                default -> save(encounter(someone(), past(), any(List.of(Outcome.values()))));
            }
            if (book.size() < 4) person();
        }

        /// Half of it within the last month, as people log; half of it years late, as imports do.
        private Instant past() {
            var minutes = random.nextBoolean() ? 30L * 1440 : 900L * 1440;
            return NOW.minus(Duration.ofMinutes(1 + random.nextLong(minutes)));
        }

        private void merge() {
            var act =
                    new MergePeople(
                            new MergeId(id()),
                            someone().id(),
                            someone().id(),
                            Optional.empty(),
                            Optional.empty(),
                            NOW);
            book = book.with(act.on(book).changes());
        }

        private void edit(Encounter old) {
            var people = old.people();
            var person =
                    people.isEmpty() ? someone() : book.person(people.getFirst()).orElse(someone());
            var other = encounter(person, past(), any(List.of(Outcome.values())));
            save(
                    new Encounter(
                            old.id(),
                            other.at(),
                            other.channel(),
                            other.direction(),
                            other.by(),
                            other.deliberate(),
                            other.with(),
                            other.stage(),
                            other.spent(),
                            other.outcome(),
                            other.worth(),
                            other.expected(),
                            other.comfort(),
                            other.trial(),
                            ""));
        }

        Encounter encounter(Person person, Instant at, Outcome outcome) {
            var mine = random.nextInt(3) > 0;
            return new Encounter(
                    new EncounterId(id()),
                    at.truncatedTo(ChronoUnit.MILLIS),
                    any(List.of(Channel.values())),
                    mine ? Direction.OUT : Direction.IN,
                    mine ? Initiative.ME : Initiative.THEM,
                    random.nextInt(4) > 0,
                    List.of(new With(person.id(), Ties.freeze(book, person, at))),
                    person.met().stage(),
                    new Spent(random.nextInt(60), random.nextInt(20)),
                    outcome,
                    new Worth(random.nextInt(6), random.nextInt(6), Optional.empty()),
                    Optional.empty(),
                    Comfort.UNASKED,
                    Trial.NONE,
                    "");
        }

        private Person someone() {
            return any(
                    book.people().stream().sorted(comparing(each -> each.id().value())).toList());
        }

        private Optional<Encounter> anEncounter() {
            var all =
                    book.encounters().stream()
                            .sorted(comparing(each -> each.id().value()))
                            .toList();
            return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
        }

        private void save(Fact fact) {
            change(new Change.Saved(fact));
        }

        private void change(Change change) {
            book = book.with(List.of(change));
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
