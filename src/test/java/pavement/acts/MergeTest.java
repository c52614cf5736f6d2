package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Fact;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Job;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Reach;
import pavement.book.SetAside;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.book.Worth;

/// Two people made one, and two again.
class MergeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId ADA = new PersonId(new UUID(0, 10));
    private static final PersonId ADA_TOO = new PersonId(new UUID(0, 11));
    private static final PersonId TOM = new PersonId(new UUID(0, 12));
    private static final MergeId MERGE = new MergeId(new UUID(0, 99));
    private static final Frozen THEN = new Frozen(Tie.STRANGER, 0, 0, Stage.UNKNOWN);

    @RepeatedTest(200)
    void mergeThenSplitGivesTheSameFactsBack(RepetitionInfo run) {
        var before =
                book(
                        RandomGeneratorFactory.of("L64X128MixRandom")
                                .create(run.getCurrentRepetition()));

        var merged =
                carriedOut(
                        before,
                        new MergePeople(
                                MERGE, ADA, ADA_TOO, Optional.empty(), Optional.empty(), NOW));
        var split = carriedOut(merged, new SplitPeople(MERGE, Optional.empty(), NOW));

        assertThat(facts(split)).isEqualTo(facts(before));
    }

    @RepeatedTest(200)
    void afterAMergeNothingIsAboutTheOneWhoWentAndNothingIsLost(RepetitionInfo run) {
        var before =
                book(
                        RandomGeneratorFactory.of("L64X128MixRandom")
                                .create(run.getCurrentRepetition()));

        var merged =
                carriedOut(
                        before,
                        new MergePeople(
                                MERGE, ADA, ADA_TOO, Optional.empty(), Optional.empty(), NOW));

        assertThat(merged.person(ADA_TOO)).isEmpty();
        assertThat(merged.encountersWith(ADA_TOO)).isEmpty();
        assertThat(merged.promises())
                .hasSameSizeAs(before.promises())
                .noneMatch(promise -> promise.person().equals(Optional.of(ADA_TOO)));
        assertThat(merged.encounters()).hasSameSizeAs(before.encounters());
        assertThat(merged.asks()).hasSameSizeAs(before.asks());
        var one = merged.person(ADA).orElseThrow();
        assertThat(one.tags())
                .containsAll(before.person(ADA).orElseThrow().tags())
                .containsAll(before.person(ADA_TOO).orElseThrow().tags());
        assertThat(one.note())
                .contains(before.person(ADA).orElseThrow().note())
                .contains(before.person(ADA_TOO).orElseThrow().note());
    }

    @Test
    void doNotContactOfEitherHolds() {
        var careful =
                person(ADA_TOO, "Ada L.", "", List.of())
                        .with(new Wishes(Optional.empty(), Optional.empty(), true));
        var before =
                Book.EMPTY.with(
                        List.of(
                                new Change.Saved(person(ADA, "Ada", "", List.of())),
                                new Change.Saved(careful)));

        var merged =
                carriedOut(
                        before,
                        new MergePeople(
                                MERGE, ADA, ADA_TOO, Optional.empty(), Optional.empty(), NOW));

        assertThat(merged.person(ADA).orElseThrow().wishes().doNotContact()).isTrue();
    }

    @Test
    void aPersonIsNotMergedWithHimself() {
        var before = Book.EMPTY.with(List.of(new Change.Saved(person(ADA, "Ada", "", List.of()))));

        var decision =
                new MergePeople(MERGE, ADA, ADA, Optional.empty(), Optional.empty(), NOW)
                        .on(before);

        assertThat(decision.reply()).isInstanceOf(MergePeople.Reply.NobodyThere.class);
        assertThat(decision.changes()).isEmpty();
    }

    @Test
    void whatIsWrittenAfterAMergeStaysWithTheOneWhoWasKept() {
        var before =
                Book.EMPTY.with(
                        List.of(
                                new Change.Saved(person(ADA, "Ada", "", List.of())),
                                new Change.Saved(person(ADA_TOO, "Ada L.", "", List.of()))));
        var merged =
                carriedOut(
                        before,
                        new MergePeople(
                                MERGE, ADA, ADA_TOO, Optional.empty(), Optional.empty(), NOW));
        var later = merged.with(List.of(new Change.Saved(talk(1, ADA))));

        var split = carriedOut(later, new SplitPeople(MERGE, Optional.empty(), NOW));

        assertThat(split.encountersWith(ADA)).hasSize(1);
        assertThat(split.encountersWith(ADA_TOO)).isEmpty();
    }

    @Test
    void aSettledDoubtStaysSettled() {
        var before =
                Book.EMPTY.with(
                        List.of(
                                new Change.Saved(person(ADA, "Ada", "", List.of())),
                                new Change.Saved(person(ADA_TOO, "Ada", "", List.of()))));
        var doubt = new Doubt(ADA, ADA_TOO, "Same name.", Doubt.Verdict.OPEN, NOW);
        var doubted = carriedOut(before, new SaveDoubts(List.of(doubt)));
        var settled = carriedOut(doubted, new TwoPeople(ADA_TOO, ADA, NOW));

        assertThat(settled.doubts())
                .extracting(Doubt::verdict)
                .containsExactly(Doubt.Verdict.TWO_PEOPLE);
        assertThat(new SaveDoubts(List.of(doubt)).on(settled).changes()).isEmpty();
    }

    private static Book carriedOut(Book book, Act<?> act) {
        return book.with(act.on(book).changes());
    }

    /// All but the doubt between the two, which a split settles.
    private static Set<Fact> facts(Book book) {
        var facts = new HashSet<Fact>(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.promises());
        facts.addAll(book.asks());
        facts.addAll(book.appointments());
        facts.addAll(book.setAsides());
        facts.addAll(book.merges());
        book.doubts().stream()
                .filter(doubt -> !doubt.ref().equals(Doubt.ref(ADA, ADA_TOO)))
                .forEach(facts::add);
        return facts;
    }

    private static Book book(RandomGenerator random) {
        var facts = new ArrayList<Fact>();
        facts.add(person(ADA, "Ada", random.nextBoolean() ? "Tea" : "", tags(random)));
        facts.add(
                person(ADA_TOO, "Ada Lovelace", random.nextBoolean() ? "Cake" : "", tags(random)));
        var through = random.nextBoolean() ? Optional.of(ADA_TOO) : Optional.<PersonId>empty();
        facts.add(
                person(TOM, "Tom", "", List.of())
                        .with(new Met(Stage.UNKNOWN, Optional.empty(), through)));
        for (int i = 0; i < random.nextInt(6); i++) facts.add(talk(i, somebody(random)));
        for (int i = 0; i < random.nextInt(3); i++) facts.add(talk(20 + i, TOM, ADA, ADA_TOO));
        for (int i = 0; i < random.nextInt(4); i++)
            facts.add(
                    new Promise(
                            new PromiseId(new UUID(2, i)),
                            Optional.of(somebody(random)),
                            true,
                            "Send it",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Promise.State.OPEN,
                            NOW,
                            Optional.empty()));
        for (int i = 0; i < random.nextInt(4); i++)
            facts.add(
                    new Ask(
                            new AskId(new UUID(3, i)),
                            Ask.Side.NEED,
                            Optional.of(somebody(random)),
                            "A dentist",
                            NOW,
                            Optional.empty(),
                            true));
        for (int i = 0; i < random.nextInt(3); i++)
            facts.add(
                    new Appointment(
                            new AppointmentId(new UUID(4, i)),
                            "u" + i,
                            "Lunch",
                            "",
                            NOW,
                            NOW.plusSeconds(60),
                            false,
                            List.of(somebody(random)),
                            false,
                            Optional.empty()));
        for (int i = 0; i < random.nextInt(3); i++)
            facts.add(
                    new SetAside(
                            somebody(random),
                            LocalDate.of(2026, 3, 1 + i),
                            SetAside.Why.SKIPPED,
                            LocalDate.of(2026, 3, 2 + i),
                            NOW));
        if (random.nextBoolean())
            facts.add(new Doubt(ADA_TOO, TOM, "Same phone.", Doubt.Verdict.TWO_PEOPLE, NOW));
        if (random.nextBoolean())
            facts.add(new Doubt(ADA, ADA_TOO, "Same name.", Doubt.Verdict.OPEN, NOW));
        return Book.EMPTY.with(facts.stream().<Change>map(Change.Saved::new).toList());
    }

    private static PersonId somebody(RandomGenerator random) {
        return List.of(ADA, ADA_TOO, TOM).get(random.nextInt(3));
    }

    private static List<String> tags(RandomGenerator random) {
        return random.nextBoolean() ? List.of("tag" + random.nextInt(3)) : List.of();
    }

    private static Person person(PersonId id, String name, String note, List<String> tags) {
        var reach =
                new Reach(
                        Reach.Kind.EMAIL,
                        "",
                        name.replace(" ", ".") + "@x.example",
                        name + "@x.example");
        return new Person(
                id,
                Name.of(name),
                new Job("", name),
                List.of(reach),
                tags,
                note,
                "",
                Met.UNKNOWN,
                Wishes.NONE,
                Origin.written(NOW));
    }

    private static Encounter talk(int number, PersonId... people) {
        var with = List.of(people).stream().map(id -> new With(id, THEN)).toList();
        return new Encounter(
                new EncounterId(new UUID(1, number)),
                NOW.plusSeconds(number),
                Channel.CALL,
                Direction.OUT,
                Initiative.ME,
                true,
                with,
                Stage.UNKNOWN,
                Spent.UNKNOWN,
                Outcome.TALKED,
                Worth.NOTHING,
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                "");
    }
}
