/// The imperative shell: the one place where a book changes, and the port to where it is kept.
@org.jspecify.annotations.NullMarked
package pavement.desk;
