package pavement.blocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Listed;
import pavement.book.Ref;
import pavement.book.SetAside;
import pavement.book.Work;

/// Planned, and then skipped (SCIENCE F4): without it calls seem to become easier simply because
/// the frightening ones are left out. Whom a rule kept off was never planned, and who comes later
/// is not skipped yet.
///
/// @param planned how many were on the lists, `skipped` how many of those were passed over
public record Avoidance(int planned, int skipped) {
    public static final Avoidance NONE = new Avoidance(0, 0);

    /// What is longer ago says little of how it stands now.
    private static final Duration PAST = Duration.ofDays(90);

    public static Avoidance of(Collection<Block> blocks) {
        var planned = 0;
        var skipped = 0;
        for (var block : blocks)
            for (var each : block.people()) {
                if (each.state() == Listed.State.LEFT_OUT) continue;
                planned++;
                if (each.state() == Listed.State.SKIPPED) skipped++;
            }
        return new Avoidance(planned, skipped);
    }

    /// Of every block of a kind: of those on its lists, and of the meetings that were prepared.
    public static Avoidance of(Book book, Work.Kind kind, Instant now) {
        var blocks = book.blocks().stream().filter(block -> block.work().kind() == kind);
        return switch (kind) {
            case CALLS, EVENT, WALK ->
                    of(blocks.filter(block -> block.clock().started().isPresent()).toList());
            case MEETING -> blocks.map(block -> of(book, block, now)).reduce(NONE, Avoidance::plus);
        };
    }

    /// One set-up meeting: held, skipped, not to be counted, or prepared and then not begun.
    private static Avoidance of(Book book, Block block, Instant now) {
        var done = new Avoidance(1, 0);
        var skipped = new Avoidance(1, 1);
        if (!(block.work() instanceof Work.Meeting meeting)) return NONE;
        if (Debriefs.held(book, block)) return done;
        if (meeting.closed().isPresent())
            return switch (meeting.closed().get()) {
                case SKIPPED -> skipped;
                case CALLED_OFF -> NONE;
                case LET_GO -> block.clock().started().isPresent() ? done : NONE;
            };
        if (block.clock().started().isPresent()) return done;
        return until(book, meeting).filter(now::isAfter).isPresent() ? skipped : NONE;
    }

    /// When a prepared meeting should have been over; one without a time is never missed.
    private static Optional<Instant> until(Book book, Work.Meeting meeting) {
        var fixed =
                meeting.appointment()
                        .flatMap(id -> book.find(new Ref(Ref.Kind.APPOINTMENT, id.value())))
                        .map(found -> ((Appointment) found).end());
        return fixed.or(() ->
                meeting.promise()
                        .flatMap(book::promise)
                        .filter(promise -> promise.open())
                        .flatMap(promise -> promise.due())
                        .map(due -> due.plusDays(1).atStartOfDay(book.zone()).toInstant()));
    }

    /// Of the moves of the plan: those done, and those he skipped or swapped for another. A move
    /// put off until a day is not skipped yet.
    public static Avoidance ofPlan(Book book, Instant now) {
        var from = LocalDate.ofInstant(now.minus(PAST), book.zone());
        var done =
                book.encountersBetween(now.minus(PAST), now.plusSeconds(1)).stream()
                        .filter(talk -> !talk.trial().planItem().isEmpty())
                        .count();
        var skipped =
                book.setAsides().stream()
                        .filter(aside ->
                                aside.why() == SetAside.Why.SKIPPED
                                        || aside.why() == SetAside.Why.SWAPPED)
                        .filter(aside -> !aside.day().isBefore(from))
                        .count();
        return new Avoidance((int) (done + skipped), (int) skipped);
    }

    public Avoidance plus(Avoidance other) {
        return new Avoidance(planned + other.planned, skipped + other.skipped);
    }

    /// "2 of 12 skipped"; empty when nobody was.
    public String said() {
        return skipped == 0 ? "" : skipped + " of " + planned + " skipped";
    }
}
