package pavement.blocks;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Stretch;

/// Two blocks at once: nobody works two, so the owner is asked which of them is meant.
///
/// @param other the block whose time it would take
/// @param from the first moment of both, `until` the last
public record Overlap(Block other, Instant from, Instant until) {
    /// The first block whose time a block would share if it were worked then.
    public static Optional<Overlap> of(Book book, BlockId id, Stretch clock, Instant now) {
        if (clock.started().isEmpty()) return Optional.empty();
        var from = clock.started().get();
        var until = clock.ended().orElse(Instant.MAX);
        return book.blocks().stream()
                .filter(other -> !other.id().equals(id) && other.clock().started().isPresent())
                .flatMap(other -> between(book, other, from, until, now).stream())
                .min(comparing(Overlap::from));
    }

    private static Optional<Overlap> between(
            Book book, Block other, Instant from, Instant until, Instant now) {
        var start = later(from, other.clock().started().orElseThrow());
        var end = earlier(until, end(book, other, now));
        return start.isBefore(end) ? Optional.of(new Overlap(other, start, end)) : Optional.empty();
    }

    private static Instant end(Book book, Block block, Instant now) {
        return switch (Going.of(book, block, now)) {
            case Going.Over(var at) -> at;
            case Going.Running _, Going.Prepared _ -> now;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
