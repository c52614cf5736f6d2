package pavement.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.Forget;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.Job;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.desk.Desk;
import pavement.desk.Journal;

/// What journals in a database must do besides: keep owners apart, erase to the last octet, refuse
/// what is no text.
abstract class SqlLaws extends JournalLaws {
    private static final AtomicLong OWNERS = new AtomicLong();

    private final Map<Journal, Long> owners = new LinkedHashMap<>();

    abstract Database database();

    /// Every column that may hold text or octets, of every table.
    abstract List<String> columns();

    @Override
    SqlJournal fresh() {
        return journal(OWNERS.incrementAndGet());
    }

    @Override
    Journal beside(Journal journal) {
        return journal(owner(journal));
    }

    private SqlJournal journal(long owner) {
        var journal = new SqlJournal(database(), owner);
        owners.put(journal, owner);
        return journal;
    }

    @RepeatedTest(5)
    void ownersWithTheSameIdsNeverMeet(RepetitionInfo run) {
        var journals = List.of(fresh(), fresh());
        var anything = new Anything(3_000 + run.getCurrentRepetition());
        var books = new ArrayList<>(List.of(journals.get(0).open(), journals.get(1).open()));
        for (int i = 0; i < 30; i++) {
            var which = anything.upTo(2);
            var batch = anything.batch(books.get(which));
            journals.get(which).append(books.get(which), batch);
            books.set(which, books.get(which).with(batch.changes()));
            for (int owner : List.of(0, 1))
                assertThat(journals.get(owner).open()).isEqualTo(books.get(owner));
        }
    }

    @Test
    void forgettingLeavesNoOctetOfThePersonInAnyTable() {
        var journal = fresh();
        forgetZebedee(journal);
        assertThat(holding("Zebedeeson")).isEmpty();
        assertThat(holding("zeb@")).isEmpty();
        assertThat(journal.open().encounters()).hasSize(1);
    }

    /// Whatever is written, changed, removed or forgotten after it was packed.
    @RepeatedTest(5)
    void aBookThatIsPackedIsTheSameBook(RepetitionInfo run) {
        var journal = fresh();
        var anything = new Anything(7_000 + run.getCurrentRepetition());
        var book = journal.open();
        for (int i = 0; i < 60; i++) {
            if (anything.upTo(6) == 0) pack(journal, i);
            var batch = anything.batch(book);
            journal.append(book, batch);
            book = book.with(batch.changes());
            if (i % 3 == 0) assertThat(journal.open()).isEqualTo(book);
        }
    }

    @Test
    void aLargeBookIsPackedInPiecesAndReadWithoutItsRows() {
        var journal = fresh();
        var book = full(journal);
        pack(journal, 0);
        assertThat(packed(journal).orElseThrow().pieces()).isGreaterThan(2);
        database()
                .write(db ->
                        db.update(
                                "update encounter set note = 'else' where owner = ?",
                                put -> put.big(owner(journal))));
        assertThat(journal.open()).isEqualTo(book);
    }

    @Test
    void whatIsPackedAndDamagedIsDroppedAndTheRowsAreRead() {
        for (var damage :
                List.of(
                        "delete from packed_piece where owner = ? and piece = 1",
                        """
                        update packed_piece
                           set octets = (select p.octets from packed_piece p
                                          where p.owner = packed_piece.owner and p.piece = 0)
                         where owner = ? and piece = 1
                        """)) {
            var journal = fresh();
            var book = full(journal);
            pack(journal, 0);
            database().write(db -> db.update(damage, put -> put.big(owner(journal))));
            assertThat(journal.open()).isEqualTo(book);
            assertThat(packed(journal)).isEmpty();
        }
    }

    @Test
    void whatIsPackedIsMadeAnewWhenMuchWasWrittenOrAMonthAfterSomethingWas() {
        var journal = fresh();
        full(journal);
        pack(journal, 0);
        var first = packed(journal);
        pack(journal, 40);
        assertThat(packed(journal)).isEqualTo(first);
        journal.append(journal.open(), batch(9, new Change.Saved(coffee().noted("bread"))));
        pack(journal, 29, 2);
        assertThat(packed(journal)).isEqualTo(first);
        pack(journal, 31, 2);
        assertThat(packed(journal).orElseThrow().version()).isEqualTo(journal.version());
        journal.append(journal.open(), batch(10, new Change.Saved(coffee().noted("rolls"))));
        pack(journal, 32);
        assertThat(packed(journal).orElseThrow().version()).isEqualTo(journal.version());
        pack(journal, 33, 10_000);
        assertThat(packed(journal)).isEmpty();
    }

