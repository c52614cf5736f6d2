package pavement.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.blocks.Debriefs;
import pavement.blocks.Deck;
import pavement.blocks.Going;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Ref;
import pavement.book.Work;

/// Meetings and events that are over and not written down: of meetings what Today asks after, of
/// events the cards that nobody answered. Each once.
final class Endings {
    /// He is given time to write it down by himself.
    private static final Duration AFTER = Going.GRACE;

    /// What was not written down by then is asked about on Today and nowhere else.
    private static final Duration FRESH = Duration.ofHours(3);

    private static final Duration AHEAD = Duration.ofDays(2);

    private final Book book;
    private final Instant now;

    Endings(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    Stream<Due> all() {
        return Stream.concat(
                book.blocks().stream().flatMap(each -> of(each).stream()),
                book.appointments().stream().flatMap(each -> of(each).stream()));
    }

    private Optional<Due> of(Block block) {
        return end(block)
                .flatMap(end -> due("block:" + block.id(), block.ref(), end))
                .filter(due -> due.at().isAfter(now) || asks(block));
    }

    private boolean asks(Block block) {
        return switch (block.work()) {
            case Work.Meeting _ -> Debriefs.awaits(book, block, now);
            case Work.Event event ->
                    !event.closed()
                            && (book.encountersIn(block.id()).isEmpty()
                                    || Deck.of(book, block).open());
            case Work.Calls _, Work.Walk _ -> false;
        };
    }

    /// When it ended, or will count as ended; empty for work that nobody set up.
    private Optional<Instant> end(Block block) {
        return switch (block.work()) {
            case Work.Meeting _, Work.Event _ ->
                    switch (Going.of(book, block, now)) {
                        case Going.Over(var at) -> Optional.of(at);
                        case Going.Running _ -> block.clock().due().filter(now::isBefore);
                        case Going.Prepared _ -> Optional.empty();
                    };
            case Work.Calls _, Work.Walk _ -> Optional.empty();
        };
    }

    /// The dentist is an appointment too; without anybody in it, only what he prepared is a talk.
    private Optional<Due> of(Appointment appointment) {
        if (appointment.allDay()) return Optional.empty();
        return due("appointment:" + appointment.id(), appointment.ref(), appointment.end())
                .filter(_ ->
                        !appointment.with().isEmpty()
                                || Debriefs.of(book, appointment.id()).isPresent())
                .filter(due -> due.at().isAfter(now) || Debriefs.asks(book, appointment, now));
    }

    private Optional<Due> due(String which, Ref fact, Instant end) {
        var at = end.plus(AFTER);
        var until = at.plus(FRESH);
        if (!until.isAfter(now) || at.isAfter(now.plus(AHEAD))) return Optional.empty();
        return Optional.of(
                new Due(
                        Kind.DEBRIEF,
                        which + "@" + end.getEpochSecond(),
                        Optional.of(fact),
                        at,
                        until));
    }
}
