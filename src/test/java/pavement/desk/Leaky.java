package pavement.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.PersonId;
import pavement.book.Ref;
import pavement.store.MemoryJournal;

/// A journal on a disk that is full after so many more batches.
public final class Leaky implements Journal {
    private final Journal journal = new MemoryJournal();
    private final AtomicInteger room = new AtomicInteger(Integer.MAX_VALUE);

    public void room(int batches) {
        room.set(batches);
    }

    private static final class Full extends NotKept {
        private static final long serialVersionUID = 1;

        Full() {
            super("the disk is full", new IllegalStateException());
        }
    }

    @Override
    public Book open() {
        return journal.open();
    }

    @Override
    public long version() {
        return journal.version();
    }

    @Override
    public Book refresh(Book stale) {
        return journal.refresh(stale);
    }

    @Override
    public Book append(Book seen, Batch batch) {
        if (room.getAndUpdate(left -> Math.max(0, left - 1)) == 0) throw new Full();
        return journal.append(seen, batch);
    }

    @Override
    public Optional<Entry> entry(UUID batch) {
        return journal.entry(batch);
    }

    @Override
    public Optional<Card> card(PersonId person) {
        return journal.card(person);
    }

    @Override
    public List<Traced> history(PersonId person, Instant since) {
        return journal.history(person, since);
    }

    @Override
    public List<Traced> history(Ref fact, Instant since) {
        return journal.history(fact, since);
    }

    @Override
    public List<Traced> batch(UUID id) {
        return journal.batch(id);
    }

    @Override
    public Optional<UUID> lastBatch() {
        return journal.lastBatch();
    }

    @Override
    public void dropTraceBefore(Instant then) {
        journal.dropTraceBefore(then);
    }

    @Override
    public Set<UUID> received(Collection<UUID> entries) {
        return journal.received(entries);
    }

    @Override
    public void receive(UUID entry, Instant at) {
        journal.receive(entry, at);
    }
}
