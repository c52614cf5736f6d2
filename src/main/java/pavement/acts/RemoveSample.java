package pavement.acts;

import java.util.List;
import pavement.book.Book;
import pavement.book.Change;

/// The sample people go, with all that was logged, promised, asked or planned about them.
public record RemoveSample() implements Act<RemoveSample.Reply> {
    public sealed interface Reply {
        record Gone(int people) implements Reply {}

        record NoneThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (!Sample.loaded(book)) return Decision.nothing(new Reply.NoneThere());
        var removed =
                Everything.in(book)
                        .filter(fact -> Sample.holds(book, fact))
                        .<Change>map(fact -> new Change.Removed(fact.ref()))
                        .toList();
        return new Decision<>(
                new Reply.Gone(book.size()), "Removed the sample people", List.copyOf(removed));
    }
}
