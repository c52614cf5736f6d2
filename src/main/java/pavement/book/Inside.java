package pavement.book;

/// That an encounter was logged inside a block.
///
/// @param byHand the owner said himself how long went into it, so the clock of the block leaves it
///   alone
public record Inside(BlockId block, boolean byHand) {}
