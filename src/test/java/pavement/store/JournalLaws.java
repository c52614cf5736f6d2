package pavement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pavement.acts.Act;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.desk.Batch;
import pavement.desk.Desk;
import pavement.desk.Journal;
import pavement.desk.Traced;

/// What every journal must do. One subclass a store; the seed of a failing run is its repetition.
abstract class JournalLaws {
    private static final int ROUNDS = 24;

    /// A journal of an empty book.
    abstract Journal fresh();

    /// Another journal of the same book, as another process has it.
    abstract Journal beside(Journal journal);

    @RepeatedTest(12)
    void openingGivesBackWhatWasAppended(RepetitionInfo run) {
        var journal = fresh();
        var anything = new Anything(run.getCurrentRepetition());
        var book = journal.open();
        for (int i = 0; i < ROUNDS; i++) {
            var batch = anything.batch(book);
            journal.append(book, batch);
            book = book.with(batch.changes());
            assertThat(Anything.facts(journal.open())).isEqualTo(Anything.facts(book));
            assertThat(journal.open()).isEqualTo(book);
            assertThat(journal.version()).isEqualTo(book.version());
        }
    }

    @Test
    void whatAPhoneSentIsKnownForGoodAndInEveryProcess() {
        var journal = fresh();
        var other = beside(journal);
        var taken = new UUID(7, 1);

        journal.receive(taken, Instant.EPOCH);
        other.receive(taken, Instant.EPOCH.plusSeconds(1));

        assertThat(other.received(List.of(taken, new UUID(7, 2)))).containsExactly(taken);
        assertThat(journal.version()).isZero();
    }

    @RepeatedTest(12)
    void refreshingAStaleBookGivesTheBookThatIsKept(RepetitionInfo run) {
        var journal = fresh();
        var other = beside(journal);
        var anything = new Anything(run.getCurrentRepetition());
        var books = new ArrayList<>(List.of(journal.open()));
        for (int i = 0; i < ROUNDS; i++) {
            var batch = anything.batch(books.getLast());
            journal.append(books.getLast(), batch);
            books.add(books.getLast().with(batch.changes()));
            var stale = books.get(anything.upTo(books.size()));
            var refreshed = other.refresh(stale);
            assertThat(refreshed).isEqualTo(books.getLast());
            assertThat(looksUp(refreshed)).isEqualTo(looksUp(books.getLast()));
        }
    }

    /// The indexes are no part of a book's equality, so they are asked.
    private static List<Object> looksUp(Book book) {
        return IntStream.range(0, 6)
                .mapToObj(i -> new PersonId(new UUID(1, i)))
                .<Object>map(person ->
                        List.of(
                                book.encountersWith(person),
                                java.util.Set.copyOf(book.about(person)),
                                book.cardMark(person)))
                .toList();
    }

    @RepeatedTest(12)
    void remembersWhatTheMemoryJournalRemembers(RepetitionInfo run) {
        var journal = fresh();
        var model = new MemoryJournal();
        var anything = new Anything(1_000 + run.getCurrentRepetition());
        var book = journal.open();
        var undo = Optional.<UUID>empty();
        for (int i = 0; i < ROUNDS; i++) {
            var batch =
                    switch (i % 7) {
                        case 4, 6 -> undo(model, model.lastBatch(), anything);
                        // Now and then it is done again at once, now and then after something else.
                        case 5 -> undo(model, undo, anything);
                        default -> anything.batch(book);
                    };
            if (i % 7 == 4) undo = batch.undoes().map(_ -> batch.id());
            journal.append(book, batch);
            model.append(book, batch);
            book = book.with(batch.changes());
            if (i == 15)
                List.of(journal, model).forEach(each -> each.dropTraceBefore(Instant.EPOCH));
            assertThat(journal.lastBatch()).isEqualTo(model.lastBatch());
        }
        for (int i = 0; i < 6; i++) {
            var person = new PersonId(new UUID(1, i));
            assertThat(journal.history(person, then())).isEqualTo(model.history(person, then()));
            assertThat(journal.card(person)).isEqualTo(model.card(person));
            for (var fact : book.about(person))
                assertThat(journal.history(fact.ref(), then()))
                        .isEqualTo(model.history(fact.ref(), then()));
        }
        for (int i = 1; i <= ROUNDS; i++) {
            var id = new UUID(77, i);
            assertThat(journal.batch(id)).isEqualTo(model.batch(id));
            assertThat(journal.entry(id)).isEqualTo(model.entry(id));
        }
    }

