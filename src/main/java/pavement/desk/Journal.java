package pavement.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.PersonId;
import pavement.book.Ref;

/// Where a book is kept. The law every journal obeys, and `JournalLaws` checks: after `append(book,
/// batch)`, `open()` equals `book.with(batch.changes())`.
///
/// Several desks, in one process or in several, may share one journal.
public interface Journal {
    /// What remains of a title that may have named somebody who was forgotten since.
    String FORGOTTEN = "Something with somebody who was forgotten";

    /// The whole book as it is kept now.
    Book open();

    /// The version kept now; cheap enough to ask before every look at the book.
    long version();

    /// The book as it is kept now, given what it was at `stale.version()`: reads only what others
    /// changed since.
    Book refresh(Book stale);

    /// All or nothing, and durable once this returns.
    ///
    /// @return `seen.with(batch.changes())`, which is what is kept now
    /// @throws Stale when somebody else appended since `seen`; the caller refreshes and decides
    ///   again
    Book append(Book seen, Batch batch);

    Optional<Card> card(PersonId person);

    /// What happened to a person since then, newest first.
    List<Traced> history(PersonId person, Instant since);

    /// What happened to one fact since then, newest first.
    List<Traced> history(Ref fact, Instant since);

    /// The changes of one batch, newest first; empty when it is not known, or its trace is gone.
    List<Traced> batch(UUID id);

    /// The newest batch that is neither an undo nor undone, and that somebody did: it has a title.
    /// One that was done again is as new as that.
    Optional<UUID> lastBatch();

    /// What is known of a batch; empty when it is not known, or its trace is gone.
    Optional<Entry> entry(UUID batch);

    /// Drops the trace of what is older. What is dropped can no longer be undone.
    void dropTraceBefore(Instant then);

    /// Which of these entries of a phone were taken before. What was taken once is known for good:
    /// this is what makes sending twice safe, even when what it said was undone since.
    Set<UUID> received(Collection<UUID> entries);

    /// An entry of a phone is taken.
    void receive(UUID entry, Instant at);

    /// One batch of the journal, without its changes.
    ///
    /// @param version of the book once it was made
    /// @param undoes the batch it took back; of one that did something again, that undo
    /// @param undone whether it was taken back, and not done again since
    record Entry(long version, String title, Optional<UUID> undoes, boolean undone) {}

    /// It could not be kept: the disk is full, or the database is gone. Nothing was changed.
    abstract class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1;

        protected NotKept(String message, Throwable cause) {
            super(message, cause);
        }
    }

    final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Stale(long seen, long current) {
            super("the book moved on: seen " + seen + ", now " + current);
        }
    }
}
