package pavement.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;

/// Who of a book knows somebody, as far as the owner wrote it down.
final class Links {
    /// In a larger firm two people need not know each other (SCIENCE E1: 3 of its size).
    private static final int FIRM = 30;

    private final Book book;
    private final Map<PersonId, List<PersonId>> through = new HashMap<>();
    private final Map<String, List<PersonId>> firms = new HashMap<>();

    Links(Book book) {
        this.book = book;
        for (var person : book.people()) {
            person.met()
                    .through()
                    .ifPresent(by ->
                            through.computeIfAbsent(by, _ -> new ArrayList<>()).add(person.id()));
            var firm = firm(person);
            if (!firm.isEmpty())
                firms.computeIfAbsent(firm, _ -> new ArrayList<>(1)).add(person.id());
        }
    }

    /// Everybody who knows him, each with the surest sign of it.
    Map<PersonId, Link> of(Person person) {
        var found = new LinkedHashMap<PersonId, Link>();
        person.met().through().ifPresent(by -> found.put(by, Link.INTRODUCED));
        for (var other : through.getOrDefault(person.id(), List.of()))
            found.putIfAbsent(other, Link.INTRODUCED);
        for (var talk : book.encountersWith(person.id()))
            for (var other : talk.people()) found.putIfAbsent(other, Link.TALKED_TOGETHER);
        var colleagues = firms.getOrDefault(firm(person), List.of());
        if (colleagues.size() <= FIRM)
            for (var other : colleagues) found.putIfAbsent(other, Link.SAME_FIRM);
        found.remove(person.id());
        return found;
    }

    private static String firm(Person person) {
        return person.job().organisation().strip().toLowerCase(Locale.ROOT);
    }
}
