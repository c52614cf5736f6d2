/// A week: what it should hold and what was done, what is left spread over its days, whether wishes
/// fit the hours, the way back after a silence, and the next notch of the comfort ladder. Nothing
/// here scores, and a missed day changes nothing but what is left.
@org.jspecify.annotations.NullMarked
package pavement.week;
