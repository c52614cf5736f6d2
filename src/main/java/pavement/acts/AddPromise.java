package pavement.acts;

import pavement.book.Book;
import pavement.book.Change.Saved;
import pavement.book.Promise;

/// Something the owner owes, or is owed. The same id twice is one promise.
public record AddPromise(Promise promise) implements Act<AddPromise.Reply> {
    public sealed interface Reply {
        record Added(Promise promise) implements Reply {}

        record AddedBefore(Promise first) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var before = book.promise(promise.id());
        if (before.isPresent()) return Decision.nothing(new Reply.AddedBefore(before.get()));
        if (promise.person().filter(person -> book.person(person).isEmpty()).isPresent())
            return Decision.nothing(new Reply.NobodyThere());
        return Decision.of(
                new Reply.Added(promise), "Promised: " + promise.what(), new Saved(promise));
    }
}
