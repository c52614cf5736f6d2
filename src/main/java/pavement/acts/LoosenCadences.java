package pavement.acts;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Change.Saved;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Wishes;

/// Many cadences are changed at once, so that what he wishes to keep up fits the hours there are;
/// one undo brings them all back.
///
/// @param days how often from now on, by person; who has left the book or has no cadence any more
///   is left alone
public record LoosenCadences(Map<PersonId, Integer> days) implements Act<LoosenCadences.Reply> {
    public LoosenCadences {
        days = Map.copyOf(days);
    }

    public sealed interface Reply {
        record Loosened(int people) implements Reply {}

        record NothingToLoosen() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var changes = new ArrayList<Change>();
        days.keySet().stream()
                .sorted(comparing(PersonId::value))
                .flatMap(id -> book.person(id).stream())
                .filter(person -> differs(person.wishes().cadenceDays(), days(person)))
                .map(person -> new Saved(loosened(person)))
                .forEach(changes::add);
        if (changes.isEmpty()) return Decision.nothing(new Reply.NothingToLoosen());
        var people = changes.size();
        return new Decision<>(
                new Reply.Loosened(people),
                people == 1 ? "Changed one cadence" : "Changed " + people + " cadences",
                changes);
    }

    private int days(Person person) {
        return days.getOrDefault(person.id(), 0);
    }

    private static boolean differs(Optional<Integer> before, int now) {
        return before.isPresent() && before.get() != now;
    }

    private Person loosened(Person person) {
        var old = person.wishes();
        return person.with(new Wishes(old.tie(), Optional.of(days(person)), old.doNotContact()));
    }
}