    @Test
    void whatIsPackedIsDroppedWhenSomebodyIsForgotten() {
        var journal = fresh();
        journal.append(
                journal.open(), batch(1, new Change.Saved(zebedee()), new Change.Saved(coffee())));
        pack(journal, 0);
        assertThat(holding("Zebedeeson")).contains("packed_piece.octets");
        new Desk(journal, () -> Instant.EPOCH, () -> new UUID(9, 7))
                .carryOut(new Forget(zebedee().id()));
        assertThat(holding("Zebedeeson")).isEmpty();
        assertThat(journal.open().encounters()).hasSize(1);
    }

    private static Book full(SqlJournal journal) {
        var anything = new Anything(77);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 60; i++) changes.add(new Change.Saved(anything.encounter()));
        return journal.append(journal.open(), batch(1, changes.toArray(Change[]::new)));
    }

    private void pack(SqlJournal journal, int day) {
        pack(journal, day, 0);
    }

    private void pack(SqlJournal journal, int day, int few) {
        new Packer(database(), owner(journal), few, 150)
                .tend(Instant.EPOCH.plus(Duration.ofDays(day)));
    }

    private Optional<Packed> packed(SqlJournal journal) {
        return database().read(db -> Packed.of(db, owner(journal)));
    }

    private long owner(Journal journal) {
        return owners.getOrDefault(journal, 0L);
    }

    /// Written, changed, met, and forgotten.
    void forgetZebedee(Journal journal) {
        journal.append(
                journal.open(),
                batch(
                        1,
                        new Change.Saved(zebedee()),
                        new Change.Saved(other()),
                        new Change.CardKept(card())));
        journal.append(
                journal.open(),
                batch(2, new Change.Saved(zebedee().noted("Zebedeeson likes bread"))));
        journal.append(journal.open(), batch(3, new Change.Saved(coffee())));
        journal.append(journal.open(), batch(4, new Change.Saved(friend("knows Zebedeeson"))));
        journal.append(journal.open(), batch(5, merged(), new Change.Removed(other().ref())));
        assertThat(holding("Zebedeeson")).isNotEmpty();
        new Desk(journal, () -> Instant.EPOCH, () -> new UUID(9, 6))
                .carryOut(new Forget(zebedee().id()));
    }

    @Test
    void textThatIsNoneIsRefusedWhole() {
        var journal = fresh();
        var before = journal.open();
        for (var text : List.of("a\0b", "half \ud83e"))
            assertThatThrownBy(() ->
                            journal.append(
                                    before, batch(1, new Change.Saved(zebedee().noted(text)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be kept");
        assertThat(journal.open()).isEqualTo(before);
    }

    @Test
    void enumsHaveTheCodesThatTheTableOfWordsExplains() {
        var words =
                database()
                        .read(db ->
                                db.all(
                                        "select kind, code, word from word order by kind, code",
                                        _ -> {},
                                        row -> row.text() + row.whole() + row.text()));
        assertThat(words).containsExactlyInAnyOrderElementsOf(WordsOfCodes.all());
    }

    private List<String> holding(String text) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var parts = column.split("\\.");
            var sql =
                    "select "
                            + parts[1]
                            + " from "
                            + parts[0]
                            + " where "
                            + parts[1]
                            + " is not null";
            for (var value : database().read(db -> db.all(sql, _ -> {}, Cells::octets)))
                if (new String(value, UTF_8).contains(text)) found.add(column);
        }
        return found;
    }

    private static Card card() {
        return new Card(zebedee().id(), "FN:Zebedeeson".getBytes(StandardCharsets.US_ASCII));
    }

    private static Person zebedee() {
        var mail = new Reach(Reach.Kind.EMAIL, "", "zeb@bread.example", "zeb@bread.example");
        return new Person(
                new PersonId(new UUID(1, 1)),
                Name.of("Zebedeeson"),
                Job.UNKNOWN,
                List.of(mail),
                List.of("Zebedeeson's"),
                "",
                "",
                Met.UNKNOWN,
                Wishes.NONE,
                Origin.written(Instant.EPOCH));
    }

    private static Person friend(String note) {
        return Person.called(
                        new PersonId(new UUID(1, 2)),
                        Name.of("Friend"),
                        Met.UNKNOWN,
                        Origin.written(Instant.EPOCH))
                .noted(note);
    }

    /// The same man, written down twice.
    private static Person other() {
        var id = new PersonId(new UUID(1, 3));
        return Person.called(id, Name.of("Zebedeeson"), Met.UNKNOWN, Origin.written(Instant.EPOCH));
    }

    private static Change merged() {
        return new Change.Saved(
                new Merge(
                        new MergeId(new UUID(5, 1)), zebedee(), other(), List.of(), Instant.EPOCH));
    }

    private static Encounter coffee() {
        var then = new Frozen(Tie.STRANGER, 0, 0, Stage.UNKNOWN);
        return new Anything(1)
                .encounter()
                .with(List.of(new With(zebedee().id(), then)))
                .noted("Zebedeeson, bread");
    }
}
