/// The shell's way in: every command opens the book, does one thing, and says it in plain text or
/// JSON. The only package that knows the parser of command lines.
@org.jspecify.annotations.NullMarked
package pavement.cli;
