package pavement.acts;

import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Known;
import pavement.book.Person;

/// Somebody told the owner that two people know each other, or that they do not. What was denied
/// once is not asked again.
public record TellKnown(Known known) implements Act<TellKnown.Reply> {
    public sealed interface Reply {
        record Told(Known known) implements Reply {}

        record ToldBefore(Known before) implements Reply {}

        /// It was denied, and that holds.
        record Denied(Known denial) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var one = book.person(known.one());
        var other = book.person(known.other());
        if (one.isEmpty() || other.isEmpty()) return Decision.nothing(new Reply.NobodyThere());
        var said =
                book.about(known.one()).stream()
                        .filter(Known.class::isInstance)
                        .map(Known.class::cast)
                        .filter(each -> each.joins(known.one(), known.other()))
                        .toList();
        var same = said.stream().filter(each -> each.how() == known.how()).findFirst();
        if (same.isPresent()) return Decision.nothing(new Reply.ToldBefore(same.get()));
        var denial = said.stream().filter(each -> each.how() == Known.How.DENIED).findFirst();
        if (denial.isPresent()) return Decision.nothing(new Reply.Denied(denial.get()));
        return Decision.of(
                new Reply.Told(known),
                title(one.get(), other.get()),
                new Change.Saved(known));
    }

    private String title(Person one, Person other) {
        var verb =
                switch (known.how()) {
                    case SAID, HANDED -> " knows ";
                    case DENIED -> " does not know ";
                };
        return one.name().called() + verb + other.name().called();
    }
}
