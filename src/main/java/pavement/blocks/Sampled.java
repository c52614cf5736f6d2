package pavement.blocks;

import java.util.random.RandomGeneratorFactory;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;

/// Of whom it is asked how at ease he was: one in five, and whoever is first in the first block of
/// a kind (SCIENCE F4). The same question about the same turn is always answered alike.
public final class Sampled {
    private static final int ONE_IN = 5;

    private Sampled() {}

    /// @param turn from 0, in the order of the block
    public static boolean asks(Book book, Block block, int turn) {
        return turn == 0 && firstOfItsKind(book, block) || drawn(block.id(), turn);
    }

    static boolean drawn(BlockId block, int turn) {
        var id = block.value();
        var seed = id.getMostSignificantBits() * 31 + id.getLeastSignificantBits() * 17 + turn;
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed).nextInt(ONE_IN) == 0;
    }

    private static boolean firstOfItsKind(Book book, Block block) {
        return book.blocks().stream()
                .filter(other -> other.work().kind() == block.work().kind())
                .filter(other -> !other.id().equals(block.id()))
                .noneMatch(other -> other.clock().started().isPresent());
    }
}
