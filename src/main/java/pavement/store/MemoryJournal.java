package pavement.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Ref;
import pavement.desk.Backs;
import pavement.desk.Batch;
import pavement.desk.Journal;
import pavement.desk.Naming;
import pavement.desk.Traced;

/// A journal for as long as the process lives: for tests, and the other side of the law that SQL
/// must obey.
public final class MemoryJournal implements Journal {
    private final Map<PersonId, Card> cards = new HashMap<>();
    private final List<Row> trace = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();
    private final Set<UUID> received = new HashSet<>();
    private Book book = Book.EMPTY;

    /// @param what which fact or card the change was made to
    private record Row(long version, UUID batch, Object what, Set<PersonId> about, Change back) {}

    @Override
    public synchronized Book open() {
        return book;
    }

    @Override
    public synchronized long version() {
        return book.version();
    }

    @Override
    public synchronized Book refresh(Book stale) {
        return book;
    }

    @Override
    public synchronized Book append(Book seen, Batch batch) {
        if (seen.version() != book.version()) throw new Stale(seen.version(), book.version());
        var next = book.with(batch.changes());
        for (var step : Backs.of(book.touches(batch.changes()), this::card))
            trace.add(
                    new Row(
                            next.version(),
                            batch.id(),
                            what(step.back()),
                            step.about(),
                            step.back()));
        batches.add(titled(batch, batch.title()));
        batch.changes().forEach(this::keepCard);
        var net = Net.of(batch.changes());
        var erased = net.erased(book, batch.changes(), next);
        if (!erased.isEmpty())
            erase(batch.id(), erased, net.facts().keySet(), Naming.of(book, erased));
        book = next;
        return next;
    }

    private void erase(UUID forgetting, Set<PersonId> people, Set<Ref> facts, Naming naming) {
        var about =
                trace.stream()
                        .filter(row ->
                                row.batch().equals(forgetting)
                                        || row.what() instanceof Ref ref && facts.contains(ref)
                                        || row.about().stream().anyMatch(people::contains)
                                        || naming.in(row.back()))
                        .toList();
        var named = new HashSet<>(about.stream().map(Row::batch).toList());
        named.add(forgetting);
        batches.replaceAll(batch ->
                named.contains(batch.id()) || naming.in(batch.title())
                        ? titled(batch, FORGOTTEN)
                        : batch);
        trace.removeAll(about);
    }

    /// Of a batch that was carried out, the trace says what it changed.
    private static Batch titled(Batch batch, String title) {
        return new Batch(batch.id(), batch.at(), title, List.of(), batch.undoes());
    }

    @Override
    public synchronized Optional<Card> card(PersonId person) {
        return Optional.ofNullable(cards.get(person));
    }

    @Override
    public synchronized List<Traced> history(PersonId person, Instant since) {
        return trace.reversed().stream()
                .filter(row -> row.about().contains(person))
                .map(this::traced)
                .filter(each -> !each.at().isBefore(since))
                .toList();
    }

    @Override
    public synchronized List<Traced> history(Ref fact, Instant since) {
        return trace.reversed().stream()
                .filter(row -> row.what().equals(fact))
                .map(this::traced)
                .filter(each -> !each.at().isBefore(since))
                .toList();
    }

    @Override
    public synchronized List<Traced> batch(UUID id) {
        return trace.reversed().stream()
                .filter(row -> row.batch().equals(id))
                .map(this::traced)
                .toList();
    }

    @Override
    public synchronized Optional<UUID> lastBatch() {
        var undone = undone();
        var places = places();
        var traced = new HashSet<>(trace.stream().map(Row::batch).toList());
        return batches.stream()
                .filter(batch -> batch.undoes().isEmpty() && !undone.contains(batch.id()))
                .filter(batch -> !batch.title().isEmpty())
                .map(Batch::id)
                .filter(traced::contains)
                .max(Comparator.comparing(places::get));
    }

    /// In the order in which they were done; what was done again counts from then.
    private Map<UUID, Integer> places() {
        var undoes = new HashMap<UUID, UUID>();
        var places = new HashMap<UUID, Integer>();
        for (var batch : batches) {
            batch.undoes().ifPresent(other -> undoes.put(batch.id(), other));
            places.put(batch.id(), places.size());
            batch.undoes()
                    .map(undoes::get)
                    .ifPresent(again -> places.put(again, places.get(batch.id())));
        }
        return places;
    }

    @Override
    public synchronized Optional<Entry> entry(UUID id) {
        var row = trace.stream().filter(each -> each.batch().equals(id)).findFirst();
        return row.flatMap(its ->
                batches.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(batch ->
                                new Entry(
                                        its.version(),
                                        batch.title(),
                                        batch.undoes(),
                                        undone().contains(id))));
    }

    @Override
    public synchronized void dropTraceBefore(Instant then) {
        var old =
                new HashSet<>(
                        batches.stream()
                                .filter(batch -> batch.at().isBefore(then))
                                .map(Batch::id)
                                .toList());
        trace.removeIf(row -> old.contains(row.batch()));
        batches.removeIf(batch -> old.contains(batch.id()));
    }

    @Override
    public synchronized Set<UUID> received(Collection<UUID> entries) {
        var known = new HashSet<>(entries);
        known.retainAll(received);
        return known;
    }

    @Override
    public synchronized void receive(UUID entry, Instant at) {
        received.add(entry);
    }

    private void keepCard(Change change) {
        switch (change) {
            case Change.CardKept(var card) -> cards.put(card.person(), card);
            case Change.CardRemoved(var person) -> cards.remove(person);
            case Change.Forgotten(var person) -> cards.remove(person);
            case Change.Removed(var ref) -> {
                if (ref.kind() == Ref.Kind.PERSON) cards.remove(new PersonId(ref.id()));
            }
            case Change.Saved _ -> {}
        }
    }

    private Traced traced(Row row) {
        var batch =
                batches.stream()
                        .filter(each -> each.id().equals(row.batch()))
                        .findFirst()
                        .orElseThrow();
        var overtaken =
                trace.stream()
                        .anyMatch(later ->
                                later.what().equals(row.what())
                                        && later.version() > row.version()
                                        && counts(later.batch()));
        return new Traced(
                row.version(),
                row.batch(),
                batch.at(),
                batch.title(),
                row.back(),
                overtaken,
                undone().contains(row.batch()),
                batch.undoes().isPresent());
    }

    /// An undo and what it undid have cancelled each other, and overtake nothing.
    private boolean counts(UUID id) {
        return !undone().contains(id)
                && batches.stream()
                        .filter(each -> each.id().equals(id))
                        .allMatch(each -> each.undoes().isEmpty());
    }

    /// What was taken back and not done again: an undo that was itself undone no longer counts.
    private Set<UUID> undone() {
        var targets = new HashSet<UUID>();
        for (var batch : batches) batch.undoes().ifPresent(targets::add);
        var found = new HashSet<UUID>();
        for (var batch : batches)
            if (!targets.contains(batch.id())) batch.undoes().ifPresent(found::add);
        return found;
    }

    private static Object what(Change change) {
        return switch (change) {
            case Change.Saved(var fact) -> fact.ref();
            case Change.Removed(var ref) -> ref;
            case Change.CardKept(var card) -> card.person();
            case Change.CardRemoved(var person) -> person;
            case Change.Forgotten(var person) -> person;
        };
    }
}
