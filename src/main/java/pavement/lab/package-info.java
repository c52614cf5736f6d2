/// What this owner is good at: results of groups that are alike but not the same, each with its
/// range and how much of it is still an assumption (SCIENCE B1, B2, B4). Nothing here was drawn by
/// lot, so nothing here is ever called clear.
@org.jspecify.annotations.NullMarked
package pavement.lab;
