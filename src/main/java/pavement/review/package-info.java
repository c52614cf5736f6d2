/// A week looked back on (SCIENCE H): the numbers that matter, each with what it rests on, and what
/// follows from them. What misleads is left out: shares without hours, percentages of fewer than
/// ten, streaks, counts of contacts.
@org.jspecify.annotations.NullMarked
package pavement.review;
