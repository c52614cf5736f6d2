package pavement.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Met;
import pavement.book.Person;
import pavement.book.Stage;

/// Somebody out of an import is in the book before he was met. The first talk with him that was
/// somewhere is how he was met, as it is of somebody who is written down with it.
final class FirstTalk {
    private FirstTalk() {}

    static List<Change> of(Book book, Encounter talk) {
        if (!talk.twoWay() || talk.stage().equals(Stage.UNKNOWN)) return List.of();
        var on = LocalDate.ofInstant(talk.at(), book.zone());
        var met = new Met(talk.stage(), Optional.of(on), Optional.empty());
        return talk.people().stream()
                .flatMap(id -> book.person(id).stream())
                .filter(person -> unmet(book, person))
                .<Change>map(person -> new Change.Saved(person.with(met)))
                .toList();
    }

    /// Nothing is known of how they met, and they never spoke.
    private static boolean unmet(Book book, Person person) {
        return person.met().equals(Met.UNKNOWN)
                && book.encountersWith(person.id()).stream().noneMatch(Encounter::twoWay);
    }
}
