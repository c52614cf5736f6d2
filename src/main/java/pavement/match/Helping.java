package pavement.match;

/// One who could help another, by their places in some list.
///
/// @param served how well his offer serves the other's need, 0 to 1
/// @param chance that it comes to be: that he answers, times how well it serves
public record Helping(int from, int to, double served, double chance) {}
