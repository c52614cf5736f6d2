package pavement.paths;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;

/// Who of a book knows whom well enough to introduce somebody, as the owner may know it, on one day
/// (SCIENCE E1). The owner himself is not in it.
///
/// Everybody has a place, a small number, and each place a row of whom he knows; the next version
/// of a book costs the rows that changed. What a line rests on is told when somebody asks.
public final class Acquaintances {
    private final Book book;
    private final LocalDate day;
    private final Groups groups;
    private final Told told;
    private final Map<PersonId, Integer> places;
    private final PersonId[] people;
    private final Row[] rows;

    private Acquaintances(
            Book book,
            LocalDate day,
            Groups groups,
            Told told,
            Map<PersonId, Integer> places,
            PersonId[] people,
            Row[] rows) {
        this.book = book;
        this.day = day;
        this.groups = groups;
        this.told = told;
        this.places = places;
        this.people = people;
        this.rows = rows;
    }

    public static Acquaintances of(Book book, LocalDate day) {
        // Neither looks at the other, and each takes a second.
        var both =
                Stream.<Supplier<Record>>of(() -> Groups.of(book), () -> Told.of(book))
                        .parallel()
                        .map(Supplier::get)
                        .toList();
        var groups = (Groups) both.getFirst();
        var told = (Told) both.getLast();
        var all = List.copyOf(book.people());
        var people = all.stream().map(Person::id).toArray(PersonId[]::new);
        var places = new HashMap<PersonId, Integer>(people.length * 2);
        for (var i = 0; i < people.length; i++) places.put(people[i], i);
        var rows =
                all.parallelStream()
                        .map(person -> row(Signs.all(book, groups, told, day, person), places, day))
                        .toArray(Row[]::new);
        return new Acquaintances(book, day, groups, told, places, people, rows);
    }

    /// The same for a later version of the same book.
    // The very same book, which costs nothing to see; two books that are merely equal are rare.
    @SuppressWarnings("ReferenceEquality")
    public Acquaintances renewed(Book later, LocalDate now) {
        if (later == book && now.equals(day)) return this;
        if (!now.equals(day) || later.version() < book.version()) return of(later, now);
        var changed = new HashSet<>(later.changedSince(book.version()));
        changed.addAll(later.goneSince(book.version()));
        changed.addAll(Groups.atChangedEvents(book, later));
        if (changed.size() > 1000 && changed.size() > later.size() / 4) return of(later, now);
        var touched = new HashSet<>(changed);
        var nextGroups = groups.renewed(later, changed, touched);
        var nextTold = told.renewed(book, later, changed, touched);
        return new Renewing(later, nextGroups, nextTold, touched).done();
    }

    private static Row row(
            Map<PersonId, List<Sign>> signs, Map<PersonId, Integer> places, LocalDate day) {
        if (signs.isEmpty()) return Row.EMPTY;
        var lines = new long[signs.size()];
        var at = 0;
        for (var each : signs.entrySet()) {
            var place = places.getOrDefault(each.getKey(), -1);
            if (place < 0) continue;
            var chance = Sign.chance(each.getValue(), day);
            if (chance > Row.LEAST)
                lines[at++] = (long) place << 32 | Float.floatToIntBits((float) chance);
        }
        Arrays.sort(lines, 0, at);
        var near = new int[at];
        var well = new float[at];
        for (var i = 0; i < at; i++) {
            near[i] = (int) (lines[i] >> 32);
            well[i] = Float.intBitsToFloat((int) lines[i]);
        }
        return new Row(near, well);
    }

    /// Only the rows of those who were touched are made anew; of the others, the one cell that is
    /// about them.
    private final class Renewing {
        private final Book later;
        private final Groups nextGroups;
        private final Told nextTold;
        private final Set<PersonId> touched;
        private final Map<PersonId, Integer> nextPlaces;
        private final PersonId[] nextPeople;
        private final Row[] next;

        Renewing(Book later, Groups groups, Told told, Set<PersonId> touched) {
            this.later = later;
            this.nextGroups = groups;
            this.nextTold = told;
            this.touched = touched;
            var added =
                    touched.stream()
                            .filter(id -> !places.containsKey(id) && later.person(id).isPresent())
                            .toList();
            this.nextPlaces = added.isEmpty() ? places : new HashMap<>(places);
            this.nextPeople = Arrays.copyOf(people, people.length + added.size());
            this.next = Arrays.copyOf(rows, rows.length + added.size());
            for (var i = 0; i < added.size(); i++) {
                nextPeople[people.length + i] = added.get(i);
                next[rows.length + i] = Row.EMPTY;
                nextPlaces.put(added.get(i), people.length + i);
            }
        }

