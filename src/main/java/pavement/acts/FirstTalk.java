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

/// Somebody out of an import, or only heard of, is in the book before he was met. The first talk
/// with him that was somewhere is how he was met, as it is of somebody who is written down with it.
final class FirstTalk {
    private FirstTalk() {}

    static List<Change> of(Book book, Encounter talk) {
        if (!talk.twoWay()) return List.of();
        var on = LocalDate.ofInstant(talk.at(), book.zone());
        return talk.people().stream()
                .flatMap(id -> book.person(id).stream())
                .filter(person -> unmet(book, person, talk.stage()))
                .map(person -> person.with(met(person.met(), talk.stage(), on)))
                .<Change>map(Change.Saved::new)
                .toList();
    }

    /// Through whom he was heard of stays.
    private static Met met(Met before, Stage talk, LocalDate on) {
        var stage = before.stage().equals(Stage.UNKNOWN) ? talk : before.stage();
        return new Met(stage, Optional.of(on), before.through());
    }

    /// Nothing is known of how they met, and they never spoke. A call that was nowhere says so much
    /// of one who was only heard of: on what day.
    private static boolean unmet(Book book, Person person, Stage stage) {
        var unknown =
                person.origin().ghost()
                        ? person.met().on().isEmpty()
                        : person.met().equals(Met.UNKNOWN) && !stage.equals(Stage.UNKNOWN);
        return unknown && book.encountersWith(person.id()).stream().noneMatch(Encounter::twoWay);
    }
}
