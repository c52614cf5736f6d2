package pavement.blocks;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.PromiseId;
import pavement.book.Work;

/// Which set-up meetings are over and not written down: each is asked about until it is, or until
/// he says that there is nothing to write.
public final class Debriefs {
    private static final Duration EARLY = Duration.ofHours(1);

    private Debriefs() {}

    /// Something was logged of it.
    public static boolean held(Book book, Block meeting) {
        return !book.encountersIn(meeting.id()).isEmpty();
    }

    /// It began, its time is up or it was ended, and how it was is not known.
    public static boolean awaits(Book book, Block block, Instant now) {
        if (!(block.work() instanceof Work.Meeting meeting) || meeting.closed().isPresent())
            return false;
        return over(block, now) && !held(book, block);
    }

    /// Its time counts without the grace that others have: who sat there longer says so in one tap.
    private static boolean over(Block block, Instant now) {
        if (block.clock().started().isEmpty()) return false;
        return block.clock().ended().isPresent()
                || block.clock().due().filter(due -> !due.isAfter(now)).isPresent();
    }

    /// All that await a debrief, the last begun first.
    public static List<Block> open(Book book, Instant now) {
        return book.blocks().stream()
                .filter(block -> awaits(book, block, now))
                .sorted(
                        comparing((Block block) -> block.clock().started().orElse(Instant.EPOCH))
                                .reversed())
                .toList();
    }

    /// The block made for an appointment; empty while nobody has prepared or begun it.
    public static Optional<Block> of(Book book, AppointmentId appointment) {
        return meeting(book, it -> it.appointment().equals(Optional.of(appointment)));
    }

    public static Optional<Block> of(Book book, PromiseId promise) {
        return meeting(book, it -> it.promise().equals(Optional.of(promise)));
    }

    private static Optional<Block> meeting(Book book, Predicate<Work.Meeting> which) {
        return book.blocks().stream()
                .filter(block ->
                        block.work() instanceof Work.Meeting meeting && which.test(meeting))
                .max(comparing(block -> block.id().value()));
    }

    /// A fixed slot that ended without a word about it. One whose block was begun is asked about as
    /// that block; time at the job is only asked about when he prepared it.
    public static boolean asks(Book book, Appointment fixed, Instant now) {
        if (fixed.allDay() || fixed.end().isAfter(now)) return false;
        var block = of(book, fixed.id());
        var prepared = block.filter(each -> waits(book, each)).isPresent();
        if (block.isPresent() ? !prepared : fixed.passive()) return false;
        return book.encountersBetween(fixed.start().minus(EARLY), now.plusSeconds(1)).stream()
                .noneMatch(talk ->
                        fixed.with().isEmpty()
                                ? talk.at().isBefore(fixed.end())
                                : talk.people().stream().anyMatch(fixed.with()::contains));
    }

    /// It is prepared, and neither begun nor closed nor written down.
    public static boolean waits(Book book, Block block) {
        return block.clock().started().isEmpty()
                && block.work() instanceof Work.Meeting meeting
                && meeting.closed().isEmpty()
                && !held(book, block);
    }
}
