package pavement.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Led;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;

/// An introduction led somewhere. Whoever made it possible is owed a thank-you, once.
///
/// @param thanks the id of that promise
public record TellResult(IntroductionId id, Led led, PromiseId thanks, Instant at)
        implements Act<TellResult.Reply> {
    private static final int SOON = 2;

    public sealed interface Reply {
        record Told(Introduction introduction, Optional<Promise> thanks) implements Reply {}

        /// They have not met yet.
        record NotMet(Introduction introduction) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.introduction(id);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var before = found.get();
        var again = before.state() == Introduction.What.RESULT;
        if (!again && !before.next().contains(Introduction.What.RESULT))
            return Decision.nothing(new Reply.NotMet(before));
        var next = before.led(led, at);
        if (next.equals(before))
            return Decision.nothing(new Reply.Told(before, Optional.empty()));
        var owed = again ? Optional.<Promise>empty() : thanks(book, before);
        var changes = new ArrayList<Change>();
        changes.add(new Change.Saved(next));
        owed.ifPresent(it -> changes.add(new Change.Saved(it)));
        return new Decision<>(
                new Reply.Told(next, owed),
                Introduce.title(book, next) + ", it led somewhere",
                changes);
    }

    /// Of a referral the broker; of an introduction that the owner made, whoever said yes first.
    private Optional<Promise> thanks(Book book, Introduction it) {
        return Optional.of(it.one())
                .filter(one -> !one.equals(PersonId.FORGOTTEN) && book.person(one).isPresent())
                .map(one ->
                        new Promise(
                                thanks,
                                Optional.of(one),
                                true,
                                "thank " + Introduce.called(book, one) + " for the introduction",
                                Optional.of(
                                        LocalDate.ofInstant(at, book.zone()).plusDays(SOON)),
                                Optional.empty(),
                                Optional.empty(),
                                Promise.State.OPEN,
                                at,
                                Optional.empty()));
    }
}
