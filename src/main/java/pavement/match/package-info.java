/// Who is worth meeting, and why: needs and offers that stand across from each other, who can
/// introduce whom, and what is promised. Pure functions of a book.
@org.jspecify.annotations.NullMarked
package pavement.match;
