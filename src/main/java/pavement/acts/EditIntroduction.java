package pavement.acts;

import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Letters;
import pavement.book.Person;

/// What it is for and what is to be written, in other words; and whom a broker named.
///
/// @param named of a referral that named nobody yet; somebody new comes in with it
public record EditIntroduction(
        IntroductionId id, String why, Letters letters, Optional<Person> named)
        implements Act<EditIntroduction.Reply> {
    public sealed interface Reply {
        record Edited(Introduction introduction) implements Reply {}

        /// He cannot name himself, and it is named once.
        record NotHim() implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.introduction(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var before = found.get();
        var who = named.map(Person::id);
        if (who.isPresent() && (before.other().isPresent() || who.get().equals(before.one())))
            return Decision.nothing(new Reply.NotHim());
        var next = before.between(before.one(), before.other().or(() -> who)).saying(why, letters);
        if (next.equals(before)) return Decision.nothing(new Reply.Edited(before));
        var changes = new ArrayList<Change>();
        named.filter(it -> book.person(it.id()).isEmpty())
                .ifPresent(it -> changes.add(new Change.Saved(it)));
        changes.add(new Change.Saved(next));
        return new Decision<>(
                new Reply.Edited(next), Introduce.title(book, before) + ", edited", changes);
    }
}
