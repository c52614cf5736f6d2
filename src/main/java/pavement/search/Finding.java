package pavement.search;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;

/// One question, answered in one of three ways: from the rows alone, from the index, or by looking
/// through everybody.
///
/// @param most how many of the first are wanted; all of them are counted
record Finding(
        Book book,
        Rows rows,
        Instant now,
        List<Filter> filters,
        List<String> words,
        Order order,
        int most) {
    private static final int ENOUGH = 8;
    private static final Comparator<Scored> BEST =
            comparing(Scored::score).reversed().thenComparing(Scored::row, Order.NAME.comparator());

    /// @param rows the first of them, in order
    record Answer(List<Row> rows, int all) {}

    private record Scored(Row row, float score) {}

    Answer everybody() {
        if (rows.in(order).isEmpty()) return sorted(uncounted(book.people()));
        return inOrder(Optional.empty());
    }

    Answer indexed(Index index) {
        if (order == Order.BEST && filters.isEmpty()) return best(index);
        var found = new ArrayList<Scored>();
        index.search(Asked.exactly(words), (id, score) -> add(found, id, score));
        if (found.size() < ENOUGH) roughly(index, found);
        if (order != Order.BEST && found.size() > ENOUGH * ENOUGH && !rows.in(order).isEmpty())
            return inOrder(Optional.of(ids(found)));
        found.sort(order == Order.BEST ? BEST : comparing(Scored::row, order.comparator()));
        return new Answer(first(found.stream().map(Scored::row).toList()), found.size());
    }

    /// Names first; with no index at all, the rest as well.
    Answer scanned(boolean everything) {
        var found = new ArrayList<Scored>();
        for (var person : book.people()) {
            var weight = Scan.weight(book, person, words, everything);
            if (weight.isPresent()) add(found, person.id(), weight.get());
        }
        found.sort(order == Order.BEST ? BEST : comparing(Scored::row, order.comparator()));
        return new Answer(first(found.stream().map(Scored::row).toList()), found.size());
    }

    /// Without anything but words the index itself ranks, and only the first are looked at.
    private Answer best(Index index) {
        var exact = index.best(Asked.exactly(words), most);
        var ids = new LinkedHashSet<>(exact.people());
        if (exact.all() < ENOUGH) ids.addAll(index.best(Asked.roughly(words), most).people());
        var found = ids.stream().flatMap(id -> row(id).stream()).toList();
        return new Answer(first(found), Math.max(exact.all(), ids.size()));
    }

    /// After those who fit as typed, those who fit with a letter or two wrong.
    private void roughly(Index index, List<Scored> found) {
        var exact = ids(found);
        index.search(
                Asked.roughly(words),
                (id, score) -> {
                    if (!exact.contains(id)) add(found, id, score - 1000);
                });
    }

    private Answer inOrder(Optional<Set<PersonId>> among) {
        var first = new ArrayList<Row>();
        var all = 0;
        for (var row : rows.in(order)) {
            if (among.isPresent() && !among.get().contains(row.person().id()) || !fits(row))
                continue;
            if (all++ < most) first.add(row);
        }
        return new Answer(first, all);
    }

    private Answer sorted(List<Row> people) {
        var found = people.stream().filter(this::fits).sorted(order.comparator()).toList();
        return new Answer(first(found), found.size());
    }

    private List<Row> uncounted(Collection<Person> people) {
        return people.stream()
                .map(person -> new Row(person, Standing.of(book, person, now)))
                .toList();
    }

    private void add(List<Scored> found, PersonId id, float score) {
        row(id).filter(this::fits).ifPresent(row -> found.add(new Scored(row, score)));
    }

    /// The index may know somebody whom the rows, a moment older, do not.
    private Optional<Row> row(PersonId id) {
        return rows.of(id)
                .or(() ->
                        book.person(id)
                                .map(person -> new Row(person, Standing.of(book, person, now))));
    }

    private boolean fits(Row row) {
        for (var filter : filters)
            if (!filter.fits(book, row.person(), row.standing(), now)) return false;
        return true;
    }

    private List<Row> first(List<Row> found) {
        return found.size() <= most ? found : found.subList(0, most);
    }

    private static Set<PersonId> ids(List<Scored> found) {
        var ids = HashSet.<PersonId>newHashSet(found.size());
        for (var each : found) ids.add(each.row().person().id());
        return ids;
    }
}