    private static Instant then() {
        return Instant.ofEpochMilli(-1L << 39);
    }

    private static Batch undo(Journal journal, Optional<UUID> last, Anything anything) {
        var backs = last.map(journal::batch).orElse(List.of()).stream().map(Traced::back).toList();
        return anything.batch(backs, last);
    }

    @RepeatedTest(12)
    void theBacksOfABatchGiveTheFactsAndCardsOfBefore(RepetitionInfo run) {
        var journal = fresh();
        var anything = new Anything(2_000 + run.getCurrentRepetition());
        var book = journal.open();
        for (int i = 0; i < ROUNDS; i++) {
            var batch = anything.batch(book);
            if (batch.changes().stream().anyMatch(Change.Forgotten.class::isInstance)) continue;
            var cards = cards(journal);
            journal.append(book, batch);
            var after = journal.open();
            journal.append(after, anything.batch(backs(journal, batch), Optional.of(batch.id())));
            assertThat(Anything.facts(journal.open())).isEqualTo(Anything.facts(book));
            assertThat(cards(journal)).isEqualTo(cards);
            journal.append(journal.open(), anything.batch(batch.changes(), Optional.empty()));
            book = journal.open();
        }
    }

    private static List<Change> backs(Journal journal, Batch batch) {
        return journal.batch(batch.id()).stream().map(Traced::back).toList();
    }

    private static List<Optional<Card>> cards(Journal journal) {
        return IntStream.range(0, 6)
                .mapToObj(i -> journal.card(new PersonId(new UUID(1, i))))
                .toList();
    }

    /// A meeting that moved in a calendar is nothing the owner did.
    @Test
    void whatHasNoTitleIsNotWhatWasDoneLast() {
        var journal = fresh();
        journal.append(journal.open(), batch(1, ada("Ada")));
        journal.append(
                journal.open(),
                new Batch(
                        new UUID(9, 2),
                        Instant.EPOCH,
                        "",
                        List.of(new Change.Saved(somebody(new PersonId(new UUID(1, 2)), "Bo"))),
                        Optional.empty()));

        assertThat(journal.lastBatch()).contains(new UUID(9, 1));
        assertThat(journal.batch(new UUID(9, 2))).hasSize(1);
    }

    @Test
    void refusesToWriteOverAnotherDesk() {
        var journal = fresh();
        var seen = journal.open();
        journal.append(seen, batch(1, ada("Ada")));
        assertThatThrownBy(() -> journal.append(seen, batch(2, ada("Eve"))))
                .isInstanceOf(Journal.Stale.class);
        assertThat(journal.open()).isEqualTo(seen.with(List.of(ada("Ada"))));
        assertThat(journal.batch(new UUID(9, 2))).isEmpty();
    }

