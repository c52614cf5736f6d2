package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Origin;
import pavement.book.Person;

/// The sample people come in, marked, into a book without anybody.
///
/// @param sample its owner stays out, because his settings would outlive it
public record LoadSample(Book sample) implements Act<LoadSample.Reply> {
    public sealed interface Reply {
        record Loaded(int people) implements Reply {}

        record LoadedBefore() implements Reply {}

        /// Sample and real people never stand in one book.
        record RealPeopleThere(int people) implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (Sample.loaded(book)) return Decision.nothing(new Reply.LoadedBefore());
        if (!Sample.mayBeLoaded(book))
            return Decision.nothing(new Reply.RealPeopleThere(book.size()));
        var changes =
                Everything.in(sample).<Change>map(fact -> new Change.Saved(marked(fact))).toList();
        var people = sample.size();
        return new Decision<>(
                new Reply.Loaded(people), "Loaded " + people + " sample people", changes);
    }

    private static Fact marked(Fact fact) {
        if (!(fact instanceof Person person)) return fact;
        var origin = person.origin();
        return person.with(
                new Origin(origin.since(), origin.uid(), origin.by(), true, origin.ghost()));
    }
}
