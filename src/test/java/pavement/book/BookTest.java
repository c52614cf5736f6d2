package pavement.book;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    /// However a book came to be, its indexes say what a look at every fact says.
    @RepeatedTest(100)
    void theIndexesAgreeWithTheFacts(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var book = Book.EMPTY;
        for (int i = 0; i < 40; i++) book = book.with(List.of(change(random), change(random)));

        for (int i = 0; i < 5; i++) {
            var person = person(i);
            var expected =
                    book.encounters().stream()
                            .filter(each -> each.people().contains(person))
                            .sorted(Encounter.IN_TIME)
                            .toList();
            assertThat(book.encountersWith(person)).isEqualTo(expected);
            var from = DAY.plusSeconds(random.nextInt(-90_000, 90_000));
            var until = DAY.plusSeconds(random.nextInt(-90_000, 90_000));
            assertThat(book.encountersWith(person, from, until))
                    .isEqualTo(
                            expected.stream()
                                    .filter(each -> each.at().isAfter(from))
                                    .filter(each -> !each.at().isAfter(until))
                                    .toList());
            assertThat(book.promisesWith(person))
                    .containsExactlyInAnyOrderElementsOf(
                            book.promises().stream()
                                    .filter(each -> each.about().contains(person))
                                    .toList());
        }
        assertThat(book.encountersBetween(DAY, DAY.plusSeconds(86_400)))
                .isEqualTo(
                        book.encounters().stream()
                                .filter(each -> each.at().isBefore(DAY.plusSeconds(86_400)))
                                .sorted(Encounter.IN_TIME)
                                .toList());
        var now = DAY.plusSeconds(random.nextInt(90_000));
        assertThat(book.encountersUntil(now))
                .isEqualTo(
                        book.encounters().stream()
                                .filter(each -> !each.at().isAfter(now))
                                .sorted(Encounter.IN_TIME)
                                .toList());
        assertThat(book.began())
                .isEqualTo(book.encounters().stream().map(Encounter::at).min(naturalOrder()));
    }

    /// What a journal does on opening: all facts at once give the book that the changes gave one by
    /// one.
    @RepeatedTest(50)
    void fillingAtOnceGivesTheSameBook(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(1000 + run.getCurrentRepetition());
        var book = Book.EMPTY;
        for (int i = 0; i < 40; i++) book = book.with(List.of(change(random)));

        var facts = new ArrayList<Fact>();
        facts.addAll(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.promises());
        var filled = Book.at(book.version(), facts, book.marks());

        assertThat(filled).isEqualTo(book);
        for (int i = 0; i < 5; i++)
            assertThat(filled.encountersWith(person(i))).isEqualTo(book.encountersWith(person(i)));
        assertThat(filled.encountersUntil(DAY.plusSeconds(200_000)))
                .isEqualTo(book.encountersUntil(DAY.plusSeconds(200_000)));
        for (var promise : book.promises())
            assertThat(filled.promisesWith(promise.about().getFirst()))
                    .containsExactlyInAnyOrderElementsOf(
                            book.promisesWith(promise.about().getFirst()));
    }

    /// A second has many, and time is longer than the numbers they are sorted by.
    @RepeatedTest(20)
    void inTimeIsInTimeWhateverTheTimes(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        Instant[] moments = {
            Instant.MIN,
            Instant.MIN.plusNanos(1),
            Instant.MAX,
            Instant.MAX.minusNanos(1),
            Instant.EPOCH,
            Instant.EPOCH.minusMillis(1),
            DAY,
            DAY.plusMillis(1)
        };
        var all = new ArrayList<Encounter>();
        var size = random.nextInt(300, 2_000); // so many that their places need bits of the time
        for (int i = 0; i < size; i++)
            all.add(Encounters.at(encounter(random), moments[random.nextInt(moments.length)]));

        assertThat(Filling.inTime(all)).isEqualTo(all.stream().sorted(Encounter.IN_TIME).toList());
    }

    @Test
    void whoeverIsTouchedIsFoundByHisVersionAndWhoLeavesLeavesATombstone() {
        var one =
                Book.EMPTY.with(
                        List.of(new Change.Saved(someone(1)), new Change.Saved(someone(2))));
        var two = one.with(List.of(new Change.Saved(promise(1, 2))));
        var three = two.with(List.of(new Change.Removed(person(1).ref())));

        assertThat(two.changedSince(1)).isEqualTo(Set.of(person(2)));
        assertThat(three.changedSince(2)).isEmpty();
        assertThat(three.goneSince(2)).isEqualTo(Set.of(person(1)));
        assertThat(three.with(List.of(new Change.Saved(someone(1)))).goneSince(2)).isEmpty();
    }

    @Test
    void theBookBeforeNeverMoves() {
        var before = Book.EMPTY.with(List.of(new Change.Saved(someone(1))));
        before.with(List.of(new Change.Removed(person(1).ref())));
        assertThat(before.person(person(1))).isPresent();
    }

    private static PersonId person(int n) {
        return new PersonId(new UUID(0, n + 1));
    }

    private static Person someone(int n) {
        return Person.called(person(n), Name.of("P" + n), Met.UNKNOWN, Origin.written(DAY));
    }

    private static Promise promise(int id, int person) {
        return new Promise(
                new PromiseId(new UUID(2, id)),
                Optional.of(person(person)),
                true,
                "call",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Promise.State.OPEN,
                DAY,
                Optional.empty());
    }

    private static Encounter encounter(RandomGenerator random) {
        var frozen = new Frozen(Tie.ACTIVE, 0, 0, Stage.UNKNOWN);
        var with =
                List.of(
                        new With(person(random.nextInt(3)), frozen),
                        new With(person(3 + random.nextInt(2)), frozen));
        return new Encounter(
                new EncounterId(new UUID(1, random.nextInt(9))),
                DAY.plusSeconds(random.nextInt(3) * 50_000L),
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

    private static Change change(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Change.Saved(someone(random.nextInt(5)));
            case 1 -> new Change.Saved(promise(random.nextInt(4), random.nextInt(5)));
            case 2 -> new Change.Removed(new Ref(Ref.Kind.PROMISE, new UUID(2, random.nextInt(4))));
            case 3 ->
                    new Change.Removed(new Ref(Ref.Kind.ENCOUNTER, new UUID(1, random.nextInt(9))));
            case 4 -> new Change.Removed(person(random.nextInt(5)).ref());
            default -> new Change.Saved(encounter(random));
        };
    }
}
