/// The mathematics of the owner's own evidence, which knows no book: what is believed of a rate
/// after some tries, how two are compared, and what may be said of it (SCIENCE B, F).
@org.jspecify.annotations.NullMarked
package pavement.evidence;
