package pavement.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.SetAside;

/// Somebody is put into the plan of a day by the owner, as one more or in place of another. Whoever
/// he was to replace is free again tomorrow.
///
/// @param instead who makes room; empty for one more
public record PutIn(PersonId person, Optional<PersonId> instead, LocalDate day, Instant at)
        implements Act<PutIn.Reply> {
    public sealed interface Reply {
        record Put() implements Reply {}

        record NobodyThere() implements Reply {}

        /// He may not be contacted; that beats the plan.
        record NotToBeContacted() implements Reply {}

        /// Two different people are needed for a swap.
        record Himself() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var who = book.person(person);
        if (who.isEmpty() || instead.filter(each -> book.person(each).isEmpty()).isPresent())
            return Decision.nothing(new Reply.NobodyThere());
        if (instead.filter(person::equals).isPresent())
            return Decision.nothing(new Reply.Himself());
        if (who.get().wishes().doNotContact())
            return Decision.nothing(new Reply.NotToBeContacted());
        var changes = new ArrayList<Change>();
        changes.add(new Change.Saved(new SetAside(person, day, SetAside.Why.PUT_IN, day, at)));
        instead.map(out -> new SetAside(out, day, SetAside.Why.SWAPPED, day.plusDays(1), at))
                .map(Change.Saved::new)
                .ifPresent(changes::add);
        return new Decision<>(new Reply.Put(), title(book, who.get()), changes);
    }

    private String title(Book book, Person who) {
        return instead.flatMap(book::person)
                .map(out -> "Swapped " + out.name().full() + " for " + who.name().full())
                .orElse("Put " + who.name().full() + " in today");
    }
}
