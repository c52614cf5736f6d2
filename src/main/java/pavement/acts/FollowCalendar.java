package pavement.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.book.Work;

/// Makes the days what a subscribed calendar says they are: what came comes, what moved moves, what
/// went goes. Only what differs is written, and nobody did it, so it has no title.
///
/// @param held what the calendar holds from `BACK` before `now` on
public record FollowCalendar(SubscriptionId calendar, List<Appointment> held, Instant now)
        implements Act<FollowCalendar.Reply> {
    /// How far back appointments are kept: what is asked of a meeting is asked by then.
    public static final Duration BACK = Duration.ofDays(31);

    public sealed interface Reply {
        record Followed(int came, int changed, int gone) implements Reply {}

        record NothingNew() implements Reply {}

        /// It was removed or paused while it was being read.
        record NotWanted() implements Reply {}
    }

    public FollowCalendar {
        held = List.copyOf(held);
    }

    @Override
    public Decision<Reply> on(Book book) {
        var found = book.subscription(calendar).filter(each -> !each.paused());
        if (found.isEmpty()) return Decision.nothing(new Reply.NotWanted());
        var wanted = wanted(book, found.get());
        var changes = new ArrayList<Change>();
        var came = 0;
        for (var each : wanted.values()) {
            var before = book.find(each.ref());
            if (before.filter(each::equals).isPresent()) continue;
            if (before.isEmpty()) came++;
            changes.add(new Change.Saved(each));
        }
        var saved = changes.size();
        for (var each : book.appointments())
            if (each.from().equals(Optional.of(calendar))
                    && !wanted.containsKey(each.id())
                    && goes(book, each)) changes.add(new Change.Removed(each.ref()));
        if (changes.isEmpty()) return Decision.nothing(new Reply.NothingNew());
        var reply = new Reply.Followed(came, saved - came, changes.size() - saved);
        return new Decision<>(reply, "", changes);
    }

    /// A meeting that two calendars hold stands once, as the one has it that brought it first.
    private Map<AppointmentId, Appointment> wanted(Book book, Subscription mine) {
        var wanted = new LinkedHashMap<AppointmentId, Appointment>();
        for (var each : held) {
            var before = book.find(each.ref()).map(Appointment.class::cast);
            var others =
                    before.flatMap(Appointment::from)
                            .filter(from -> !from.equals(calendar))
                            .flatMap(book::subscription);
            if (others.isPresent()) continue;
            var known = each.with().stream().filter(id -> book.person(id).isPresent()).toList();
            wanted.put(
                    each.id(),
                    each.with(known)
                            .passive(mine.job() || each.repeats())
                            .by(before.flatMap(Appointment::by))
                            .from(Optional.of(calendar)));
        }
        return wanted;
    }

    /// Many calendars hand out nothing of the past: what is over stays until it is old, unless the
    /// calendar reaches back to then and does not have it. What he prepared stays with its block.
    private boolean goes(Book book, Appointment each) {
        if (each.end().isAfter(now)) return true;
        if (!each.end().isAfter(now.minus(BACK))) return !prepared(book, each);
        return held.stream().anyMatch(other -> other.end().isBefore(each.end()));
    }

    private static boolean prepared(Book book, Appointment each) {
        return book.blocks().stream()
                .anyMatch(block ->
                        block.work() instanceof Work.Meeting meeting
                                && meeting.appointment().equals(Optional.of(each.id())));
    }
}
