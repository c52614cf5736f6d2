package pavement.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.blocks.Going;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Ref;
import pavement.book.Work;

/// Meetings and events that are over and of which nothing was logged.
final class Debriefs {
    /// He is given time to write it down by himself.
    private static final Duration AFTER = Going.GRACE;

    /// What was not written down by then is asked about nowhere: the day evaporates.
    private static final Duration FRESH = Duration.ofHours(3);

    /// A talk may begin before its time.
    private static final Duration EARLY = Duration.ofMinutes(30);

    private final Book book;
    private final Instant now;

    Debriefs(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    Stream<Due> all() {
        var inBlocks =
                book.blocks().stream()
                        .filter(Debriefs::withPeople)
                        .flatMap(block -> appointment(block).stream())
                        .collect(Collectors.toSet());
        return Stream.concat(
                book.blocks().stream().flatMap(each -> of(each).stream()),
                book.appointments().stream().flatMap(each -> of(each, inBlocks).stream()));
    }

    private static boolean withPeople(Block block) {
        return switch (block.work().kind()) {
            case EVENT, MEETING -> true;
            case CALLS, WALK -> false;
        };
    }

    /// A block that began does not ask twice: its appointment keeps still.
    private static Optional<AppointmentId> appointment(Block block) {
        if (block.clock().started().isEmpty()) return Optional.empty();
        return block.work() instanceof Work.Meeting meeting
                ? meeting.appointment()
                : Optional.empty();
    }

    private Optional<Due> of(Block block) {
        if (!withPeople(block) || !book.encountersIn(block.id()).isEmpty()) return Optional.empty();
        return end(block).flatMap(end -> due("block:" + block.id(), block.ref(), end));
    }

    /// When it ended, or will count as ended.
    private Optional<Instant> end(Block block) {
        return switch (Going.of(book, block, now)) {
            case Going.Over(var at) -> Optional.of(at);
            case Going.Running _ -> block.clock().due().filter(now::isBefore);
            case Going.Prepared _ -> Optional.empty();
        };
    }

    private Optional<Due> of(Appointment appointment, Set<AppointmentId> inBlocks) {
        if (appointment.allDay() || appointment.passive() || appointment.with().isEmpty())
            return Optional.empty();
        if (inBlocks.contains(appointment.id())) return Optional.empty();
        return due("appointment:" + appointment.id(), appointment.ref(), appointment.end())
                .filter(_ -> !logged(appointment));
    }

    private boolean logged(Appointment appointment) {
        return book.encountersBetween(appointment.start().minus(EARLY), now.plusSeconds(1)).stream()
                .anyMatch(talk -> talk.people().stream().anyMatch(appointment.with()::contains));
    }

    private Optional<Due> due(String which, Ref fact, Instant end) {
        var at = end.plus(AFTER);
        var until = at.plus(FRESH);
        if (!until.isAfter(now) || at.isAfter(now.plus(Duration.ofDays(2))))
            return Optional.empty();
        return Optional.of(
                new Due(
                        Kind.DEBRIEF,
                        which + "@" + end.getEpochSecond(),
                        Optional.of(fact),
                        at,
                        until));
    }
}
