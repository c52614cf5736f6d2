package pavement.ties;

import pavement.book.Tie;

/// How a person stands to the owner at one moment, and why.
///
/// @param reason in a sentence ("Passive: met at work, 40 of 40 contacts happened because you share
///   a place.")
/// @param activeShare 0 to 1, how much of the contact is sought on purpose
/// @param overruled whether it is the owner's own word
/// @param longDormant silent for three years or more, which is what the research calls dormant
/// @param formerlyStrong whether the tie was ever a strong one
public record Standing(
        Tie tie,
        String reason,
        double activeShare,
        boolean overruled,
        boolean longDormant,
        boolean formerlyStrong) {}
