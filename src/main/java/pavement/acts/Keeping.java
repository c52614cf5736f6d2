package pavement.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.Promise;

/// Promises to talk that are kept by talking: "call her Friday" is done once the call of Friday is
/// logged. What was guessed of the next step is then what was expected of that talk.
final class Keeping {
    private Keeping() {}

    /// Promises of the owner to talk with somebody who was there, the same way, due by that day. A
    /// promise to send something is not kept by talking, and one not reached is not kept at all.
    static List<Promise> by(Book book, Encounter talk) {
        if (!talk.twoWay()) return List.of();
        var zone = book.zone();
        var day = LocalDate.ofInstant(talk.at(), zone);
        return talk.people().stream()
                .flatMap(person -> book.promisesWith(person).stream())
                .filter(promise -> promise.mine() && promise.open())
                .filter(promise -> !promise.made().isAfter(talk.at()))
                .filter(promise -> promise.due().filter(due -> !due.isAfter(day)).isPresent())
                .filter(promise ->
                        promise.spoken() && promise.way().equals(Optional.of(talk.channel())))
                .distinct()
                .toList();
    }

    /// What he says of the talk itself comes before what he guessed of it.
    static Encounter expecting(Encounter talk, List<Promise> kept) {
        var guessed = kept.stream().flatMap(promise -> promise.expected().stream()).findFirst();
        return talk.expected().isPresent() ? talk : talk.expecting(guessed);
    }

    static List<Change> settled(Encounter talk, List<Promise> kept) {
        return kept.stream()
                .<Change>map(promise ->
                        new Change.Saved(promise.now(Promise.State.KEPT, Optional.of(talk.at()))))
                .toList();
    }
}
