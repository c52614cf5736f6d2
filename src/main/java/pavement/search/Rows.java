package pavement.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.book.Tie;

/// Everybody with how he stands, at one version of the book, in every order: with a million
/// encounters this is too dear to work out for each letter typed. The next version costs what
/// changed.
final class Rows {
    static final Rows NONE = new Rows(-1, LocalDate.MIN, Map.of(), Map.of(), Map.of());

    private static final int FEW = 1000;

    private final long version;
    private final LocalDate day;
    private final Map<PersonId, Row> people;
    private final Map<Order, List<Row>> orders;
    private final Map<Tie, Integer> counts;

    private Rows(
            long version,
            LocalDate day,
            Map<PersonId, Row> people,
            Map<Order, List<Row>> orders,
            Map<Tie, Integer> counts) {
        this.version = version;
        this.day = day;
        this.people = people;
        this.orders = orders;
        this.counts = counts;
    }

    static Rows of(Book book, Instant now) {
        var people = HashMap.<PersonId, Row>newHashMap(book.size());
        for (var person : book.people())
            people.put(person.id(), new Row(person, Standing.of(book, person, now)));
        var orders = new EnumMap<Order, List<Row>>(Order.class);
        for (var order : Order.values())
            orders.put(order, people.values().stream().sorted(order.comparator()).toList());
        return new Rows(book.version(), day(now), people, orders, counts(people.values()));
    }

    /// The same book at another version or on another day.
    Rows at(Book book, Instant now) {
        if (book.version() <= version && day.equals(day(now))) return this;
        if (version < 0 || !day.equals(day(now))) return of(book, now);
        var gone = book.goneSince(version);
        var changed = book.changedSince(version);
        return changed.size() + gone.size() > FEW ? of(book, now) : next(book, now, changed, gone);
    }

    /// Whether these are the rows of this book on this day.
    boolean fresh(Book book, Instant now) {
        return version >= book.version() && day.equals(day(now));
    }

    /// Whether bringing them there costs little.
    boolean near(Book book, Instant now) {
        return book.size() < FEW || day.equals(day(now)) && book.changedSince(version).size() < FEW;
    }

    Optional<Row> of(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    List<Row> in(Order order) {
        return orders.getOrDefault(order, List.of());
    }

    Map<Tie, Integer> counts() {
        return counts;
    }

    private Rows next(Book book, Instant now, Set<PersonId> changed, Set<PersonId> gone) {
        var touched = new HashSet<>(changed);
        touched.addAll(gone);
        var old = touched.stream().flatMap(id -> of(id).stream()).toList();
        var fresh =
                changed.stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(person -> new Row(person, Standing.of(book, person, now)))
                        .toList();
        var next = new HashMap<>(people);
        old.forEach(row -> next.remove(row.person().id()));
        fresh.forEach(row -> next.put(row.person().id(), row));
        var sorted = new EnumMap<Order, List<Row>>(Order.class);
        for (var order : Order.values()) sorted.put(order, moved(order, old, fresh));
        return new Rows(book.version(), day, next, sorted, counts(next.values()));
    }

    private List<Row> moved(Order order, List<Row> old, List<Row> fresh) {
        var by = order.comparator();
        var rows = new ArrayList<>(in(order));
        for (var row : old) {
            var at = Collections.binarySearch(rows, row, by);
            if (at >= 0) rows.remove(at);
        }
        for (var row : fresh) rows.add(-1 - Collections.binarySearch(rows, row, by), row);
        return Collections.unmodifiableList(rows);
    }

    private static Map<Tie, Integer> counts(Collection<Row> rows) {
        var counts = new EnumMap<Tie, Integer>(Tie.class);
        for (var row : rows) counts.merge(row.standing().tie(), 1, Integer::sum);
        return Map.copyOf(counts);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
