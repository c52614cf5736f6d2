/// One line of plain text becomes who, where, how, when, needs, offers and promises, each with the
/// words it was read from. Nothing is invented: what is not understood stays the note, and the note
/// is the whole line.
@org.jspecify.annotations.NullMarked
package pavement.line;
