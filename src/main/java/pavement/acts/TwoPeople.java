package pavement.acts;

import java.time.Instant;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Doubt;
import pavement.book.PersonId;

/// The owner's word that two people are two; it is never asked again.
public record TwoPeople(PersonId one, PersonId other, Instant at) implements Act<TwoPeople.Reply> {
    public sealed interface Reply {
        record Two(Doubt doubt) implements Reply {}

        record NoDoubt() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        if (one.equals(other)) return Decision.nothing(new Reply.NoDoubt());
        var found = book.find(Doubt.ref(one, other)).map(Doubt.class::cast);
        if (found.filter(doubt -> doubt.verdict() == Doubt.Verdict.OPEN).isEmpty())
            return Decision.nothing(new Reply.NoDoubt());
        var settled = new Doubt(one, other, found.get().why(), Doubt.Verdict.TWO_PEOPLE, at);
        return Decision.of(
                new Reply.Two(settled),
                "Two people: " + name(book, one) + " and " + name(book, other),
                new Change.Saved(settled));
    }

    private static String name(Book book, PersonId id) {
        return book.person(id).map(person -> person.name().full()).orElse("somebody");
    }
}
