package pavement.meaning;

/// One need or offer, read.
///
/// @param beside what is written beside it, of which only the denials count
record Entry(Said said, Reading reading, Reading beside) {}