    @Test
    void twoDesksOnOneJournalLoseNothing() throws Exception {
        var journal = fresh();
        var ids = new AtomicLong();
        var desks =
                IntStream.range(0, 2)
                        .mapToObj(i ->
                                new Desk(
                                        i == 0 ? journal : beside(journal),
                                        () -> Instant.EPOCH,
                                        () -> new UUID(5, ids.incrementAndGet())))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work =
                    IntStream.range(0, 4)
                            .<Callable<String>>mapToObj(i -> () -> write(desks.get(i % 2), 25))
                            .toList();
            for (var each : threads.invokeAll(work)) assertThat(each.get()).isEqualTo("written");
        }
        assertThat(journal.open().size()).isEqualTo(100);
        assertThat(journal.version()).isEqualTo(100);
        desks.forEach(desk -> assertThat(desk.book()).isEqualTo(journal.open()));
    }

    /// A book is read in pieces by two; what they have read is of one version, however many there
    /// are and whoever writes meanwhile.
    @Test
    @Timeout(120)
    void aBookOfManyVersionsIsOpenedWhole() throws Exception {
        var journal = fresh();
        var other = beside(journal);
        var anything = new Anything(4_711);
        var books = new ConcurrentHashMap<Long, Book>();
        var last = journal.open();
        for (int i = 0; i < 200; i++) last = written(other, last, anything, books);
        assertThat(journal.open()).isEqualTo(last);

        var before = last;
        try (var beside = Executors.newSingleThreadExecutor()) {
            var writing =
                    beside.submit(() -> {
                        var book = before;
                        for (int i = 0; i < 60; i++) book = written(other, book, anything, books);
                        return book;
                    });
            while (!writing.isDone()) {
                var opened = journal.open();
                assertThat(Anything.facts(opened))
                        .isEqualTo(
                                Anything.facts(books.getOrDefault(opened.version(), Book.EMPTY)));
            }
            assertThat(journal.open()).isEqualTo(writing.get());
        }
    }

    private static Book written(
            Journal journal, Book book, Anything anything, Map<Long, Book> books) {
        var batch = anything.batch(book);
        var next = book.with(batch.changes());
        books.put(next.version(), next);
        journal.append(book, batch);
        return next;
    }

    private static String write(Desk desk, int times) {
        for (int i = 0; i < times; i++) {
            var person = somebody(new PersonId(desk.newId()), "N" + i);
            desk.carryOut(
                    (Act<String>) _ -> Act.Decision.of("", "Added", new Change.Saved(person)));
        }
        return "written";
    }

    @Test
    void aForgottenPersonIsInNoTitleHistoryOrBatch() {
        var journal = fresh();
        var id = new PersonId(new UUID(1, 1));
        journal.append(
                journal.open(),
                batch(1, ada("Ada King"), new Change.CardKept(new Card(id, new byte[] {1, 2}))));
        journal.append(
                journal.open(),
                batch(2, Anything.forgetting(journal.open(), id).toArray(Change[]::new)));
        assertThat(journal.card(id)).isEmpty();
        assertThat(journal.history(id, Instant.EPOCH)).isEmpty();
        assertThat(journal.batch(new UUID(9, 1))).isEmpty();
        assertThat(journal.lastBatch()).isEmpty();
        assertThat(journal.open().goneSince(0)).containsExactly(id);
    }

    /// What was once written about somebody else, and edited since, does not keep the name.
    @Test
    void aForgottenPersonIsInNoOlderVersionOfWhatIsKeptOfOthers() {
        var journal = fresh();
        var id = new PersonId(new UUID(1, 1));
        var bo = somebody(new PersonId(new UUID(1, 2)), "Bo Berg");
        journal.append(journal.open(), batch(1, ada("Ada King"), new Change.Saved(bo)));
        journal.append(journal.open(), batch(2, new Change.Saved(bo.noted("a friend of ADA's"))));
        journal.append(journal.open(), batch(3, new Change.Saved(bo.noted("bakes bread"))));
        journal.append(journal.open(), batch(4, new Change.Saved(bo.noted("bakes cakes"))));
        assertThat(journal.history(bo.id(), Instant.EPOCH).toString()).contains("ADA");

        journal.append(
                journal.open(),
                batch(5, Anything.forgetting(journal.open(), id).toArray(Change[]::new)));

        assertThat(journal.history(bo.id(), Instant.EPOCH).toString())
                .doesNotContain("ADA")
                .contains("bakes bread");
    }

    static Batch batch(int number, Change... changes) {
        return new Batch(
                new UUID(9, number),
                Instant.EPOCH,
                "Did " + number,
                List.of(changes),
                Optional.empty());
    }

    static Change ada(String name) {
        return new Change.Saved(somebody(new PersonId(new UUID(1, 1)), name));
    }

    private static Person somebody(PersonId id, String name) {
        return Person.called(id, Name.of(name), Met.UNKNOWN, Origin.written(Instant.EPOCH));
    }
}