        Acquaintances done() {
            for (var id : touched)
                Optional.ofNullable(nextPlaces.get(id)).ifPresent(place -> renew(id, place));
            return new Acquaintances(
                    later, day, nextGroups, nextTold, nextPlaces, nextPeople, next);
        }

        private void renew(PersonId id, int place) {
            var before = next[place];
            var now =
                    later.person(id)
                            .map(person ->
                                    row(
                                            Signs.of(later, nextGroups, nextTold, day, person),
                                            nextPlaces,
                                            day))
                            .orElse(Row.EMPTY);
            for (var other : before.near()) next[other] = next[other].with(place, now.to(other));
            for (var i = 0; i < now.size(); i++)
                next[now.near()[i]] = next[now.near()[i]].with(place, now.well()[i]);
            next[place] = now;
        }
    }

    public Book book() {
        return book;
    }

    public LocalDate day() {
        return day;
    }

    /// Places are below this; some may be of people who are gone, and know nobody.
    public int places() {
        return people.length;
    }

    /// How many pairs know each other.
    public int pairs() {
        return Arrays.stream(rows).mapToInt(Row::size).sum() / 2;
    }

    /// Empty for somebody who is not in the book.
    public OptionalInt place(PersonId person) {
        return places.containsKey(person) && book.person(person).isPresent()
                ? OptionalInt.of(places.getOrDefault(person, 0))
                : OptionalInt.empty();
    }

    public PersonId at(int place) {
        return people[place];
    }

    /// How many he knows.
    public int degree(int place) {
        return rows[place].size();
    }

    /// The place of the `nth` of those he knows; they stand in the order of their places.
    public int near(int place, int nth) {
        return rows[place].near()[nth];
    }

    /// How likely it is that he knows the `nth` of them.
    public float well(int place, int nth) {
        return rows[place].well()[nth];
    }

    /// How likely the two know each other well enough; 0 where nothing speaks for it.
    public float chance(int one, int other) {
        return rows[one].to(other);
    }

    /// How likely the two know each other well enough; 0 where nothing speaks for it.
    public double chance(PersonId one, PersonId other) {
        var from = place(one);
        var to = place(other);
        return from.isEmpty() || to.isEmpty() ? 0 : chance(from.getAsInt(), to.getAsInt());
    }

    /// With all it rests on; empty where nothing does, or where it was denied.
    public Optional<Acquaintance> between(PersonId one, PersonId other) {
        if (chance(one, other) <= 0) return Optional.empty();
        return book.person(one)
                .map(person -> signs(person).getOrDefault(other, List.of()))
                .map(signs -> new Acquaintance(one, other, Sign.chance(signs, day), signs, day));
    }

    /// Everybody he may know, the surest first.
    public List<Acquaintance> of(PersonId person) {
        return book.person(person).map(this::signs).orElse(Map.of()).entrySet().stream()
                .map(each ->
                        new Acquaintance(
                                person,
                                each.getKey(),
                                Sign.chance(each.getValue(), day),
                                each.getValue(),
                                day))
                .filter(each -> each.chance() > Row.LEAST)
                .sorted(
                        comparingDouble(Acquaintance::chance)
                                .reversed()
                                .thenComparing(each -> each.other().value()))
                .toList();
    }

    /// They do not know each other, whatever else speaks for it.
    public boolean denied(PersonId one, PersonId other) {
        return book.person(one)
                .map(person -> signs(person).getOrDefault(other, List.of()))
                .filter(signs -> signs.stream().anyMatch(it -> it.kind() == Sign.Kind.DENIED))
                .isPresent();
    }

    private Map<PersonId, List<Sign>> signs(Person person) {
        return Signs.of(book, groups, told, day, person);
    }

    /// The same people know each other as well, whatever their places.
    @Override
    public boolean equals(Object other) {
        return other instanceof Acquaintances that
                && day.equals(that.day)
                && lines().equals(that.lines());
    }

    private Map<PersonId, Map<PersonId, Float>> lines() {
        var lines = new HashMap<PersonId, Map<PersonId, Float>>();
        for (var place = 0; place < rows.length; place++) {
            var row = rows[place];
            var his = new HashMap<PersonId, Float>();
            IntStream.range(0, row.size())
                    .forEach(i -> his.put(people[row.near()[i]], row.well()[i]));
            if (!his.isEmpty()) lines.put(people[place], his);
        }
        return lines;
    }

    @Override
    public int hashCode() {
        return day.hashCode();
    }

    @Override
    public String toString() {
        return pairs() + " pairs on " + day;
    }
}
