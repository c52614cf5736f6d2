package pavement.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import pavement.acts.Act;
import pavement.acts.TakeBack;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.PersonId;
import pavement.book.Ref;

/// One owner's desk: the current book lies on it, every change to that book is made here, and the
/// core is told here what time it is.
public final class Desk {
    private final Journal journal;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private volatile Supplier<Book> book;

    /// @param ids makes UUIDv7, so that rows are kept in the order in which they were made
    public Desk(Journal journal, InstantSource clock, Supplier<UUID> ids) {
        this(journal, clock, ids, there(journal.open()));
    }

    private Desk(Journal journal, InstantSource clock, Supplier<UUID> ids, Supplier<Book> book) {
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
        this.book = book;
    }

    /// A desk whose book is being opened beside other work; whoever asks for it first waits, and
    /// has the failure if there is one.
    public static Desk opening(Journal journal, InstantSource clock, Supplier<UUID> ids) {
        // Not in the common pool, which fills the book: on two processors that has one thread only.
        var opening =
                CompletableFuture.supplyAsync(
                        journal::open,
                        task -> Thread.ofPlatform().daemon().name("book").start(task));
        return new Desk(journal, clock, ids, () -> opened(opening));
    }

    private static Book opened(CompletableFuture<Book> opening) {
        try {
            return opening.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw failure;
        }
    }

    private static Supplier<Book> there(Book book) {
        return () -> book;
    }

    /// An answer, and the batch that can be undone; no batch when nothing changed.
    public record Done<R>(R reply, String title, Optional<UUID> batch) {}

    /// The current book, with what other processes changed a moment ago.
    public Book book() {
        var known = book.get();
        return journal.version() == known.version() ? known : refresh();
    }

    public Instant now() {
        return clock.instant();
    }

    public UUID newId() {
        return ids.get();
    }

    /// Reads never wait. Writes queue, and an act decided on a stale book is decided again on the
    /// new one.
    public <R> R carryOut(Act<R> act) {
        return carryOutUndoably(act).reply();
    }

    /// As `carryOut`, and says which batch to undo.
    public <R> Done<R> carryOutUndoably(Act<R> act) {
        return carryOut(act, Optional.empty());
    }

    /// Takes back the newest batch that can be.
    public Optional<Done<TakeBack.Reply>> undo() {
        return journal.lastBatch().map(this::undo);
    }

    /// Takes back what that batch did. Where it is itself an undo, what it undid is done again,
    /// which can be only while nothing else happened since; where it did something again, that is
    /// undone once more.
    public synchronized Done<TakeBack.Reply> undo(UUID batch) {
        var entry = journal.entry(batch);
        var undid = undid(entry);
        var first = undid.flatMap(Journal.Entry::undoes);
        if (first.isPresent()) return undo(first.get());
        if (entry.isEmpty() || entry.get().undone())
            return new Done<>(new TakeBack.Reply.NothingLeft(), "", Optional.empty());
        var steps = journal.batch(batch);
        var backs = steps.stream().filter(step -> !step.overtaken()).map(Traced::back).toList();
        var act =
                new TakeBack(
                        undid.or(() -> entry).map(Journal.Entry::title).orElseThrow(),
                        backs,
                        steps.size() - backs.size(),
                        entry.get().undoes().map(_ -> entry.get().version()));
        return carryOut(act, Optional.of(batch));
    }

    /// The batch that this one took back.
    private Optional<Journal.Entry> undid(Optional<Journal.Entry> entry) {
        return entry.flatMap(Journal.Entry::undoes).flatMap(journal::entry);
    }

    /// What can be done about a batch.
    ///
    /// @param batch to give to `undo`; empty when it can no longer be done again
    /// @param again whether that does something again, and takes nothing back
    public record Offer(String title, Optional<UUID> batch, boolean again) {}

    /// What a batch did, in its own words, and what can be done about it; empty when it is not
    /// known, undone, or its trace is gone.
    public Optional<Offer> offer(UUID batch) {
        var entry = journal.entry(batch).filter(it -> !it.undone());
        var first = undid(entry).flatMap(Journal.Entry::undoes);
        if (first.isPresent() && offer(first.get()).isEmpty()) return Optional.empty();
        if (entry.flatMap(Journal.Entry::undoes).isEmpty() || first.isPresent())
            return entry.map(it -> new Offer(it.title(), Optional.of(batch), false));
        return entry.map(it ->
                new Offer(
                        it.title(),
                        Optional.of(batch).filter(_ -> it.version() == journal.version()),
                        true));
    }

    /// What one batch changed, newest first; empty when its trace is gone.
    public List<Traced> steps(UUID batch) {
        return journal.batch(batch);
    }

    public Optional<Card> card(PersonId person) {
        return journal.card(person);
    }

    public List<Traced> history(PersonId person, Instant since) {
        return journal.history(person, since);
    }

    public List<Traced> history(Ref fact, Instant since) {
        return journal.history(fact, since);
    }

    /// Which entries of a phone were taken before.
    public Set<UUID> received(Collection<UUID> entries) {
        return journal.received(entries);
    }

    public void receive(UUID entry) {
        journal.receive(entry, clock.instant());
    }

    private synchronized <R> Done<R> carryOut(Act<R> act, Optional<UUID> undoes) {
        while (true) {
            var seen = book();
            var decision = act.on(seen);
            if (decision.changes().isEmpty())
                return new Done<>(decision.reply(), decision.title(), Optional.empty());
            var batch =
                    new Batch(
                            ids.get(),
                            clock.instant(),
                            decision.title(),
                            decision.changes(),
                            undoes);
            try {
                book = there(journal.append(seen, batch));
                return new Done<>(decision.reply(), decision.title(), Optional.of(batch.id()));
            } catch (Journal.Stale _) {
                refresh();
            }
        }
    }

    private synchronized Book refresh() {
        var known = book.get();
        if (journal.version() == known.version()) return known;
        var newer = journal.refresh(known);
        book = there(newer);
        return newer;
    }
}
