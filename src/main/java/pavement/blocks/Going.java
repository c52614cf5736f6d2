package pavement.blocks;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Block;
import pavement.book.Book;

/// How it stands with a block at a moment.
public sealed interface Going {
    /// Made ready, not begun.
    record Prepared() implements Going {}

    /// @param doubt why it may have been forgotten; empty while it plainly runs
    record Running(Optional<Doubted> doubt) implements Going {}

    /// @param at when it ended, or counts as ended because its time was up and nothing came after
    record Over(Instant at) implements Going {}

    /// It is asked about and not guessed ("Still running since 14:10?").
    ///
    /// @param sign the last moment at which something in it is known to have happened
    record Doubted(Why why, Instant since, Instant sign) {}

    enum Why {
        /// Something was logged after its planned end, and then nothing for long.
        PAST_PLAN,
        /// It was given no end, and nothing was logged for long.
        QUIET,
        /// It began on another day.
        OVERNIGHT
    }

    /// So long after its planned end it is over, unless something was logged after that end.
    Duration GRACE = Duration.ofMinutes(15);

    /// So long without a sign, past its plan or past midnight, it is asked about.
    Duration PAUSE = Duration.ofMinutes(30);

    /// So long without a sign it is asked about when nobody said how long it would take.
    Duration QUIET = Duration.ofMinutes(90);

    static Going of(Book book, Block block, Instant now) {
        var started = block.clock().started();
        if (started.isEmpty()) return new Prepared();
        return block.clock()
                .ended()
                .<Going>map(Over::new)
                .orElseGet(() -> open(book, block, started.get(), now));
    }

    private static Going open(Book book, Block block, Instant started, Instant now) {
        var sign = sign(book, block, started, now);
        var due = block.clock().due();
        if (due.isEmpty()) return new Running(unplanned(book, started, sign, now));
        if (now.isBefore(due.get().plus(GRACE))) return new Running(Optional.empty());
        if (!sign.isAfter(due.get())) return new Over(due.get());
        if (now.isBefore(sign.plus(PAUSE))) return new Running(Optional.empty());
        return new Running(Optional.of(new Doubted(Why.PAST_PLAN, started, sign)));
    }

    private static Optional<Doubted> unplanned(
            Book book, Instant started, Instant sign, Instant now) {
        var zone = book.zone();
        var today = now.atZone(zone).toLocalDate().equals(started.atZone(zone).toLocalDate());
        if (now.isBefore(sign.plus(today ? QUIET : PAUSE))) return Optional.empty();
        return Optional.of(new Doubted(today ? Why.QUIET : Why.OVERNIGHT, started, sign));
    }

    /// The end of the last talk logged inside it, or its start.
    private static Instant sign(Book book, Block block, Instant started, Instant now) {
        var talks =
                book.encountersIn(block.id()).stream()
                        .map(talk -> talk.at().plus(Duration.ofMinutes(talk.spent().talk())))
                        .map(end -> end.isAfter(now) ? now : end);
        return Stream.concat(Stream.of(started), talks).max(naturalOrder()).orElse(started);
    }

    default boolean running() {
        return this instanceof Running;
    }

    /// The one block that runs now; at most one does.
    static Optional<Block> running(Book book, Instant now) {
        return book.blocks().stream()
                .filter(block -> block.open() && of(book, block, now).running())
                .filter(block -> begun(block, now))
                .max(comparing(block -> block.clock().started().orElse(Instant.EPOCH)));
    }

    /// The block a moment fell into, be it running then or ended since: what the phone kept while
    /// it was offline finds its block again.
    static Optional<Block> at(Book book, Instant moment) {
        return book.blocks().stream()
                .filter(block -> begun(block, moment) && held(book, block, moment))
                .max(comparing(block -> block.clock().started().orElse(Instant.EPOCH)));
    }

    private static boolean begun(Block block, Instant moment) {
        return block.clock().started().filter(from -> !from.isAfter(moment)).isPresent();
    }

    private static boolean held(Book book, Block block, Instant moment) {
        return block.clock()
                .ended()
                .map(moment::isBefore)
                .orElseGet(() -> of(book, block, moment).running());
    }
}
