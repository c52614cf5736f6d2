package pavement.circles;

import pavement.book.Ask;

/// One of two people needs what the other offers, as they said it.
///
/// @param needs and `offers` their numbers in the network
public record Exchange(int needs, Ask need, int offers, Ask offer) {}
