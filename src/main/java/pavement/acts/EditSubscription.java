package pavement.acts;

import java.util.ArrayList;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Subscription;

/// A subscribed calendar under another name, as another kind of time, paused, or read again. Its
/// appointments become the kind of time it is, those of a series stay passive. Its address stays:
/// another address is another calendar.
public record EditSubscription(Subscription calendar) implements Act<EditSubscription.Reply> {
    public sealed interface Reply {
        record Edited(Subscription calendar) implements Reply {}

        record SameAsBefore(Subscription calendar) implements Reply {}

        record NotThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.subscription(calendar.id());
        if (found.isEmpty()) return Decision.nothing(new Reply.NotThere());
        var old = found.get();
        var next = old.called(calendar.name(), calendar.job()).paused(calendar.paused());
        if (next.equals(old)) return Decision.nothing(new Reply.SameAsBefore(old));
        var changes = new ArrayList<Change>();
        changes.add(new Change.Saved(next));
        for (var each : book.appointments())
            if (each.from().equals(Optional.of(old.id())) && each.passive() != passive(each, next))
                changes.add(new Change.Saved(each.passive(passive(each, next))));
        return new Decision<>(new Reply.Edited(next), title(old, next), changes);
    }

    private static boolean passive(Appointment each, Subscription calendar) {
        return calendar.job() || each.repeats();
    }

    private static String title(Subscription old, Subscription next) {
        var verb = old.paused() == next.paused() ? "Changed" : next.paused() ? "Paused" : "Took up";
        return verb + " the calendar “" + next.name() + "”";
    }
}
