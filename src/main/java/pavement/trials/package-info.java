/// What a coin decides for the owner, and what came of it: whom it may decide about, how it falls,
/// and what may be said of it however often he looks (SCIENCE B5, B7).
@org.jspecify.annotations.NullMarked
package pavement.trials;
