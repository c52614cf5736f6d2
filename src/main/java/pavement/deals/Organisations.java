package pavement.deals;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Encounter;
import pavement.book.Person;

/// Organisations, as far as people and deals name them: "Acme", "acme " and "ACME" are one.
public final class Organisations {
    private Organisations() {}

    /// @param name as it is written most often
    public record One(
            UUID key, String name, List<Person> people, List<Deal> deals, List<Encounter> talks) {}

    /// For its address; nothing about a name that makes it hard to write there.
    public static UUID key(String name) {
        return UUID.nameUUIDFromBytes(folded(name).getBytes(StandardCharsets.UTF_8));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// By name.
    public static List<One> all(Book book) {
        return gathered(book).values().stream()
                .map(found -> found.one(book, false))
                .sorted(comparing((One one) -> folded(one.name())))
                .toList();
    }

    /// How many there are.
    public static int count(Book book) {
        return (int)
                Stream.concat(
                                book.people().stream().map(person -> person.job().organisation()),
                                book.deals().stream().map(Deal::organisation))
                        .filter(name -> !name.isBlank())
                        .map(Organisations::folded)
                        .distinct()
                        .count();
    }

    public static Optional<One> find(Book book, UUID key) {
        return gathered(book).values().stream()
                .filter(found -> key(found.names.keySet().iterator().next()).equals(key))
                .findFirst()
                .map(found -> found.one(book, true));
    }

    private static TreeMap<String, Found> gathered(Book book) {
        var all = new TreeMap<String, Found>();
        for (var person : book.people())
            at(all, person.job().organisation()).ifPresent(found -> found.people.add(person));
        for (var deal : book.deals())
            at(all, deal.organisation())
                    .ifPresent(found -> {
                        found.deals.add(deal);
                        for (var id : deal.about()) book.person(id).ifPresent(found.people::add);
                    });
        return all;
    }

    private static Optional<Found> at(TreeMap<String, Found> all, String name) {
        if (name.isBlank()) return Optional.empty();
        var found = all.computeIfAbsent(folded(name), _ -> new Found());
        found.names.merge(name.strip(), 1, Integer::sum);
        return Optional.of(found);
    }

    private static final class Found {
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final Set<Person> people = new LinkedHashSet<>();
        private final List<Deal> deals = new ArrayList<>();

        One one(Book book, boolean whole) {
            var name =
                    names.entrySet().stream()
                            .max(
                                    Map.Entry.<String, Integer>comparingByValue()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .orElseThrow();
            var talks =
                    whole
                            ? people.stream()
                                    .flatMap(person -> book.encountersWith(person.id()).stream())
                                    .distinct()
                                    .sorted(comparing(Encounter::at).reversed())
                                    .toList()
                            : List.<Encounter>of();
            return new One(
                    key(name),
                    name,
                    people.stream()
                            .sorted(
                                    comparing((Person person) -> person.name().full())
                                            .thenComparing(person -> person.id().value()))
                            .toList(),
                    deals.stream()
                            .sorted(comparing((Deal deal) -> deal.now().at()).reversed())
                            .toList(),
                    talks);
        }
    }
}
