/// The vocabulary: what can be known about people, what can happen to it, and the [Book], the
/// immutable whole. Nothing here waits, reads a clock or knows a database.
@org.jspecify.annotations.NullMarked
package pavement.book;
