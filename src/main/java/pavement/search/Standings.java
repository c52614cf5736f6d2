package pavement.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;

/// Everybody's standing, kept from one look to the next: with a million encounters it is too dear to work out for each
/// letter typed, and a change touches few people.
final class Standings {
    private final Map<PersonId, Standing> known = new ConcurrentHashMap<>();
    private final EnumMap<Tie, Integer> counts = new EnumMap<>(Tie.class);
    private long version = -1;
    private LocalDate day = LocalDate.MIN;

    /// Brings everybody up to date: all at first and on a new day, afterwards only those who changed.
    synchronized void follow(Book book, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (today.equals(day) && book.version() <= version) return;
        if (today.equals(day)) changed(book, now);
        else all(book, now);
        version = book.version();
        day = today;
    }

    synchronized Map<Tie, Integer> counts() {
        return Map.copyOf(counts);
    }

    Standing of(Book book, Person person, Instant now) {
        return Optional.ofNullable(known.get(person.id())).orElseGet(() -> Standing.of(book, person, now));
    }

    private void all(Book book, Instant now) {
        known.clear();
        counts.clear();
        for (var person : book.people()) put(person.id(), Standing.of(book, person, now));
    }

    private void changed(Book book, Instant now) {
        book.goneSince(version).forEach(this::drop);
        for (var id : book.changedSince(version)) {
            drop(id);
            book.person(id).ifPresent(person -> put(id, Standing.of(book, person, now)));
        }
    }

    private void put(PersonId id, Standing standing) {
        known.put(id, standing);
        counts.merge(standing.tie(), 1, Integer::sum);
    }

    private void drop(PersonId id) {
        Optional.ofNullable(known.remove(id)).ifPresent(old -> counts.merge(old.tie(), -1, Integer::sum));
    }
}
