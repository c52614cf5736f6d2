package pavement.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.PersonId;

/// Who is meant by a name in a note: whoever alone bears it, else nobody.
record Names(Map<String, List<PersonId>> bearers) {
    static Names of(Book book) {
        var bearers = new HashMap<String, List<PersonId>>();
        for (var person : book.people())
            for (var word : words(person.name()))
                bearers.merge(word, List.of(person.id()), Names::both);
        return new Names(bearers);
    }

    Names renewed(Book before, Book later, Set<PersonId> changed) {
        var next = new HashMap<>(bearers);
        for (var id : changed) {
            before.person(id)
                    .ifPresent(old -> {
                        for (var word : words(old.name()))
                            next.computeIfPresent(word, (_, all) -> without(all, id));
                    });
            later.person(id)
                    .ifPresent(now -> {
                        for (var word : words(now.name()))
                            next.merge(word, List.of(id), Names::both);
                    });
        }
        next.values().removeIf(List::isEmpty);
        return new Names(next);
    }

    /// @param words as in a note, in lower case
    Optional<PersonId> bearer(String words) {
        var all = bearers.getOrDefault(words, List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Whoever is only described ("woman with the red cargo bike") is called nothing.
    private static Set<String> words(Name name) {
        if (name.described()) return Set.of();
        var first = name.full().strip().split("\\s+")[0];
        var words = new HashSet<String>();
        Stream.of(name.full(), name.given(), name.nickname(), first)
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> each.length() > 1)
                .forEach(words::add);
        return words;
    }

    private static List<PersonId> both(List<PersonId> some, List<PersonId> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<PersonId> without(List<PersonId> all, PersonId gone) {
        return all.stream().filter(each -> !each.equals(gone)).toList();
    }
}
