package pavement.line;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;

/// Every name and place of one version of a book, so that reading a line costs the same in a book
/// of fifty people and of fifty thousand. Made once, then carried along from version to version.
public final class Names implements Roster {
    /// More words than this are no name.
    static final int LONGEST = 6;

    /// A layer of changed people is folded into the whole once it is this large.
    private static final int LAYER = 500;

    private final Book book;
    private final Map<String, List<PersonId>> whole;
    private final Set<PersonId> changed;
    private final Map<String, List<PersonId>> layer;
    private final Map<String, Stage> places;

    private Names(
            Book book,
            Map<String, List<PersonId>> whole,
            Set<PersonId> changed,
            Map<String, List<PersonId>> layer,
            Map<String, Stage> places) {
        this.book = book;
        this.whole = whole;
        this.changed = changed;
        this.layer = layer;
        this.places = places;
    }

    public static Names of(Book book) {
        var whole = new HashMap<String, List<PersonId>>();
        var places = new HashMap<String, Stage>();
        for (var person : book.people()) {
            index(person, whole);
            stages(book, person, places);
        }
        return new Names(book, whole, Set.of(), Map.of(), places);
    }

    /// The names of a later version of the same book; only what changed is looked at.
    public Names next(Book later) {
        if (later.version() == book.version()) return this;
        var touched = new HashSet<>(changed);
        touched.addAll(later.changedSince(book.version()));
        touched.addAll(later.goneSince(book.version()));
        if (later.version() < book.version() || touched.size() > LAYER) return of(later);
        var layer = new HashMap<String, List<PersonId>>();
        var places = new HashMap<>(this.places);
        for (var id : touched)
            later.person(id)
                    .ifPresent(person -> {
                        index(person, layer);
                        stages(later, person, places);
                    });
        return new Names(later, whole, touched, layer, places);
    }

    public Book book() {
        return book;
    }

    @Override
    public boolean has(String folded) {
        return layer.containsKey(folded)
                || whole.getOrDefault(folded, List.of()).stream()
                        .anyMatch(id -> !changed.contains(id));
    }

    /// As `called`, in any spelling of case and accents.
    public List<Person> spelled(String name) {
        return called(joined(name));
    }

    /// Those whose whole name it is, in any spelling of case and accents.
    public List<Person> fully(String name) {
        var joined = joined(name);
        return called(joined).stream()
                .filter(person -> joined(person.name().full()).equals(joined))
                .toList();
    }

    @Override
    public List<Person> called(String folded) {
        var found = new LinkedHashSet<PersonId>();
        for (var id : whole.getOrDefault(folded, List.of()))
            if (!changed.contains(id)) found.add(id);
        found.addAll(layer.getOrDefault(folded, List.of()));
        return found.stream()
                .map(book::person)
                .flatMap(Optional::stream)
                .sorted(
                        comparing(this::lastMet, reverseOrder())
                                .thenComparing(person -> person.name().full())
                                .thenComparing(person -> person.id().value()))
                .toList();
    }

    @Override
    public Optional<Stage> place(String folded) {
        return Optional.ofNullable(places.get(folded));
    }

    /// As `place`, in any spelling of case and accents.
    public Optional<Stage> spelledPlace(String name) {
        return place(joined(name));
    }

    private Instant lastMet(Person person) {
        var met = book.encountersWith(person.id());
        return met.isEmpty() ? Instant.MIN : met.getLast().at();
    }

    private static void index(Person person, Map<String, List<PersonId>> into) {
        for (var key : keys(person.name()))
            into.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(person.id());
    }

    /// Under which a name is found.
    static Set<String> keys(Name name) {
        var keys = new LinkedHashSet<String>();
        keys.add(joined(name.full()));
        keys.add(joined(name.nickname()));
        keys.add(joined(name.given()));
        keys.add(joined(name.given() + " " + name.family()));
        keys.add(joined(name.nickname() + " " + name.family()));
        if (!name.described()) keys.add(joined(name.called()));
        if (!name.described()) keys.add(joined(name.full().strip().split("\\s+")[0]));
        keys.remove("");
        return keys;
    }

    private static void stages(Book book, Person person, Map<String, Stage> into) {
        var met = book.encountersWith(person.id());
        if (!met.isEmpty()) keep(met.getLast().stage(), into);
        keep(person.met().stage(), into);
    }

    private static void keep(Stage stage, Map<String, Stage> into) {
        if (!stage.place().isEmpty() && stage.kind() != Stage.Kind.UNKNOWN)
            into.put(joined(stage.place()), stage);
    }

    /// The words of a name with one blank between them, as [Reading] joins the words of a line.
    static String joined(String text) {
        var words = new StringBuilder();
        for (var token : Token.in(text)) {
            if (!token.word()) continue;
            if (!words.isEmpty()) words.append(' ');
            words.append(token.low());
        }
        return words.toString();
    }
}
