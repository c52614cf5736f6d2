package pavement.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Logger;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.book.Ref;
import pavement.desk.Backs;
import pavement.desk.Batch;
import pavement.desk.Journal;
import pavement.desk.Naming;
import pavement.desk.Traced;

/// One owner's book in a database.
public final class SqlJournal implements Journal {
    private static final Logger LOG = Logger.getLogger("pavement");

    private static final String BEGIN =
            "insert into book (owner, version) values (?, 0) on conflict (owner) do nothing";

    private static final String VERSION = "select version from book where owner = ?";

    private static final String ADVANCE =
            "update book set version = version + 1 where owner = ? and version = ?";

    /// From so many changes on it pays to make the next book beside.
    private static final int MANY = 1000;

    private final Database database;
    private final long owner;

    public SqlJournal(Database database, long owner) {
        this.database = database;
        this.owner = owner;
        database.write(db -> db.update(BEGIN, put -> put.big(owner)));
    }

    @Override
    public Book open() {
        try {
            return new Opening(database, owner).book();
        } catch (Packed.Broken broken) {
            LOG.warning(broken.getMessage() + "; it is dropped, and the rows are read");
            database.write(db -> {
                Packed.drop(db, owner);
                return owner;
            });
            return new Opening(database, owner).book();
        }
    }

    @Override
    public long version() {
        return database.read(db -> version(db, owner));
    }

    @Override
    public Book refresh(Book stale) {
        var newer = database.read(db -> refreshed(db, stale));
        return newer.orElseGet(this::open);
    }

    /// Empty when the book kept is older than the one given: somebody brought back a backup.
    private Optional<Book> refreshed(Sql db, Book stale) throws SQLException {
        var now = version(db, owner);
        if (now < stale.version()) return Optional.empty();
        var changes = new ArrayList<Change>();
        for (var ref : RemovedRows.since(db, owner, stale.version()))
            changes.add(new Change.Removed(ref));
        for (var kind : Ref.Kind.values())
            for (var fact : Kinds.rows(kind).since(db, owner, stale.version()))
                changes.add(new Change.Saved(fact));
        var news = MarkRows.since(db, owner, stale.version());
        return Optional.of(stale.caughtUp(now, changes, news.whose(), news.marks()));
    }

    @Override
    public Book append(Book seen, Batch batch) {
        var net = Net.of(batch.changes());
        var next = next(seen, batch.changes());
        database.write(db -> {
            if (db.update(ADVANCE, put -> put.big(owner).big(seen.version())) == 0)
                throw new Stale(seen.version(), version(db, owner));
            write(db, seen, next, batch, net);
            return net;
        });
        if (!net.forgotten().isEmpty()) database.leaveNoTrace();
        return next.get();
    }

    /// Of an import the next book is made beside the writing.
    private static Supplier<Book> next(Book seen, List<Change> changes) {
        if (changes.size() < MANY) {
            var next = seen.with(changes);
            return () -> next;
        }
        return CompletableFuture.supplyAsync(() -> seen.with(changes))::join;
    }

    private void write(Sql db, Book seen, Supplier<Book> next, Batch batch, Net net)
            throws SQLException {
        var version = seen.version() + 1;
        var touches = seen.touches(batch.changes());
        var steps =
                Backs.of(
                        touches,
                        person -> seen.cardMark(person).flatMap(_ -> keptCard(db, person)));
        TraceRows.save(db, owner, version, batch, steps);
        var saved = net.savedByKind();
        var removed = net.removedByKind();
        for (var kind : Ref.Kind.values())
            write(
                    db,
                    seen,
                    version,
                    kind,
                    saved.getOrDefault(kind, List.of()),
                    removed.getOrDefault(kind, List.of()));
        RemovedRows.back(db, owner, net.saved());
        RemovedRows.save(db, owner, version, net.removed());
        CardRows.remove(db, owner, net.cardsRemoved());
        CardRows.keep(db, owner, net.cardsKept());
        MarkRows.save(db, owner, next.get(), Book.Touch.people(touches));
        var erased = net.erased(seen, batch.changes(), next.get());
        if (erased.isEmpty()) return;
        Packed.drop(db, owner);
        var naming = Naming.of(seen, erased);
        TraceErasure.naming(db, owner, naming);
        DeliveryRows.forget(db, owner, net.removed(), naming);
        TraceErasure.erase(db, owner, batch.id(), erased, net.facts().keySet());
    }

    /// Only what was there has parts to take away: of twenty thousand new people nobody has.
    private void write(
            Sql db, Book seen, long version, Ref.Kind kind, List<Fact> saved, List<Ref> removed)
            throws SQLException {
        Kinds.rows(kind).remove(db, owner, removed.stream().map(Ref::id).toList());
        var anew =
                saved.stream()
                        .map(Fact::ref)
                        .filter(ref -> seen.find(ref).isPresent())
                        .map(Ref::id)
                        .toList();
        Kinds.rows(kind).clear(db, owner, anew);
        Kinds.save(db, owner, version, kind, saved);
    }

    @Override
    public Optional<Card> card(PersonId person) {
        return database.read(db -> CardRows.card(db, owner, person));
    }

    @Override
    public List<Traced> history(PersonId person, Instant since) {
        return database.read(db -> TraceRows.history(db, owner, person, since));
    }

    @Override
    public List<Traced> history(Ref fact, Instant since) {
        return database.read(db -> TraceRows.history(db, owner, fact, since));
    }

    @Override
    public List<Traced> batch(UUID id) {
        return database.read(db -> TraceRows.batch(db, owner, id));
    }

    @Override
    public Optional<UUID> lastBatch() {
        return database.read(db -> TraceRows.last(db, owner));
    }

    @Override
    public Optional<Entry> entry(UUID batch) {
        return database.read(db -> TraceRows.entry(db, owner, batch));
    }

    @Override
    public void dropTraceBefore(Instant then) {
        database.write(db -> {
            TraceRows.dropBefore(db, owner, then);
            return then;
        });
    }

    @Override
    public Set<UUID> received(Collection<UUID> entries) {
        return database.read(db -> ReceivedRows.among(db, owner, entries));
    }

    @Override
    public void receive(UUID entry, Instant at) {
        database.write(db -> {
            ReceivedRows.save(db, owner, entry, at);
            return at;
        });
    }

    static long version(Sql db, long owner) throws SQLException {
        return db.first(VERSION, put -> put.big(owner), Cells::big).orElse(0L);
    }

    private Optional<Card> keptCard(Sql db, PersonId person) {
        try {
            return CardRows.card(db, owner, person);
        } catch (SQLException failure) {
            throw new Database.Unreachable(failure);
        }
    }
}
