package pavement.acts;

import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Letters;
import pavement.book.PersonId;

/// What it is for and what is to be written, in other words; and whom a broker named.
///
/// @param named of a referral that named nobody yet
public record EditIntroduction(
        IntroductionId id, String why, Letters letters, Optional<PersonId> named)
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
        if (named.isPresent()) {
            if (book.person(named.get()).isEmpty())
                return Decision.nothing(new Reply.NotThere());
            if (before.other().isPresent() || named.get().equals(before.one()))
                return Decision.nothing(new Reply.NotHim());
        }
        var next =
                before.between(before.one(), before.other().or(() -> named)).saying(why, letters);
        return next.equals(before)
                ? Decision.nothing(new Reply.Edited(before))
                : Decision.of(
                        new Reply.Edited(next),
                        Introduce.title(book, next) + ", edited",
                        new Change.Saved(next));
    }
}
