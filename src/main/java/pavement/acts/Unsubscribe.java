package pavement.acts;

import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;

/// A calendar he no longer reads along with: what it brought goes with it, and what an import had
/// brought before stays as that import's.
public record Unsubscribe(SubscriptionId calendar) implements Act<Unsubscribe.Reply> {
    public sealed interface Reply {
        /// @param appointments how many went with it
        record Unsubscribed(Subscription calendar, int appointments) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.subscription(calendar);
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var changes = new ArrayList<Change>();
        var gone = 0;
        for (var each : book.appointments()) {
            if (!each.from().equals(Optional.of(calendar))) continue;
            changes.add(without(each));
            if (each.by().isEmpty()) gone++;
        }
        changes.add(new Change.Removed(found.get().ref()));
        return new Decision<>(
                new Reply.Unsubscribed(found.get(), gone),
                "Removed the calendar “" + found.get().name() + "”",
                changes);
    }

    private static Change without(Appointment each) {
        return each.by().isPresent()
                ? new Change.Saved(each.from(Optional.empty()))
                : new Change.Removed(each.ref());
    }
}
