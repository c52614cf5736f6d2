package pavement.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.PersonId;

/// Who is meant by a name in a note: whoever alone bears it, else nobody.
record Names(Map<String, List<PersonId>> bearers) {
    private static final String BETWEEN = " \t\n\f\r\u000B";

    static Names of(Book book) {
        // A thousand are called Anna, so nobody is put into a list that is copied for him.
        var bearers = new HashMap<String, List<PersonId>>();
        for (var person : book.people())
            for (var word : words(person.name()))
                bearers.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(person.id());
        bearers.replaceAll((_, all) -> List.copyOf(all));
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
    /// @param speaker whose note it is, who is meant before everybody else of that name
    Optional<PersonId> bearer(String words, Optional<PersonId> speaker) {
        var all = bearers.getOrDefault(words, List.of());
        if (speaker.filter(all::contains).isPresent()) return speaker;
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Whoever is only described ("woman with the red cargo bike") is called nothing.
    private static Set<String> words(Name name) {
        if (name.described()) return Set.of();
        var words = new HashSet<String>();
        var full = name.full().strip();
        for (var each : List.of(full, name.given(), name.nickname(), first(full))) {
            var word = each.strip().toLowerCase(Locale.ROOT);
            if (word.length() > 1) words.add(word);
        }
        return words;
    }

    private static String first(String full) {
        for (var at = 0; at < full.length(); at++)
            if (BETWEEN.indexOf(full.charAt(at)) >= 0) return full.substring(0, at);
        return full;
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
